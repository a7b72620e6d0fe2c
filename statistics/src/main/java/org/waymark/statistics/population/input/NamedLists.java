package org.waymark.statistics.population.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.table.Sheet;

/**
 * Tables that name the lists in their cells get a column for each of them: a row for each person on
 * each list ("7, Police"), or all of a history's lists in one cell ("Police + Clinic, 20").
 */
final class NamedLists {
  private static final String BETWEEN = "\\s*[+&|/;×]\\s*";

  private final Sheet sheet;
  private final List<String> notes;

  private NamedLists(Sheet sheet, List<String> notes) {
    this.sheet = sheet;
    this.notes = notes;
  }

  /** The sheet as it stands where lists have columns of their own. */
  static Sheet spread(Sheet sheet, List<String> notes) {
    boolean plain =
        IntStream.range(0, sheet.header().size())
            .mapToObj(i -> ColumnKind.of(sheet.header().get(i), sheet.column(i)))
            .anyMatch(kind -> kind == ColumnKind.LIST || kind == ColumnKind.HISTORY);
    return plain ? sheet : new NamedLists(sheet, notes).spread();
  }

  private Sheet spread() {
    OptionalInt named =
        sheet.find(
            "list",
            "lists",
            "source",
            "sources",
            "agency",
            "agencies",
            "service",
            "organisation",
            "organization",
            "register",
            "system",
            "dataset",
            "history",
            "pattern",
            "combination");
    OptionalInt person =
        sheet.find("person", "id", "personid", "reference", "client", "clientid", "pid", "uid");
    if (named.isEmpty()) {
      return sheet;
    }
    int column = named.getAsInt();
    Set<String> lists = new TreeSet<>();
    sheet.column(column).forEach(cell -> lists.addAll(names(cell)));
    boolean joined = sheet.column(column).stream().anyMatch(cell -> names(cell).size() > 1);
    if (lists.size() < 2 || lists.size() > CaptureTable.MOST_LISTS) {
      return sheet;
    }
    if (joined) {
      return spread(column, lists, sheet.rows().stream().map(List::of).toList());
    }
    return person.isPresent() ? spread(column, lists, byPerson(person.getAsInt())) : sheet;
  }

  private static List<String> names(String cell) {
    return Arrays.stream(cell.split(BETWEEN)).filter(name -> !name.isEmpty()).toList();
  }

  private List<List<List<String>>> byPerson(int person) {
    Map<String, List<List<String>>> people = new LinkedHashMap<>();
    sheet
        .rows()
        .forEach(row -> people.computeIfAbsent(row.get(person), p -> new ArrayList<>()).add(row));
    return List.copyOf(people.values());
  }

  /** One row for all the rows of a person or history; what else is known is as their first says. */
  private Sheet spread(int column, Set<String> lists, List<List<List<String>>> together) {
    notes.add(
        "The lists were read from the column "
            + sheet.header().get(column)
            + ": "
            + String.join(", ", lists)
            + ".");
    List<String> header = new ArrayList<>(lists);
    header.addAll(without(column, sheet.header()));
    List<List<String>> rows = new ArrayList<>();
    for (List<List<String>> of : together) {
      Set<String> on = new LinkedHashSet<>();
      of.forEach(row -> on.addAll(names(row.get(column))));
      List<String> row = new ArrayList<>();
      lists.forEach(list -> row.add(on.contains(list) ? "1" : "0"));
      row.addAll(without(column, of.getFirst()));
      rows.add(List.copyOf(row));
    }
    return new Sheet(List.copyOf(header), List.copyOf(rows));
  }

  private static List<String> without(int column, List<String> cells) {
    return IntStream.range(0, cells.size()).filter(i -> i != column).mapToObj(cells::get).toList();
  }
}
