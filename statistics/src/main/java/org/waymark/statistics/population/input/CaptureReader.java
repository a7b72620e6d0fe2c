package org.waymark.statistics.population.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.statistics.Refused;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.table.Sheet;

/**
 * Reads lists from a table: one row per person with a yes/no column per list, or one row per
 * capture history with its count, or a history such as 0110 in one cell; any of them by year, area
 * or draw.
 *
 * <p>Refuses a table without two lists, a count that is negative or broken, and a value that is
 * neither yes nor no.
 */
public final class CaptureReader {
  private final Sheet sheet;
  private final List<ColumnKind> kinds = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private CaptureReader(Sheet sheet) {
    this.sheet = sheet;
  }

  public static Captures read(Sheet sheet) {
    if (sheet.rows().isEmpty()) {
      throw new Refused("The table has a header and no rows.");
    }
    return new CaptureReader(sheet).read();
  }

  private Captures read() {
    for (int i = 0; i < sheet.header().size(); i++) {
      kinds.add(ColumnKind.of(sheet.header().get(i), sheet.column(i)));
    }
    settleCount();
    if (kinds.contains(ColumnKind.TIMES) && !kinds.contains(ColumnKind.LIST)) {
      return timesSeen();
    }
    List<Integer> lists = columns(ColumnKind.LIST);
    List<Integer> histories = columns(ColumnKind.HISTORY);
    List<String> names = names(lists, histories);
    if (names.size() < 2) {
      throw new Refused(
          "This needs at least two lists: a column for each list with 1 (or yes) where the person"
              + " is on it. The columns found are "
              + String.join(", ", sheet.header())
              + ".");
    }
    return tabulate(names, lists, histories);
  }

  /**
   * Without a column called count, the last column of whole numbers that is no list is the count.
   */
  private void settleCount() {
    List<Integer> counts = columns(ColumnKind.COUNT);
    for (int extra = 0; extra < counts.size() - 1; extra++) {
      kinds.set(counts.get(extra), ColumnKind.STRATUM);
    }
    if (!counts.isEmpty()) {
      return;
    }
    for (int i = kinds.size() - 1; i >= 0 && !kinds.contains(ColumnKind.COUNT); i--) {
      String name = Sheet.plain(sheet.header().get(i));
      boolean grouping = name.matches("year|years|period|age|agegroup|stratum|month|group|region");
      if (kinds.get(i) == ColumnKind.STRATUM && !grouping && isWhole(i) && (!isYear(i))) {
        kinds.set(i, ColumnKind.COUNT);
      }
    }
    if (!kinds.contains(ColumnKind.COUNT)) {
      kinds.replaceAll(kind -> kind == ColumnKind.TIMES ? ColumnKind.STRATUM : kind);
    }
  }

  private boolean isWhole(int column) {
    return sheet.column(column).stream().allMatch(ColumnKind::isCount);
  }

  private boolean isYear(int column) {
    return sheet.column(column).stream().allMatch(value -> value.matches("(19|20)\\d\\d"));
  }

  private List<Integer> columns(ColumnKind kind) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i) == kind) {
        columns.add(i);
      }
    }
    return columns;
  }

  private List<String> names(List<Integer> lists, List<Integer> histories) {
    if (lists.isEmpty() && histories.size() == 1) {
      int length = sheet.rows().getFirst().get(histories.getFirst()).length();
      List<String> names = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        names.add("list " + (i + 1));
      }
      return names;
    }
    return lists.stream().map(sheet.header()::get).toList();
  }

  private Captures tabulate(List<String> names, List<Integer> lists, List<Integer> histories) {
    if (names.size() > CaptureTable.MOST_LISTS) {
      throw new Refused(
          "There are "
              + names.size()
              + " lists; at most "
              + CaptureTable.MOST_LISTS
              + " can be used. Join lists of the same kind first.");
    }
    Map<String, double[]> strata = new TreeMap<>();
    Map<String, Map<String, double[]>> draws = new LinkedHashMap<>();
    double nowhere = 0;
    for (List<String> row : sheet.rows()) {
      int history = history(row, lists, histories);
      double count = count(row, history);
      nowhere += history == 0 ? count : 0;
      String stratum = label(row, ColumnKind.STRATUM);
      String draw = label(row, ColumnKind.DRAW);
      draws.computeIfAbsent(draw, d -> new TreeMap<>())
              .computeIfAbsent(stratum, s -> new double[1 << names.size()])[history] +=
          count;
      strata.computeIfAbsent(stratum, s -> new double[1 << names.size()])[history] += count;
    }
    noteRows(nowhere);
    return new Captures(
        names, tables(names, strata), drawn(names, draws), List.of(), List.copyOf(notes));
  }

  private void noteRows(double nowhere) {
    if (nowhere > 0) {
      notes.add(
          (long) nowhere
              + " people in the table are on none of its lists. They are left out: a count of"
              + " people on no list is what the estimate is for.");
    }
    for (int column : columns(ColumnKind.IDENTIFIER)) {
      notes.add("The column " + sheet.header().get(column) + " names rows and was not used.");
    }
  }

  private static Map<String, CaptureTable> tables(
      List<String> names, Map<String, double[]> strata) {
    Map<String, CaptureTable> tables = new LinkedHashMap<>();
    strata.forEach((stratum, counts) -> tables.put(stratum, new CaptureTable(names, counts)));
    return tables;
  }

  private static List<CaptureTable> drawn(
      List<String> names, Map<String, Map<String, double[]>> draws) {
    if (draws.size() < 2) {
      return List.of();
    }
    List<CaptureTable> tables = new ArrayList<>();
    for (Map<String, double[]> strata : draws.values()) {
      double[] all = new double[1 << names.size()];
      strata.values().forEach(s -> Arrays.setAll(all, i -> all[i] + s[i]));
      tables.add(new CaptureTable(names, all));
    }
    return tables;
  }

  private int history(List<String> row, List<Integer> lists, List<Integer> histories) {
    int history = 0;
    if (lists.isEmpty()) {
      String written = row.get(histories.getFirst());
      for (int i = 0; i < written.length(); i++) {
        history |= written.charAt(i) == '1' ? 1 << i : 0;
      }
      return history;
    }
    for (int i = 0; i < lists.size(); i++) {
      history |= ColumnKind.isYes(row.get(lists.get(i))) ? 1 << i : 0;
    }
    return history;
  }

  private double count(List<String> row, int history) {
    List<Integer> counts = columns(ColumnKind.COUNT);
    if (counts.isEmpty()) {
      return 1;
    }
    String written = row.get(counts.getFirst());
    if (ColumnKind.isUnknown(written)) {
      if (history != 0) {
        notes.add("A row without a count was taken as nobody.");
      }
      return 0;
    }
    double count = Sheet.number(written);
    if (count < 0 || count != Math.rint(count)) {
      throw new Refused("A count of people must be a whole number, and one of them is " + written);
    }
    return count;
  }

  private String label(List<String> row, ColumnKind kind) {
    return String.join(", ", columns(kind).stream().map(row::get).toList());
  }

  private Captures timesSeen() {
    List<Integer> counts = columns(ColumnKind.COUNT);
    int times = columns(ColumnKind.TIMES).getFirst();
    TreeMap<Integer, Double> people = new TreeMap<>();
    for (List<String> row : sheet.rows()) {
      double count = counts.isEmpty() ? 1 : count(row, 1);
      people.merge((int) Sheet.number(row.get(times)), count, Double::sum);
    }
    double[] byTimes = new double[people.lastKey() + 1];
    people.forEach((seen, number) -> byTimes[Math.max(seen, 0)] = number);
    byTimes[0] = 0;
    List<Double> listed = Arrays.stream(byTimes).boxed().toList();
    return new Captures(List.of(), Map.of(), List.of(), listed, List.copyOf(notes));
  }
}
