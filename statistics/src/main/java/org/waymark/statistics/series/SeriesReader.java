package org.waymark.statistics.series;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * Reads one or more monthly series: a column of months or days and one of counts for each. Days are
 * added up to months. Refuses months missing in the middle, since a gap is no nought.
 */
public final class SeriesReader {
  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.]?(\\d{2}).*");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:\\d{1,2}[-/.])?(\\d{1,2})[-/.](\\d{4})");
  private static final Pattern WORDS =
      Pattern.compile("(?i)(?:\\d{1,2}[ -])?([a-z]{3})[a-z]*[ -](\\d{4}|\\d{2})");
  private static final List<String> NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private SeriesReader() {}

  public static Map<String, List<Month>> read(Sheet sheet) {
    int date = sheet.find("month", "date", "period", "day", "time").orElse(0);
    Map<String, List<Month>> series = new LinkedHashMap<>();
    for (int column = 0; column < sheet.header().size(); column++) {
      boolean numbers = sheet.column(column).stream().allMatch(Sheet::isNumber);
      if (column != date && numbers) {
        series.put(sheet.header().get(column), months(sheet, date, column));
      }
    }
    if (series.isEmpty()) {
      throw new Refused("The series needs a column of months and a column of whole counts.");
    }
    return series;
  }

  private static List<Month> months(Sheet sheet, int date, int column) {
    TreeMap<YearMonth, Double> counts = new TreeMap<>();
    for (List<String> row : sheet.rows()) {
      double count = Sheet.number(row.get(column));
      if (count < 0) {
        throw new Refused("A count cannot be below nought: " + row.get(column));
      }
      counts.merge(month(row.get(date)), count, Double::sum);
    }
    for (YearMonth m = counts.firstKey(); m.isBefore(counts.lastKey()); m = m.plusMonths(1)) {
      if (!counts.containsKey(m)) {
        throw new Refused(
            "The month " + m + " is missing. A gap is not nought; fill it or say so.");
      }
    }
    List<Month> months = new ArrayList<>();
    counts.forEach((month, count) -> months.add(new Month(month, count)));
    return months;
  }

  /** 2009-04, 2009-04-01, 04/2009, 01/04/2009, April 2009, Apr-09. */
  public static YearMonth month(String written) {
    Matcher words = WORDS.matcher(written.strip());
    if (words.matches()) {
      int month = NAMES.indexOf(words.group(1).toLowerCase(Locale.ROOT)) + 1;
      int year = Integer.parseInt(words.group(2));
      if (month > 0) {
        return YearMonth.of(year < 100 ? 2000 + year : year, month);
      }
    }
    Matcher iso = ISO.matcher(written.strip());
    if (iso.matches()) {
      return month(iso.group(1), iso.group(2), written);
    }
    Matcher day = DAY_FIRST.matcher(written.strip());
    if (day.matches()) {
      return month(day.group(2), day.group(1), written);
    }
    throw new Refused("This is no month: " + written);
  }

  private static YearMonth month(String year, String month, String written) {
    int number = Integer.parseInt(month);
    if (number < 1 || number > 12) {
      throw new Refused("This is no month: " + written);
    }
    return YearMonth.of(Integer.parseInt(year), number);
  }
}
