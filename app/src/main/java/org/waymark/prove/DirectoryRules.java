package org.waymark.prove;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Who of those signed in may read what of the directory: nearly everybody nearly everything, since
 * it is about places; but where a confidential place is, and who asked to be contacted.
 */
final class DirectoryRules {
  /** The same rows in every database, from the migrations. */
  static final Set<String> SEEDED = Set.of("directory.term");

  static final Map<String, BiPredicate<Standpoint, Row>> RULES =
      Map.ofEntries(
          entry("directory.organisation", (who, row) -> who.isSignedIn()),
          entry("directory.service", (who, row) -> who.isSignedIn()),
          entry("directory.listing", (who, row) -> who.isSignedIn()),
          entry("directory.words", (who, row) -> who.isSignedIn()),
          entry("directory.term", (who, row) -> who.isSignedIn()),
          entry("directory.listing_term", (who, row) -> who.isSignedIn()),
          entry("directory.location", (who, row) -> who.isSignedIn()),
          entry("directory.service_at_location", (who, row) -> who.isSignedIn()),
          entry("directory.opening", (who, row) -> who.isSignedIn()),
          entry("directory.exception_day", (who, row) -> who.isSignedIn()),
          entry("directory.closure", (who, row) -> who.isSignedIn()),
          entry("directory.closure_end", (who, row) -> who.isSignedIn()),
          entry("directory.confirmation", (who, row) -> who.isSignedIn()),
          entry("directory.room", (who, row) -> who.isSignedIn()),
          entry("directory.former", (who, row) -> who.holds(row.id("agency"))),
          entry("directory.confidential_address", DirectoryRules::entitled),
          entry(
              "directory.entitlement",
              (who, row) -> who.holds(row.id("agency")) || who.holds(row.id("to_agency"))),
          entry("directory.entitlement_end", (who, row) -> who.holds(row.id("agency"))),
          entry("directory.contact_request", (who, row) -> who.holds(row.id("to_agency"))),
          entry("directory.contact_answer", (who, row) -> who.holds(row.id("agency"))));

  private DirectoryRules() {}

  /** The agency that keeps the place, and those it entitled that have signed. */
  private static boolean entitled(Standpoint who, Row row) {
    return who.holds(row.id("agency"))
        || who.world()
            .rows("directory.entitlement", "location", row.id("location"))
            .anyMatch(one -> who.isShown(one.id("to_agency")));
  }
}
