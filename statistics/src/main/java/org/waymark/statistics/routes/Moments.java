package org.waymark.statistics.routes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * Times as people write them, all of them in one way: numbers as they stand; dates as days, year
 * first, day first, or month first where some day is above twelve. A blank is no time.
 *
 * @param areDates whether they are dates
 * @param monthFirst whether 3/12/2024 is in March
 * @param note said of dates that could be read either way; empty where there are none
 */
record Moments(boolean areDates, boolean monthFirst, String note) {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/. ]?(\\d{1,2})[-/. ]?(\\d{1,2})(?:[ T].*)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?:[ T].*)?");
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,2})[-/. ]([A-Za-z]{3})[a-z]*[-/. ](\\d{4}|\\d{2})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** How the times of these columns are written. */
  static Moments in(List<String> written) {
    boolean numbers = written.stream().allMatch(w -> isBlank(w) || Sheet.isNumber(w));
    boolean packed = written.stream().allMatch(w -> isBlank(w) || w.matches("(19|20)\\d{6}"));
    boolean dayFirst = false;
    boolean monthFirst = false;
    boolean either = false;
    for (String one : written) {
      Matcher last = YEAR_LAST.matcher(one);
      if (last.matches()) {
        dayFirst |= Integer.parseInt(last.group(1)) > 12;
        monthFirst |= Integer.parseInt(last.group(2)) > 12;
        either = true;
      }
    }
    String note =
        either && !dayFirst && !monthFirst ? "Dates were read with the day before the month." : "";
    return new Moments(!numbers || packed, monthFirst && !dayFirst, note);
  }

  static boolean isBlank(String written) {
    return written.isEmpty() || written.equals("NA") || written.equals("NaT");
  }

  /** In days from a day that is the same for all where they are dates; not a number for a blank. */
  double of(String written) {
    if (isBlank(written)) {
      return Double.NaN;
    }
    if (!areDates) {
      return Sheet.number(written);
    }
    try {
      return date(written).toEpochDay();
    } catch (DateTimeException noSuchDay) {
      throw new Refused("There is no such day: " + written);
    }
  }

  private LocalDate date(String written) {
    Matcher first = YEAR_FIRST.matcher(written);
    if (first.matches()) {
      return LocalDate.of(number(first, 1), number(first, 2), number(first, 3));
    }
    Matcher last = YEAR_LAST.matcher(written);
    if (last.matches()) {
      int month = number(last, monthFirst ? 1 : 2);
      return LocalDate.of(year(last.group(3)), month, number(last, monthFirst ? 2 : 1));
    }
    Matcher words = WORDS.matcher(written);
    int month = words.matches() ? MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1 : 0;
    if (month > 0) {
      return LocalDate.of(year(words.group(3)), month, number(words, 1));
    }
    throw new Refused("This is neither a number of days nor a date: " + written);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Two digits are of the hundred years up to 2049. */
  private static int year(String written) {
    int year = Integer.parseInt(written);
    return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
  }
}
