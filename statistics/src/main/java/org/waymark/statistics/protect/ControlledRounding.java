package org.waymark.statistics.protect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.waymark.statistics.Refused;

/**
 * Every count to one of the two multiples of the base next to it, so that all sums still hold and
 * the changes are least in all (Cox 1987, JASA 82). In two dimensions the linear programme has
 * whole answers by itself; beyond that it is asked for them, and there may be none.
 */
final class ControlledRounding {
  /** Beyond it integer programmes in three dimensions and more run for hours. */
  private static final int MOST_CELLS = 1500;

  private static final long PATIENCE_MILLISECONDS = 60_000;

  private ControlledRounding() {}

  static void refuseTooMany(double cells) {
    if (cells > MOST_CELLS) {
      throw new Refused(
          "Rounding that keeps every sum is worked out for up to 1,500 linked cells, and these are "
              + "%,.0f. Round fewer tables together, or use the NHS rule or cell keys."
                  .formatted(cells));
    }
  }

  /** Empty when no rounding keeps every sum. */
  static Optional<Map<Cell, Double>> of(TableSet tables, int base) {
    refuseTooMany(tables.counts().size());
    return solve(tables, base, false).or(() -> solve(tables, base, true));
  }

  private static Optional<Map<Cell, Double>> solve(TableSet tables, int base, boolean whole) {
    ExpressionsBasedModel programme = new ExpressionsBasedModel();
    programme.options.time_abort = PATIENCE_MILLISECONDS;
    Map<Cell, Variable> ups = new LinkedHashMap<>();
    tables.counts().forEach((cell, count) -> ups.put(cell, up(programme, count, base, ups, whole)));
    int number = 0;
    for (TableSet.Sum sum : tables.sums()) {
      Expression balance = programme.newExpression("sum" + number++);
      double fixed = -floor(tables.count(sum.whole()), base);
      balance.set(Objects.requireNonNull(ups.get(sum.whole())), -1);
      for (Cell part : sum.parts()) {
        fixed += floor(tables.count(part), base);
        balance.set(Objects.requireNonNull(ups.get(part)), 1);
      }
      balance.level(-fixed / base);
    }
    if (!programme.minimise().getState().isFeasible()) {
      return Optional.empty();
    }
    return read(tables, base, ups);
  }

  private static Variable up(
      ExpressionsBasedModel programme,
      double count,
      int base,
      Map<Cell, Variable> ups,
      boolean whole) {
    double rest = count - floor(count, base);
    return programme
        .newVariable("up" + ups.size())
        .lower(0)
        .upper(rest == 0 ? 0 : 1)
        .weight(base - 2 * rest)
        .integer(whole);
  }

  private static Optional<Map<Cell, Double>> read(
      TableSet tables, int base, Map<Cell, Variable> ups) {
    Map<Cell, Double> rounded = new LinkedHashMap<>();
    for (Map.Entry<Cell, Variable> up : ups.entrySet()) {
      double value = up.getValue().getValue().doubleValue();
      if (Math.abs(value - Math.rint(value)) > 1e-6) {
        return Optional.empty();
      }
      rounded.put(up.getKey(), floor(tables.count(up.getKey()), base) + base * Math.rint(value));
    }
    return Optional.of(rounded);
  }

  private static double floor(double count, int base) {
    return Math.floor(count / base) * base;
  }
}
