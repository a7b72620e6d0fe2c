package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.waymark.statistics.table.Sheet;

/**
 * Tables as people send them, brought into one form, a column for each kind of code and one of
 * counts: counts under any name, and tables that have a column of counts for each year or need.
 */
final class TableForm {
  private static final String YEAR = "(19|20)\\d\\d";

  private static final int FEW_KINDS = 6;
  private static final int MANY_ROWS = 20;

  private final Sheet sheet;
  private final List<String> notes;

  private TableForm(Sheet sheet, List<String> notes) {
    this.sheet = sheet;
    this.notes = notes;
  }

  /** {@code notes} gets a sentence on what was taken for counts without being called so. */
  static Sheet of(Sheet sheet, List<String> notes) {
    return new TableForm(sheet, notes).counted();
  }

  static OptionalInt count(Sheet sheet) {
    return sheet.find(
        "count",
        "counts",
        "n",
        "freq",
        "frequency",
        "frequencies",
        "people",
        "persons",
        "number",
        "value",
        "values",
        "obs",
        "obsvalue",
        "observations",
        "cases",
        "clients",
        "individuals",
        "headcount",
        "tally",
        "numberofpeople",
        "countofpeople",
        "peoplecount",
        "ant",
        "antall",
        "anzahl",
        "nombre",
        "aantal");
  }

  private Sheet counted() {
    int columns = sheet.header().size();
    int first = columns;
    while (first > 0 && holdsCounts(first - 1)) {
      first--;
    }
    if (first == columns || sheet.rows().size() < 2) {
      return sheet;
    }
    if (first > 0 && columns - first > 1 && areApartBy(first)) {
      notes.add(
          "The columns "
              + String.join(", ", sheet.header().subList(first, columns))
              + " were read as counts of people, each of its own kind.");
      return lengthened(first);
    }
    if (columns > 1 && areApartBy(columns - 1) && !areCodes(columns - 1)) {
      notes.add("The column " + sheet.header().getLast() + " was read as counts of people.");
      List<String> header = new ArrayList<>(sheet.header().subList(0, columns - 1));
      header.add("count");
      return new Sheet(List.copyOf(header), sheet.rows());
    }
    return sheet;
  }

  private boolean holdsCounts(int column) {
    List<String> cells = sheet.column(column);
    return cells.stream().allMatch(c -> Sheet.isNumber(c) && Sheet.number(c) % 1 == 0)
        && !cells.stream().allMatch(c -> c.matches(YEAR));
  }

  /** In a long table numbers of a few kinds are codes, and rows with names of their own people. */
  private boolean areCodes(int column) {
    boolean few = sheet.column(column).stream().distinct().count() <= FEW_KINDS;
    return few && column > 1 && sheet.rows().size() > MANY_ROWS && hasNames(column);
  }

  private boolean hasNames(int before) {
    return IntStream.range(0, before)
        .anyMatch(i -> sheet.column(i).stream().distinct().count() == sheet.rows().size());
  }

  /** Whether no two rows have the same codes: then they are no people of one row each. */
  private boolean areApartBy(int columns) {
    long distinct = sheet.rows().stream().map(row -> row.subList(0, columns)).distinct().count();
    return distinct == sheet.rows().size();
  }

  private Sheet lengthened(int first) {
    List<String> header = new ArrayList<>(sheet.header().subList(0, first));
    boolean years =
        sheet.header().subList(first, sheet.header().size()).stream()
            .allMatch(name -> name.matches("X?" + YEAR));
    header.add(years ? "year" : "kind");
    header.add("count");
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : sheet.rows()) {
      IntStream.range(first, row.size())
          .forEach(i -> {
            List<String> longer = new ArrayList<>(row.subList(0, first));
            longer.add(sheet.header().get(i));
            longer.add(row.get(i));
            rows.add(List.copyOf(longer));
          });
    }
    return new Sheet(List.copyOf(header), List.copyOf(rows));
  }
}
