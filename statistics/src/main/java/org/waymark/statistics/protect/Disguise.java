package org.waymark.statistics.protect;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** The cheapest set of cells whose counts could be otherwise together with one hidden cell's. */
final class Disguise {
  /** What it costs to hide a cell that is shown so far. */
  enum Price {
    EVERY_CELL_ALIKE,
    LARGE_CELLS_DEARER,
    BY_PEOPLE;

    double of(double count) {
      return switch (this) {
        case EVERY_CELL_ALIKE -> 1 + 1e-3 * Math.log1p(count);
        case LARGE_CELLS_DEARER -> 1 + Math.log1p(count);
        case BY_PEOPLE -> 1 + count;
      };
    }
  }

  private static final double FREE = 1e-4;

  private Disguise() {}

  static Set<Cell> of(TableSet tables, Cell cell, Margin margin, Set<Cell> hidden, Price price) {
    double down =
        margin.isOfPeople() ? Math.min(tables.count(cell), margin.width() / 2) : margin.below();
    double up = margin.isOfPeople() ? margin.width() - down : margin.above();
    Set<Cell> changed = new HashSet<>(changed(tables, cell, up, hidden, price));
    if (down > 0) {
      hidden.addAll(changed);
      changed.addAll(changed(tables, cell, -down, hidden, price));
    }
    return changed;
  }

  /** A cell's count made larger, and made smaller. */
  private record Move(Variable up, Variable down) {
    void add(Expression balance, int sign) {
      balance.set(up, sign).set(down, -sign);
    }

    boolean happened() {
      return up.getValue().doubleValue() + down.getValue().doubleValue() > 1e-7;
    }
  }

  /** Cells that move when the given one moves by {@code step} and every sum still holds. */
  private static Set<Cell> changed(
      TableSet tables, Cell cell, double step, Set<Cell> hidden, Price price) {
    ExpressionsBasedModel programme = new ExpressionsBasedModel();
    Map<Cell, Move> moves = new LinkedHashMap<>();
    tables
        .counts()
        .forEach((other, count) -> {
          double cost = hidden.contains(other) ? FREE : price.of(count);
          Variable up = programme.newVariable("up" + moves.size()).lower(0).weight(cost);
          Variable down =
              programme.newVariable("down" + moves.size()).lower(0).upper(count).weight(cost);
          if (other.equals(cell)) {
            up.level(Math.max(step, 0));
            down.level(Math.max(-step, 0));
          }
          moves.put(other, new Move(up, down));
        });
    int number = 0;
    for (TableSet.Sum sum : tables.sums()) {
      Expression balance = programme.newExpression("sum" + number++).level(0);
      Objects.requireNonNull(moves.get(sum.whole())).add(balance, -1);
      sum.parts().forEach(p -> Objects.requireNonNull(moves.get(p)).add(balance, 1));
    }
    Set<Cell> changed = new HashSet<>();
    if (programme.minimise().getState().isFeasible()) {
      moves.forEach((other, move) -> {
        if (!other.equals(cell) && move.happened()) {
          changed.add(other);
        }
      });
    }
    return changed;
  }
}
