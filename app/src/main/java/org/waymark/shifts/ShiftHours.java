package org.waymark.shifts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The hours of a shift or a session as people type and say them, by the clocks of London. */
public record ShiftHours(Instant from, Instant to) {
  /** Where a day begins and ends. */
  public static final ZoneId HERE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  /** From one time of a day to another; past midnight where the second is not after the first. */
  public static ShiftHours on(LocalDate day, LocalTime from, LocalTime to) {
    LocalDate end = to.isAfter(from) ? day : day.plusDays(1);
    return new ShiftHours(at(day, from), at(end, to));
  }

  /** That time of that day. Where the clocks go forward over it, an hour later. */
  public static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(HERE).toInstant();
  }

  /** "Friday 20 November 2026, 23:10 to 03:10". */
  public String said() {
    return day() + ", " + times();
  }

  /** "Friday 20 November 2026". */
  public String day() {
    return DAY.format(from.atZone(HERE));
  }

  /** "23:10 to 03:10". */
  public String times() {
    return TIME.format(from.atZone(HERE)) + " to " + TIME.format(to.atZone(HERE));
  }

  /** The part of the day it begins in. */
  public DayPart part() {
    return DayPart.of(from.atZone(HERE).getHour());
  }

  /** "Friday 20 November 2026", of any moment. */
  public static String day(Instant moment) {
    return DAY.format(moment.atZone(HERE));
  }

  /** "23:10", of any moment. */
  public static String time(Instant moment) {
    return TIME.format(moment.atZone(HERE));
  }
}
