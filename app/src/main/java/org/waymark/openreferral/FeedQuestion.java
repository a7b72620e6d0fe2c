package org.waymark.openreferral;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reader of the feed asked for, read from the query. A value that cannot be read is named,
 * never ignored: a filter that silently does nothing would send somebody to the wrong door.
 *
 * @param page counted from 1
 * @param perPage 1 to 500, 50 if not said
 * @param full with all lists that hang on a service
 * @param search words that must all be found
 * @param proximity metres from the middle of the postcode
 */
record FeedQuestion(
    int page,
    int perPage,
    boolean full,
    List<String> search,
    Optional<UUID> taxonomyTerm,
    Optional<UUID> taxonomy,
    Optional<UUID> organization,
    Optional<Integer> minimumAge,
    Optional<Integer> maximumAge,
    Optional<DayOfWeek> day,
    Optional<LocalTime> startTime,
    Optional<LocalTime> endTime,
    Optional<String> postcode,
    Optional<Integer> proximity,
    Optional<Instant> modifiedAfter) {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  /** A query that cannot be answered as it was meant. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> faults;

    Unreadable(List<String> faults) {
      super("unreadable query", null, false, false);
      this.faults = List.copyOf(faults);
    }

    List<String> faults() {
      return faults;
    }
  }

  /** Is nothing left out but what stands on other pages? */
  boolean asksForAll() {
    return search.isEmpty()
        && java.util.stream.Stream.of(
                taxonomyTerm,
                taxonomy,
                organization,
                minimumAge,
                maximumAge,
                day,
                startTime,
                endTime,
                postcode,
                modifiedAfter)
            .allMatch(Optional::isEmpty);
  }

  /** Reads them all and names all faults at once. */
  static FeedQuestion read(Map<String, String> query) {
    List<String> faults = new ArrayList<>();
    Parameters given = new Parameters(query, faults);
    FeedQuestion asked =
        new FeedQuestion(
            given.whole("page", 1, Integer.MAX_VALUE).orElse(1),
            given.whole("per_page", 1, MOST).orElse(USUAL),
            given.truth("full"),
            given.words("search"),
            given.id("taxonomy_term_id"),
            given.id("taxonomy_id"),
            given.id("organization_id"),
            given.whole("minimum_age", 0, 120),
            given.whole("maximum_age", 0, 120),
            given.day("day"),
            given.time("start_time"),
            given.time("end_time"),
            given.postcode("postcode"),
            given.whole("proximity", 0, 1_000_000),
            given.moment("modified_after"));
    if (asked.proximity.isPresent() && asked.postcode.isEmpty()) {
      faults.add("proximity: say a postcode to measure from");
    }
    if (!faults.isEmpty()) {
      throw new Unreadable(faults);
    }
    return asked;
  }
}
