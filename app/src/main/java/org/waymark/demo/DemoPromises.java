package org.waymark.demo;

import static org.waymark.charter.Nation.ENGLAND_AND_WALES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.waymark.charter.Charter;
import org.waymark.charter.Colour;
import org.waymark.charter.PromisedAnswer;
import org.waymark.charter.WorkingCalendar;
import org.waymark.database.Rows;

/** What the borough's agencies promised each other, and moments measured against it. */
final class DemoPromises {
  private static final Duration HOW_LONG_AGO = Duration.ofDays(21);

  /** Over so many minutes lie those that would else all be due as a working day opens. */
  private static final int SPREAD = 47;

  private static final Duration LUNCH_TO_CLOSE = Duration.ofHours(5);

  private final Charter charter;
  private final WorkingCalendar calendar;
  private final Instant now;

  DemoPromises(Instant agreedAt, LocalDate reviewOn, Instant now) {
    this.charter =
        new Charter(
            1,
            120,
            480,
            2400,
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            75,
            "Larkmere out of hours: 01632 960 010",
            "We answer in the time we promised, also when the answer is no. A no has a reason."
                + " Nobody is turned away without the next step.",
            reviewOn,
            null,
            agreedAt);
    this.calendar = charter.calendar(ENGLAND_AND_WALES);
    this.now = now.truncatedTo(ChronoUnit.MINUTES);
  }

  Rows rows() {
    Rows rows =
        new Rows(
            "referrals.charter",
            "version, red_minutes, amber_minutes, green_minutes, opens, closes, warn_percent,"
                + " out_of_hours, words, review_on, recorded_at");
    rows.add(
        charter.version(),
        charter.redMinutes(),
        charter.amberMinutes(),
        charter.greenMinutes(),
        charter.opens().toString(),
        charter.closes().toString(),
        charter.warnPercent(),
        charter.outOfHours(),
        charter.words(),
        charter.reviewOn(),
        charter.recordedAt());
    return rows;
  }

  PromisedAnswer promise(Colour colour, Instant sentAt) {
    return charter.promise(colour, ENGLAND_AND_WALES, sentAt);
  }

  /** When so many percent of the promised time had passed. */
  Instant passed(Colour colour, Instant sentAt, int percent) {
    Duration passed = charter.time(colour).multipliedBy(percent).dividedBy(100);
    return colour == Colour.RED ? sentAt.plus(passed) : calendar.after(sentAt, passed);
  }

  /**
   * When one was sent that is due in so many minutes, or was due so long ago when negative. What
   * counts working hours is due in some: the next from then on, or the last before.
   */
  Instant sentToBeDueIn(Colour colour, int minutes) {
    Instant due = now.plus(minutes, ChronoUnit.MINUTES);
    Instant earliest = now.minus(HOW_LONG_AGO);
    Instant at = now;
    while (at.isAfter(earliest) && promise(colour, at).dueAt().isAfter(due)) {
      at = at.minus(1, ChronoUnit.MINUTES);
    }
    boolean isDueByThen = minutes < 0 || promise(colour, at).dueAt().equals(due);
    Instant later = at.plus(1 + Math.floorMod(minutes, SPREAD), ChronoUnit.MINUTES);
    return isDueByThen || later.isAfter(now) ? at : later;
  }

  /** Midday of the next working day. */
  Instant nextNoon() {
    return calendar.closeOfDay(now, 1).minus(LUNCH_TO_CLOSE);
  }
}
