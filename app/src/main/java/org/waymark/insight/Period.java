package org.waymark.insight;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A month, or the year that ends with it, and the ones to go to from there.
 *
 * @param words as people say it
 * @param from its first moment
 * @param to the first moment after it
 */
public record Period(
    String words,
    String before,
    String after,
    String month,
    boolean isYear,
    Instant from,
    Instant to) {
  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  /** From what stands in an address; anything else means this month. */
  static Period of(String month, String span, Clock clock) {
    YearMonth last = month(month, YearMonth.now(clock.withZone(HERE)));
    boolean isYear = span.equals("year");
    return new Period(
        isYear ? "the year to the end of " + last.format(IN_WORDS) : last.format(IN_WORDS),
        last.minusMonths(1).toString(),
        last.plusMonths(1).toString(),
        last.toString(),
        isYear,
        start(isYear ? last.minusMonths(11) : last),
        start(last.plusMonths(1)));
  }

  /** For an address: month or year. */
  public String span() {
    return isYear ? "year" : "month";
  }

  private static YearMonth month(String typed, YearMonth now) {
    try {
      YearMonth month = YearMonth.parse(typed);
      return month.getYear() < 1990 || month.getYear() > 2200 ? now : month;
    } catch (DateTimeException notAMonth) {
      return now;
    }
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(HERE).toInstant();
  }
}
