package org.waymark.charter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and lengths of time as people say them, by the clocks of London. */
public final class InWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private InWords() {}

  /** "today 10:30", "tomorrow 09:00", "Monday 23 November, 10:30"; with the year if another. */
  public static String moment(Instant at, Instant now) {
    ZonedDateTime then = at.atZone(WorkingCalendar.LONDON);
    LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.LONDON);
    LocalDate day = then.toLocalDate();
    if (day.equals(today)) {
      return "today " + then.format(TIME);
    }
    if (day.equals(today.plusDays(1))) {
      return "tomorrow " + then.format(TIME);
    }
    return then.format(day.getYear() == today.getYear() ? DAY : YEAR) + ", " + then.format(TIME);
  }

  /** "Monday 23 November 2026". */
  public static String day(LocalDate day) {
    return day.format(YEAR);
  }

  /** "09:00". */
  public static String time(LocalTime time) {
    return time.format(TIME);
  }

  /** "2 hours", "1 hour 30 minutes", "45 minutes". */
  public static String length(Duration length) {
    long hours = length.toHours();
    int minutes = length.toMinutesPart();
    String whole = hours == 0 ? "" : hours + (hours == 1 ? " hour" : " hours");
    String rest = minutes == 0 ? "" : minutes + (minutes == 1 ? " minute" : " minutes");
    return (whole + " " + rest).strip();
  }

  /** The same word with a capital, to begin a line. */
  public static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
