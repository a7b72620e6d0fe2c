package org.waymark.statistics.table;

import java.util.List;
import java.util.Set;

/**
 * Numbers of rows that a statistics program wrote before them: R's write.csv under no name or "X",
 * R's write.table without any header, pandas as "Unnamed: 0". They say nothing of people.
 */
final class RowNames {
  private static final Set<String> NAMES =
      Set.of("column1", "x", "unnamed0", "rownames", "rowname", "row", "rownumber", "index", "1");

  private RowNames() {}

  /** Whether every row has one cell more than the header, and not for a separator at its end. */
  static boolean areWithoutHeader(List<List<String>> lines) {
    int width = lines.getFirst().size() + 1;
    List<List<String>> rows = lines.subList(1, lines.size());
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> row.size() == width)
        && rows.stream().noneMatch(row -> row.getLast().isEmpty())
        && rows.stream().map(List::getFirst).distinct().count() == rows.size();
  }

  /** Whether the first column is nothing but a number for every row. Years are none. */
  static boolean areFirstIn(Sheet sheet) {
    List<String> first = sheet.rows().isEmpty() ? List.of() : sheet.column(0);
    return sheet.header().size() > 1
        && first.size() > 2
        && NAMES.contains(Sheet.plain(sheet.header().getFirst()))
        && first.stream().allMatch(name -> name.matches("\\d+(\\.\\d+)?"))
        && !first.stream().allMatch(name -> name.matches("(19|20)\\d\\d(\\.?\\d+)?"))
        && first.stream().distinct().count() == first.size();
  }
}
