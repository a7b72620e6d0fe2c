package org.waymark.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.directory.Wish.Found;

/**
 * What of a shelf is open when somebody wishes, what opens sooner first, then by name. It is drawn
 * up when first asked for and holds for the rest of the minute: doors open on the minute.
 *
 * @param found by when, and by name
 */
record LineUp(List<Found> found) {
  private static final Comparator<Found> SOONEST =
      Comparator.comparing(one -> one.open().map(Hours.Span::from).orElse(Instant.MAX));

  static LineUp of(List<Shelved> services, Times times, Instant now) {
    List<Found> found = new ArrayList<>(services.size());
    for (int place = 0; place < services.size(); place++) {
      Shelved one = services.get(place);
      var open = times.open().when(times.forWomen() ? one.atTimesForWomen() : one, now);
      if (open.isPresent() || times.open() == Wish.Open.ANY) {
        found.add(new Found(place, one, open, one.service().isStale(now)));
      }
    }
    found.sort(SOONEST);
    return new LineUp(List.copyOf(found));
  }

  /**
   * Which times somebody asks for.
   *
   * @param forWomen only those that are for women alone
   */
  record Times(Wish.Open open, boolean forWomen) {}

  /** All that were asked for since the minute began. */
  record Minute(Instant began, Map<Times, LineUp> lineUps) {
    static Minute of(Instant now) {
      return new Minute(now.truncatedTo(ChronoUnit.MINUTES), new ConcurrentHashMap<>());
    }

    boolean holds(Instant now) {
      return !now.isBefore(began) && now.isBefore(began.plus(Duration.ofMinutes(1)));
    }
  }
}
