package org.waymark.leaks;

import java.util.function.Function;
import java.util.function.Predicate;
import org.waymark.casefile.Kind;

/** Who may see what of one file; for a file nobody may see, never. */
record Rules(
    Function<Kind, Predicate<Viewer>> kind,
    Predicate<Viewer> file,
    Predicate<Viewer> holder,
    Predicate<Viewer> party,
    Predicate<Viewer> override) {
  static final Rules SHARED =
      new Rules(
          kind -> viewer -> viewer.sees(kind),
          viewer -> viewer.seesFile() || viewer.isPartyToOverride(),
          Viewer::holds,
          Viewer::isParty,
          Viewer::isPartyToOverride);
  static final Rules HIDDEN =
      new Rules(
          kind -> viewer -> false,
          viewer -> false,
          viewer -> false,
          viewer -> false,
          viewer -> false);
}
