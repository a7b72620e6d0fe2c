package org.waymark.outreach;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone as people read it.
 *
 * @param heardOf when it last reached the server
 * @param isSilent whether that is longer ago than a day
 * @param opensUntil how long its PIN opens it where there is no signal, even after it was ended;
 *     blank when that is over
 * @param end why and when it ended, and by whom; blank while it is in use
 */
public record PhoneLine(
    UUID id,
    String carriedBy,
    String setUp,
    String heardOf,
    boolean isSilent,
    String opensUntil,
    String end) {
  private static final Duration A_DAY = Duration.ofDays(1);

  /** How long a phone keeps its share, as {@code lock.js} says too. */
  private static final Duration KEPT = Duration.ofHours(12);

  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  static PhoneLine of(Phone phone, Instant now) {
    return new PhoneLine(
        phone.id(),
        phone.carriedBy(),
        SAID.format(phone.setUpAt()),
        SAID.format(phone.contactAt()),
        phone.contactAt().isBefore(now.minus(A_DAY)),
        phone.contactAt().isBefore(now.minus(KEPT))
            ? ""
            : SAID.format(phone.contactAt().plus(KEPT)),
        end(phone.endedWhy(), phone.endedAt(), phone.endedBy()));
  }

  private static String end(@Nullable String why, @Nullable Instant at, @Nullable String by) {
    return why == null || at == null
        ? ""
        : capital(why) + ", " + SAID.format(at) + (by == null ? "" : ", by " + by);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
