package org.waymark.statistics.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The attacker who also knows that people are whole: the two extremes of a cell by integer
 * programmes, for the rare cell whose linear extremes are halves.
 */
final class WholePeople {
  /** Beyond these nothing is found, and so nothing proven. */
  private static final int MOST_CELLS = 400;

  private static final long PATIENCE_MILLISECONDS = 1_000;

  private WholePeople() {}

  static boolean leave(Web web, int cell, Margin margin) {
    if (web.component(cell).length > MOST_CELLS) {
      return false;
    }
    double low = extreme(web, cell, false);
    double high = extreme(web, cell, true);
    return margin.isKept(web.value()[cell], Math.ceil(low - 1e-6), Math.floor(high + 1e-6));
  }

  private static double extreme(Web web, int cell, boolean highest) {
    ExpressionsBasedModel programme = new ExpressionsBasedModel();
    programme.options.time_abort = PATIENCE_MILLISECONDS;
    Map<Integer, Variable> unknown = new HashMap<>();
    Set<Integer> used = new HashSet<>();
    for (int other : web.component(cell)) {
      Variable variable =
          programme.newVariable("cell" + other).lower(Math.ceil(web.low()[other])).integer(true);
      if (web.high()[other] < Double.POSITIVE_INFINITY) {
        variable.upper(Math.floor(web.high()[other]));
      }
      unknown.put(other, other == cell ? variable.weight(1) : variable);
    }
    for (int other : web.component(cell)) {
      for (int sum : web.sumsOf()[other]) {
        if (used.add(sum)) {
          balance(web, sum, programme.newExpression("sum" + sum), unknown);
        }
      }
    }
    Optimisation.Result result = highest ? programme.maximise() : programme.minimise();
    if (result.getState() == Optimisation.State.UNBOUNDED) {
      return Double.POSITIVE_INFINITY;
    }
    return result.getState().isFeasible() ? result.getValue() : Double.NaN;
  }

  private static void balance(
      Web web, int sum, Expression balance, Map<Integer, Variable> unknown) {
    int[] members = web.sums()[sum];
    double fixed = 0;
    for (int i = 0; i < members.length; i++) {
      int sign = i == 0 ? -1 : 1;
      Variable variable = unknown.get(members[i]);
      if (variable == null) {
        fixed += sign * Math.rint(web.low()[members[i]]);
      } else {
        balance.set(variable, sign);
      }
    }
    balance.level(-fixed);
  }
}
