package org.waymark.charter;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * When an agency is at work: Monday to Friday, from {@code opens} until just before {@code closes}
 * by the clocks of London, never on a holiday.
 *
 * @param opens the first moment of a working day
 * @param closes the first moment after it; later than {@code opens}
 * @param isHoliday the days on which nobody works
 */
public record WorkingCalendar(LocalTime opens, LocalTime closes, Predicate<LocalDate> isHoliday) {
  /** By whose clocks everybody here works. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** More days than any nation ever closed in a row: beyond it the calendar itself is wrong. */
  private static final int LONGEST_PAUSE = 60;

  /** Refuses a day that closes before it opens. */
  public WorkingCalendar {
    if (!closes.isAfter(opens)) {
      throw new IllegalArgumentException("A working day closes after it opens");
    }
  }

  /**
   * The moment when so much working time has passed since {@code from}. What arrives out of hours
   * counts from the next opening; what fills a day to its end is due as it closes.
   *
   * @param working longer than nothing
   */
  public Instant after(Instant from, Duration working) {
    Instant at = opened(from);
    Duration left = working;
    while (true) {
      Duration today = Duration.between(at, closing(dayOf(at)));
      if (left.compareTo(today) <= 0) {
        return at.plus(left);
      }
      left = left.minus(today);
      at = opening(nextWorkingDay(dayOf(at).plusDays(1)));
    }
  }

  /** When the given number of working days after this one ends; the day itself does not count. */
  public Instant closeOfDay(Instant from, int workingDaysAfter) {
    LocalDate day = dayOf(from);
    for (int i = 0; i < workingDaysAfter; i++) {
      day = nextWorkingDay(day.plusDays(1));
    }
    return closing(day);
  }

  /** Is the agency at work at this moment? */
  public boolean isOpen(Instant at) {
    LocalDate day = dayOf(at);
    return isWorkingDay(day) && !at.isBefore(opening(day)) && at.isBefore(closing(day));
  }

  /** This moment if it is a working one, otherwise the next opening. */
  private Instant opened(Instant at) {
    LocalDate day = dayOf(at);
    if (!isWorkingDay(day) || !at.isBefore(closing(day))) {
      return opening(nextWorkingDay(day.plusDays(1)));
    }
    return at.isBefore(opening(day)) ? opening(day) : at;
  }

  private LocalDate nextWorkingDay(LocalDate first) {
    return first
        .datesUntil(first.plusDays(LONGEST_PAUSE))
        .filter(this::isWorkingDay)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No working day after " + first));
  }

  private boolean isWorkingDay(LocalDate day) {
    boolean isWeekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !isWeekend && !isHoliday.test(day);
  }

  private Instant opening(LocalDate day) {
    return day.atTime(opens).atZone(LONDON).toInstant();
  }

  private Instant closing(LocalDate day) {
    return day.atTime(closes).atZone(LONDON).toInstant();
  }

  private static LocalDate dayOf(Instant at) {
    return at.atZone(LONDON).toLocalDate();
  }
}
