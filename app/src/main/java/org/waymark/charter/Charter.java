package org.waymark.charter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of what the agencies promised. A new version stands for the one before it; a referral
 * keeps the time it was promised under the version of its day.
 *
 * @param version counted from 1; 0 until the partnership has agreed its own
 * @param redMinutes minutes of the clock
 * @param amberMinutes minutes of working time
 * @param greenMinutes minutes of working time
 * @param opens when a working day begins
 * @param closes when it ends
 * @param warnPercent after how much of the time everybody is reminded, 10 to 95
 * @param outOfHours whom to ring about red out of hours; blank for nobody
 * @param words what else the agencies promised, in their words
 * @param reviewOn when it is to be looked at again
 * @param recordedBy who recorded it; null before the first
 * @param recordedAt when it was recorded; null before the first
 */
public record Charter(
    int version,
    int redMinutes,
    int amberMinutes,
    int greenMinutes,
    LocalTime opens,
    LocalTime closes,
    int warnPercent,
    String outOfHours,
    String words,
    LocalDate reviewOn,
    @Nullable String recordedBy,
    @Nullable Instant recordedAt) {

  private static final int REVIEW_WORKING_DAYS = 2;

  /**
   * What holds until the partnership has agreed its own: red in two hours, amber in a working day
   * of eight hours, green in five.
   */
  static Charter untilAgreed(LocalDate today) {
    return new Charter(
        0, 120, 480, 2400, LocalTime.of(9, 0), LocalTime.of(17, 0), 75, "", "", today, null, null);
  }

  /** Has the partnership agreed it? */
  public boolean isAgreed() {
    return version > 0;
  }

  /** How long the agency asked may take: for red by the clock, else in working time. */
  public Duration time(Colour colour) {
    return Duration.ofMinutes(
        switch (colour) {
          case RED -> redMinutes;
          case AMBER -> amberMinutes;
          case GREEN -> greenMinutes;
        });
  }

  /** By when an agency of this nation answers what arrives now. */
  public PromisedAnswer promise(Colour colour, Nation nation, Instant arrivedAt) {
    return PromisedAnswer.of(this, colour, nation, arrivedAt);
  }

  /** By when somebody else looks at an override: two working days after it was opened. */
  public Instant reviewBy(Nation nation, Instant openedAt) {
    return calendar(nation).closeOfDay(openedAt, REVIEW_WORKING_DAYS);
  }

  /** The days and hours in which amber and green are counted there. */
  public WorkingCalendar calendar(Nation nation) {
    return new WorkingCalendar(opens, closes, day -> BankHolidays.has(nation, day));
  }
}
