package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what would be printed once more, by the rules alone and knowing nothing of how it was made:
 * a small count shown, a figure left unrounded, a rounded sum that does not hold. None is expected;
 * one is enough not to publish.
 */
public final class Faults {
  private final Protected safe;
  private final Rules rules;
  private final List<String> sentences = new ArrayList<>();

  private Faults(Protected safe, Rules rules) {
    this.safe = safe;
    this.rules = rules;
  }

  /** A sentence for each fault. */
  public static List<String> in(Protected safe, Rules rules) {
    Faults faults = new Faults(safe, rules);
    safe.shown().forEach(faults::read);
    if (safe.method() == Rules.Method.ROUND) {
      safe.tables().sums().forEach(faults::add);
    }
    return List.copyOf(faults.sentences);
  }

  private void read(Cell cell, String text) {
    if (Protected.isHidden(text)) {
      return;
    }
    double figure = Double.parseDouble(text);
    boolean hides = safe.method() == Rules.Method.NHS || safe.method() == Rules.Method.SUPPRESS;
    if (hides && safe.sensitive().containsKey(cell)) {
      sentences.add(cell.name() + " is sensitive and would be shown.");
    }
    if (mustBeRounded(cell) && figure % rules.base() != 0) {
      sentences.add(cell.name() + " was left unrounded.");
    }
    if (safe.method() == Rules.Method.ROUND
        && Math.abs(figure - safe.tables().count(cell)) >= rules.base()) {
      sentences.add(cell.name() + " was moved further than to the next multiple.");
    }
  }

  private boolean mustBeRounded(Cell cell) {
    boolean national = cell.code(rules.area()).equals(Cell.TOTAL);
    return switch (safe.method()) {
      case ROUND -> true;
      case NHS -> !national || !safe.tables().dimensions().contains(rules.area());
      case SUPPRESS, CELL_KEY -> false;
    };
  }

  private void add(TableSet.Sum sum) {
    double parts = sum.parts().stream().mapToDouble(this::figure).sum();
    if (parts != figure(sum.whole())) {
      sentences.add(sum.whole().name() + " is not the sum of its rounded parts.");
    }
  }

  private double figure(Cell cell) {
    return Double.parseDouble(safe.shown().getOrDefault(cell, "NaN"));
  }
}
