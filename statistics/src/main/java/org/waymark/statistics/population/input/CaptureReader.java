package org.waymark.statistics.population.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.statistics.Refused;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.Covariates;
import org.waymark.statistics.table.Sheet;

/**
 * Reads lists from a table: one row per person with a yes/no column per list, or one row per
 * capture history with its count, or a history such as 0110 in one cell; any of them by year, area
 * or draw, or with a column of counts for each year; or lists by their names ({@link NamedLists}).
 *
 * <p>Refuses a table without two lists, a count that is negative or broken, and a value among yes
 * and no that is neither.
 */
public final class CaptureReader {
  private static final String TOTAL = "(?i)(grand )?(totals?|sum|overall)";
  private final Sheet sheet;
  private final Columns columns;
  private final List<String> covariates;
  private final List<String> notes = new ArrayList<>();
  private final Map<String, double[]> strata = new TreeMap<>();
  private final Map<String, double[]> draws = new LinkedHashMap<>();
  private final List<Covariates.Person> people = new ArrayList<>();

  private CaptureReader(Sheet sheet, List<String> covariates, List<String> apart) {
    this.sheet = NamedLists.spread(withoutTotals(sheet), notes);
    this.covariates = covariates;
    columns = new Columns(this.sheet, plain(covariates), plain(apart));
    notes.addAll(columns.notes());
  }

  private Set<String> plain(List<String> names) {
    for (String name : names) {
      if (sheet.find(name).isEmpty()) {
        throw new Refused("There is no column called " + name + ".");
      }
    }
    return names.stream().map(Sheet::plain).collect(Collectors.toSet());
  }

  public static Captures read(Sheet sheet) {
    return read(sheet, List.of(), List.of());
  }

  /**
   * @param covariates columns that say something of each person, as sex or age
   * @param apart columns for each value of which there is a table; empty to take those that look
   *     like years, areas or other groups
   */
  public static Captures read(Sheet sheet, List<String> covariates, List<String> apart) {
    if (sheet.rows().isEmpty()) {
      throw new Refused("The table has a header and no rows.");
    }
    return new CaptureReader(sheet, covariates, apart).read();
  }

  private Sheet withoutTotals(Sheet given) {
    List<List<String>> rows =
        given.rows().stream()
            .filter(row -> row.stream().limit(2).noneMatch(cell -> cell.matches(TOTAL)))
            .toList();
    if (rows.isEmpty() || rows.size() == given.rows().size()) {
      return given;
    }
    notes.add("A row of totals was left out.");
    return new Sheet(given.header(), rows);
  }

  private Captures read() {
    if (columns.holds(ColumnKind.TIMES) && !columns.holds(ColumnKind.LIST)) {
      return timesSeen();
    }
    List<String> names = columns.lists();
    columns.refuseWithoutLists(names);
    double nowhere = 0;
    for (List<String> row : sheet.rows()) {
      int history = history(row);
      for (int column : counts()) {
        double count = column < 0 ? 1 : count(row.get(column), history);
        nowhere += history == 0 ? count : 0;
        add(row, history, column, count, 1 << names.size());
      }
    }
    noteNowhere(nowhere);
    return new Captures(
        names, tables(names), drawn(names), List.of(), List.copyOf(people), List.copyOf(notes));
  }

  /** Columns of counts; one below nought where every row is a person. */
  private List<Integer> counts() {
    List<Integer> counts = columns.of(ColumnKind.COUNT);
    return counts.isEmpty() ? List.of(-1) : counts;
  }

  private void add(List<String> row, int history, int column, double count, int size) {
    List<String> stratum = new ArrayList<>(label(row, ColumnKind.STRATUM));
    if (counts().size() > 1) {
      stratum.add(sheet.header().get(column));
    }
    strata.computeIfAbsent(String.join(", ", stratum), s -> new double[size])[history] += count;
    String draw = String.join(", ", label(row, ColumnKind.DRAW));
    draws.computeIfAbsent(draw, d -> new double[size])[history] += count;
    if (!covariates.isEmpty() && history > 0 && count > 0) {
      List<String> facts =
          covariates.stream().map(name -> row.get(sheet.find(name).orElseThrow())).toList();
      people.add(new Covariates.Person(history, count, facts));
    }
  }

  private void noteNowhere(double nowhere) {
    if (nowhere > 0) {
      notes.add(
          (long) nowhere
              + " people in the table are on none of its lists. They are left out: a count of"
              + " people on no list is what the estimate is for.");
    }
  }

  private Map<String, CaptureTable> tables(List<String> names) {
    Map<String, CaptureTable> tables = new LinkedHashMap<>();
    strata.forEach((stratum, counts) -> tables.put(stratum, new CaptureTable(names, counts)));
    return tables;
  }

  private List<CaptureTable> drawn(List<String> names) {
    return draws.size() < 2
        ? List.of()
        : draws.values().stream().map(counts -> new CaptureTable(names, counts)).toList();
  }

  private int history(List<String> row) {
    List<Integer> lists = columns.of(ColumnKind.LIST);
    int history = 0;
    if (lists.isEmpty()) {
      String written = row.get(columns.of(ColumnKind.HISTORY).getFirst());
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

  private double count(String written, int history) {
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

  private List<String> label(List<String> row, ColumnKind kind) {
    return columns.of(kind).stream().map(row::get).toList();
  }

  private Captures timesSeen() {
    List<Integer> counts = columns.of(ColumnKind.COUNT);
    int times = columns.of(ColumnKind.TIMES).getFirst();
    TreeMap<Integer, Double> met = new TreeMap<>();
    for (List<String> row : sheet.rows()) {
      double seen = Sheet.number(row.get(times));
      if (seen < 0 || seen != Math.rint(seen)) {
        throw new Refused("Nobody is met " + row.get(times) + " times.");
      }
      double count = counts.isEmpty() ? 1 : count(row.get(counts.getFirst()), 1);
      met.merge((int) seen, count, Double::sum);
    }
    double[] byTimes = new double[met.lastKey() + 1];
    met.forEach((seen, number) -> byTimes[seen] = number);
    byTimes[0] = 0;
    List<Double> listed = Arrays.stream(byTimes).boxed().toList();
    return new Captures(List.of(), Map.of(), List.of(), listed, List.of(), List.copyOf(notes));
  }
}
