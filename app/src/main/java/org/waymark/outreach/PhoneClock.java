package org.waymark.outreach;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.waymark.casefile.Facts;
import tools.jackson.databind.JsonNode;

/**
 * How far a phone's clock is from the server's, and what its moments therefore mean. A clock that
 * is wrong by more than two minutes is put right and what it said is kept beside; nothing has
 * happened later than now.
 *
 * @param behind how much is to be added to what the phone says; negative when it runs ahead
 * @param now the server's moment
 */
record PhoneClock(Duration behind, Instant now) {
  private static final Duration NEGLIGIBLE = Duration.ofMinutes(2);

  /** From the phone's moment at sending; without one its clock is taken to be right. */
  static PhoneClock of(JsonNode sentAt, Instant now) {
    try {
      Instant said = OffsetDateTime.parse(sentAt.asString("")).toInstant();
      Duration behind = Duration.between(said, now);
      boolean isRight = behind.abs().compareTo(NEGLIGIBLE) <= 0;
      return new PhoneClock(isRight ? Duration.ZERO : wholeMinutes(behind), now);
    } catch (DateTimeException notSaid) {
      return new PhoneClock(Duration.ZERO, now);
    }
  }

  /**
   * What is sent takes seconds on its way. Two batches of one shift took different ones, and their
   * encounters stay in order.
   */
  private static Duration wholeMinutes(Duration behind) {
    return Duration.ofMinutes(Math.round(behind.toSeconds() / 60.0));
  }

  /** When it really was, as far as can be known. */
  Instant really(Instant said) {
    Instant moment = said.plus(behind);
    return moment.isAfter(now) ? now : moment;
  }

  /** Keeps what the phone said beside the real moment, where the two differ. */
  Facts withWhatItSaid(Facts facts, Instant said) {
    return behind.isZero() ? facts : facts.with(Facts.PHONE_CLOCK, List.of(said.toString()));
  }
}
