package org.waymark.statistics.series;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * Reads one or more monthly series: a column of months or days, or one of years and one of months,
 * and one of counts for each series; or a row for each year with a column for each month. Days are
 * added up to months. Refuses months missing in the middle, since a gap is no nought.
 */
public final class SeriesReader {
  private SeriesReader() {}

  public static Map<String, List<Month>> read(Sheet given) {
    Sheet sheet = byMonth(given);
    int date = sheet.find("month", "yearmonth", "date", "period", "day", "time", "when").orElse(0);
    OptionalInt year = sheet.find("year", "yr");
    boolean apart = year.isPresent() && year.getAsInt() != date;
    Map<String, List<Month>> series = new LinkedHashMap<>();
    for (int column = 0; column < sheet.header().size(); column++) {
      boolean isTime = column == date || apart && column == year.getAsInt();
      if (!isTime && holdsCounts(sheet.column(column))) {
        series.put(
            sheet.header().get(column), months(sheet, apart ? year.getAsInt() : -1, date, column));
      }
    }
    if (series.isEmpty()) {
      throw new Refused("The series needs a column of months and a column of whole counts.");
    }
    return series;
  }

  /** A month for which nothing is written is found and named later. */
  private static boolean holdsCounts(List<String> cells) {
    return cells.stream().anyMatch(Sheet::isNumber)
        && cells.stream().allMatch(cell -> Sheet.isNumber(cell) || isBlank(cell));
  }

  private static boolean isBlank(String cell) {
    return cell.isEmpty() || cell.equals("NA");
  }

  private static List<Month> months(Sheet sheet, int year, int date, int column) {
    TreeMap<YearMonth, Double> counts = new TreeMap<>();
    boolean parts = Months.areParts(sheet.column(date));
    for (List<String> row : sheet.rows()) {
      if (isBlank(row.get(column))) {
        continue;
      }
      double count = Sheet.number(row.get(column));
      if (count < 0) {
        throw new Refused("A count cannot be below nought: " + row.get(column));
      }
      String month = row.get(date);
      YearMonth when =
          parts
              ? Months.ofPart(month)
              : year < 0 ? Months.read(month) : Months.read(row.get(year), month);
      counts.merge(when, count, Double::sum);
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

  /** A column for each month of the year becomes a row for each. */
  private static Sheet byMonth(Sheet sheet) {
    List<Integer> months =
        IntStream.range(0, sheet.header().size())
            .filter(i -> Months.ofYear(sheet.header().get(i)) > 0)
            .boxed()
            .toList();
    if (months.size() != 12) {
      return sheet;
    }
    int year = sheet.find("year", "yr").orElse(0);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : sheet.rows()) {
      for (int column : months) {
        rows.add(List.of(row.get(year), sheet.header().get(column), row.get(column)));
      }
    }
    return new Sheet(List.of("year", "month", "count"), rows);
  }

  /** See {@link Months}. */
  public static YearMonth month(String written) {
    return Months.read(written);
  }
}
