package org.waymark.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The directory as a table: a row a service, and below it a row for each further language, with the
 * same code and only the words filled.
 */
final class Sheet {
  /** The columns that say something in words, by language. */
  static final List<String> WORDS =
      List.of("name", "summary", "happens", "knows", "will not", "who for", "come", "cost");

  /** All of them, in order. */
  static final List<String> COLUMNS =
      List.of(
          "code",
          "lang",
          "name",
          "summary",
          "happens",
          "knows",
          "will not",
          "who for",
          "come",
          "cost",
          "translation",
          "organisation",
          "organisation website",
          "organisation email",
          "status",
          "needs",
          "how",
          "languages",
          "women only",
          "appointment",
          "id",
          "papers",
          "benefits",
          "referral",
          "youngest",
          "oldest",
          "areas",
          "interpreter",
          "free",
          "phone",
          "text",
          "chat",
          "website",
          "email",
          "ring now",
          "asks",
          "nation",
          "places",
          "hours",
          "different days");

  private Sheet() {}

  /** A row as it was read: what stands in each column, and where it stood. */
  record Row(int number, Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "").strip();
    }
  }

  /**
   * Names the cells of a table by its first row, in any order and any case.
   *
   * @param faults gets what is wrong with the first row
   */
  static List<Row> rows(List<List<String>> table, List<SheetFault> faults) {
    if (table.isEmpty()) {
      faults.add(new SheetFault(1, "", "The table is empty"));
      return List.of();
    }
    List<String> heads =
        table.getFirst().stream()
            .map(head -> head.strip().toLowerCase(Locale.ROOT).replace("\ufeff", ""))
            .toList();
    heads.stream()
        .filter(head -> !head.isEmpty() && !COLUMNS.contains(head))
        .forEach(head -> faults.add(new SheetFault(1, head, "There is no such column")));
    if (!heads.contains("name") || !heads.contains("organisation")) {
      faults.add(
          new SheetFault(
              1, "", "The first row names the columns; name and organisation are needed"));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < table.size(); i++) {
      Row row = row(i + 1, heads, table.get(i));
      if (row.cells().values().stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Row row(int number, List<String> heads, List<String> cells) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(heads.size(), cells.size()); i++) {
      named.put(heads.get(i), cells.get(i));
    }
    return new Row(number, named);
  }

  /** A service as rows of the table. */
  static List<List<String>> written(ListedService service, String status) {
    List<List<String>> rows = new ArrayList<>();
    Words own = service.itsOwn();
    rows.add(row(service, status, own, true));
    service.words().values().stream()
        .filter(words -> !words.equals(own))
        .forEach(words -> rows.add(row(service, status, words, false)));
    return rows;
  }

  private static List<String> row(
      ListedService service, String status, Words words, boolean isWhole) {
    Map<String, String> cells = new LinkedHashMap<>(SheetCells.ofWords(words));
    cells.put("code", service.code());
    if (isWhole) {
      cells.put("status", status);
      cells.putAll(SheetCells.of(service));
    }
    return COLUMNS.stream()
        .map(column -> harmless(cells.getOrDefault(column, "")))
        .collect(Collectors.toList());
  }

  /** A cell that a spreadsheet would take for a formula is words again. */
  private static String harmless(String cell) {
    return cell.matches("(?s)[=@\\t\\r-].*|\\+(?![0-9 ]+$).*") ? "'" + cell : cell;
  }

  /** Such a cell as it was. */
  static String meant(String cell) {
    return cell.matches("(?s)'[=@+\\t\\r-].*") ? cell.substring(1) : cell;
  }
}
