package org.waymark.statistics.protect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who makes up each published amount.
 *
 * @param contributions by cell, largest first; everybody once, however many rows they have
 */
public record Amounts(Map<Cell, double[]> contributions) {
  /** One row: whose, where by the finest codes, and how much. */
  public record Contribution(String whose, Cell cell, double amount) {}

  public static Amounts of(List<Contribution> rows, TableSet tables) {
    Map<Cell, Map<String, Double>> byCell = new LinkedHashMap<>();
    for (Contribution row : rows) {
      for (Cell cell : tables.cellsWith(row.cell)) {
        byCell
            .computeIfAbsent(cell, c -> new HashMap<>())
            .merge(row.whose, row.amount, Double::sum);
      }
    }
    Map<Cell, double[]> contributions = new LinkedHashMap<>();
    byCell.forEach((cell, of) -> contributions.put(cell, largestFirst(of)));
    return new Amounts(contributions);
  }

  private static double[] largestFirst(Map<String, Double> of) {
    return of.values().stream()
        .sorted(Comparator.reverseOrder())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /**
   * Sensitive amounts: too few people in them, or too much of them somebody's. Those of too few are
   * kept a tenth of the amount away on both sides at least.
   */
  public Map<Cell, Margin> sensitive(Rules rules) {
    Map<Cell, Margin> sensitive = new LinkedHashMap<>();
    contributions.forEach((cell, of) -> {
      double amount = Arrays.stream(of).sum();
      Margin margin = rules.dominance().map(d -> d.margin(of)).orElse(Margin.wide(0));
      if (rules.isSensitive(of.length) && amount > 0) {
        double tenth = amount / 10;
        double below = Math.max(tenth, margin.below());
        double above = Math.max(tenth, margin.above());
        margin = new Margin(below + above, below, above);
      }
      if (margin.width() > 0) {
        sensitive.put(cell, margin);
      }
    });
    return sensitive;
  }
}
