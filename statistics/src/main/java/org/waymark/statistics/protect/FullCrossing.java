package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The finest cells behind tables that cross some dimensions but not all: nobody publishes them, and
 * still everybody knows that none is below nought, which narrows what the tables say together
 * (Dobra and Fienberg 2000, PNAS 97).
 */
final class FullCrossing {
  private static final int MOST_CELLS = 2000;

  private FullCrossing() {}

  /**
   * Every finest published cell as the sum of the cells behind it; none where they are too many.
   */
  static List<TableSet.Sum> of(TableSet tables) {
    Map<String, List<String>> leaves = new HashMap<>();
    double size = 1;
    for (String dimension : tables.dimensions()) {
      Hierarchy hierarchy =
          tables.codes().getOrDefault(dimension, Hierarchy.flat(dimension, List.of()));
      leaves.put(dimension, hierarchy.leaves());
      size *= Math.max(1, hierarchy.leaves().size());
    }
    if (size > MOST_CELLS) {
      return List.of();
    }
    List<TableSet.Sum> sums = new ArrayList<>();
    for (Cell cell : tables.counts().keySet()) {
      boolean finest =
          cell.codes().entrySet().stream()
              .allMatch(e -> leaves.getOrDefault(e.getKey(), List.of()).contains(e.getValue()));
      List<Cell> behind = finest ? behind(cell, tables.dimensions(), leaves) : List.of(cell);
      if (behind.size() > 1 && !tables.counts().keySet().containsAll(behind)) {
        sums.add(new TableSet.Sum(cell, behind));
      }
    }
    return sums;
  }

  private static List<Cell> behind(
      Cell cell, List<String> dimensions, Map<String, List<String>> leaves) {
    List<Cell> behind = List.of(cell);
    for (String dimension : dimensions) {
      if (cell.code(dimension).equals(Cell.TOTAL)) {
        behind =
            behind.stream()
                .flatMap(c ->
                    leaves.getOrDefault(dimension, List.of()).stream()
                        .map(code -> c.with(dimension, code)))
                .toList();
      }
    }
    return behind;
  }
}
