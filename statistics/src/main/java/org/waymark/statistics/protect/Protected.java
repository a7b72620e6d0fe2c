package org.waymark.statistics.protect;

import java.util.Map;

/**
 * Tables made safe.
 *
 * @param method how
 * @param shown what is printed in each cell: a number, "*" for one hidden by the rules, ":" for any
 *     count hidden because of another
 * @param known what that tells the world of the true counts
 * @param sensitive the cells nobody may work back, with what must be left unknown of them
 */
public record Protected(
    Rules.Method method,
    TableSet tables,
    Map<Cell, String> shown,
    Map<Cell, Known> known,
    Map<Cell, Margin> sensitive) {
  public static final String HIDDEN = "*";
  public static final String HIDDEN_FOR_ANOTHER = ":";

  public long hiddenForOthers() {
    return shown.entrySet().stream()
        .filter(e -> isHidden(e.getValue()) && !sensitive.containsKey(e.getKey()))
        .count();
  }

  public long hiddenCells() {
    return shown.values().stream().filter(Protected::isHidden).count();
  }

  static boolean isHidden(String text) {
    return text.equals(HIDDEN) || text.equals(HIDDEN_FOR_ANOTHER);
  }

  /** Mean of the absolute changes over the cells that show a number. */
  public double meanChange() {
    return shown.entrySet().stream()
        .filter(e -> !isHidden(e.getValue()))
        .mapToDouble(e -> Math.abs(Double.parseDouble(e.getValue()) - tables.count(e.getKey())))
        .average()
        .orElse(0);
  }
}
