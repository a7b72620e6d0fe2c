package org.waymark.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One service of the directory, whole, as whoever asked may see it.
 *
 * @param code stands in its address
 * @param organisation whose name it goes by
 * @param words by language; never empty
 * @param terms codes of what it helps with
 * @param confirmedAt when somebody of it last said that all of this is true; null for never
 */
public record ListedService(
    UUID id,
    String code,
    Organisation organisation,
    Listing listing,
    Map<String, Words> words,
    Set<String> terms,
    List<Place> places,
    Hours hours,
    @Nullable Instant confirmedAt) {

  /** What nobody confirmed for this long says so and sinks. */
  public static final Duration STALE_AFTER = Duration.ofDays(90);

  /** Whose name a service goes by. */
  public record Organisation(UUID id, String name, String website, String email) {}

  /** In this language, else as the service wrote it itself. */
  public Words in(String lang) {
    Words asked = words.get(lang);
    return asked == null ? itsOwn() : asked;
  }

  /** As the service wrote it, in the language it writes in. */
  public Words itsOwn() {
    Words own = words.get(listing.lang());
    return own == null ? words.values().iterator().next() : own;
  }

  /** Has nobody confirmed it for a while? */
  public boolean isStale(Instant now) {
    return confirmedAt == null || confirmedAt.plus(STALE_AFTER).isBefore(now);
  }
}
