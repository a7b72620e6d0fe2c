package org.waymark.statistics.routes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waymark.statistics.table.Sheet;

/**
 * What a column of states or of what happened says of the end of watching. A column of nothing but
 * 1 and 2 is read as R's survival does: 1 is not yet, 2 has happened.
 */
final class Happenings {
  private static final Set<String> ENDS =
      Set.of(
          "censored",
          "cens",
          "censor",
          "end",
          "endofstudy",
          "lost",
          "lastseen",
          "",
          "na",
          "watchingends",
          "losttofollowup");
  private static final Set<String> NOT_YET =
      Set.of("0", "no", "false", "f", "n", "none", "noevent", "eventfree", "alive", "notyet");
  private static final Set<String> HAS = Set.of("1", "yes", "true", "t", "y");

  private final boolean areOnesNotYet;
  private final long unknown;
  private final boolean isOneKind;

  Happenings(List<String> column) {
    Set<String> met = new HashSet<>();
    column.forEach(written -> met.add(plain(written)));
    unknown = column.stream().filter(written -> written.equals("NA")).count();
    met.remove("na");
    areOnesNotYet = met.equals(Set.of("1", "2"));
    met.removeIf(written -> isEnd(written) || NOT_YET.contains(written));
    isOneKind = met.size() == 1;
  }

  private static String plain(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return lower.endsWith(".0") ? lower.substring(0, lower.length() - 2) : Sheet.plain(lower);
  }

  /** Whether a state means that nobody watched any more. */
  static boolean isEnd(String state) {
    return ENDS.contains(Sheet.plain(state));
  }

  /** Sentences on what was taken for granted. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (areOnesNotYet) {
      notes.add("What happened is written as 1 and 2: 1 was taken as not yet, 2 as happened.");
    }
    if (unknown > 0) {
      notes.add(unknown + " rows do not say what happened (NA). They were taken as not yet.");
    }
    return notes;
  }

  /** The state entered, or empty where nothing happened while somebody watched. */
  Optional<String> entered(String written) {
    String plain = plain(written);
    if (areOnesNotYet) {
      return plain.equals("2") ? Optional.of("happened") : Optional.empty();
    }
    if (isEnd(plain) || NOT_YET.contains(plain)) {
      return Optional.empty();
    }
    return Optional.of(isOneKind && HAS.contains(plain) ? "happened" : written);
  }
}
