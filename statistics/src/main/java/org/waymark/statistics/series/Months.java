package org.waymark.statistics.series;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * Months as people write them: 2009-04, 2009-04-01, 2009M04, 200904, 04/2009, 01/04/2009, April
 * 2009, 2009 Apr, Apr-09, and 2009.25 as R's time series have them.
 */
final class Months {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/. ]?[mM]?(\\d{1,2})(?:[-/. ]?\\d{1,2}(?:[ T].*)?)?");
  private static final Pattern PART_OF_YEAR = Pattern.compile("(19|20)\\d\\d([.,]\\d+)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:\\d{1,2}[-/. ])?(\\d{1,2})[-/. ](\\d{4})(?: .*)?");
  private static final Pattern WORDS =
      Pattern.compile("(?i)(?:\\d{1,2}[ -])?([a-z]{3,9})[-,. ]{1,2}(\\d{4}|\\d{2})");
  private static final Pattern YEAR_AND_WORD =
      Pattern.compile("(?i)(\\d{4})[-,. ]{1,2}([a-z]{3,9})");
  private static final List<String> NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private Months() {}

  static YearMonth read(String given) {
    String written = given.strip();
    Matcher words = WORDS.matcher(written);
    if (words.matches() && ofYear(words.group(1)) > 0) {
      int year = Integer.parseInt(words.group(2));
      return YearMonth.of(year < 100 ? 2000 + year : year, ofYear(words.group(1)));
    }
    Matcher swapped = YEAR_AND_WORD.matcher(written);
    if (swapped.matches() && ofYear(swapped.group(2)) > 0) {
      return YearMonth.of(Integer.parseInt(swapped.group(1)), ofYear(swapped.group(2)));
    }
    Matcher first = YEAR_FIRST.matcher(written);
    if (first.matches()) {
      return month(first.group(1), first.group(2), written);
    }
    Matcher day = DAY_FIRST.matcher(written);
    if (day.matches()) {
      return month(day.group(2), day.group(1), written);
    }
    throw new Refused("This is no month: " + written);
  }

  /** A year in one column and a month, by number or name, in another. */
  static YearMonth read(String year, String month) {
    if (!year.matches("\\d{4}")) {
      return read(month);
    }
    return ofYear(month) > 0
        ? YearMonth.of(Integer.parseInt(year), ofYear(month))
        : month.matches("\\d{1,2}") ? month(year, month, month) : read(month);
  }

  /** 1 for "January" or "jan"; nought where it is no name of a month. */
  static int ofYear(String name) {
    String plain = Sheet.plain(name);
    for (int month = 1; plain.length() > 2 && month <= 12; month++) {
      if (NAMES.get(month - 1).startsWith(plain)) {
        return month;
      }
    }
    return 0;
  }

  /** Whether a column holds years and parts of them: some need more than two digits. */
  static boolean areParts(List<String> column) {
    return column.stream().allMatch(c -> PART_OF_YEAR.matcher(c).matches())
        && column.stream().anyMatch(c -> c.length() > 7);
  }

  /** Twelfths of a year, the first of them January. */
  static YearMonth ofPart(String written) {
    int months = (int) Math.rint(Sheet.number(written) * 12);
    return YearMonth.of(months / 12, months % 12 + 1);
  }

  private static YearMonth month(String year, String month, String written) {
    int number = Integer.parseInt(month);
    if (number < 1 || number > 12) {
      throw new Refused("This is no month: " + written);
    }
    return YearMonth.of(Integer.parseInt(year), number);
  }
}
