package org.waymark.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as people here say them. */
public final class DayInWords {
  static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private DayInWords() {}

  /** "21 November 2026". */
  public static String day(Instant at) {
    return at.atZone(HERE).format(DAY);
  }

  /** "21 November 2026". */
  public static String day(LocalDate day) {
    return day.format(DAY);
  }

  /** The last day on which something that ends at this moment still holds. */
  public static String lastDay(Instant end) {
    return day(end.minusNanos(1000));
  }

  /** "Saturday 21 November 2026, 05:10". */
  public static String moment(Instant at) {
    return at.atZone(HERE).format(MOMENT);
  }

  /** "05:10". */
  public static String time(Instant at) {
    return at.atZone(HERE).format(TIME);
  }
}
