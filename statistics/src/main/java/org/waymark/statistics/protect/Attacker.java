package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody outside who has everything ever published and wants a hidden count: the lowest and the
 * highest value it can have, by two linear programmes over all sums (Duncan, Elliot and Salazar
 * 2011, chapter 4). Knows nothing of how cells were chosen. Cells that no sum joins to the one
 * asked for are left out, which changes nothing.
 */
public final class Attacker {
  private final Map<Cell, Known> known;
  private final Map<Cell, List<TableSet.Sum>> sumsOf = new HashMap<>();

  /**
   * @param known what is published; a cell absent is hidden
   */
  public Attacker(Map<Cell, Known> known, Collection<TableSet.Sum> sums) {
    this.known = known;
    for (TableSet.Sum sum : sums) {
      sumsOf.computeIfAbsent(sum.whole(), c -> new ArrayList<>()).add(sum);
      sum.parts().forEach(part -> sumsOf.computeIfAbsent(part, c -> new ArrayList<>()).add(sum));
    }
  }

  /** The least and the most the cell can be. */
  public Known interval(Cell cell) {
    Known start = of(cell);
    if (start.isExact()) {
      return start;
    }
    return new Known(extreme(cell, false), extreme(cell, true));
  }

  private Known of(Cell cell) {
    return known.getOrDefault(cell, Known.NOTHING);
  }

  private double extreme(Cell cell, boolean highest) {
    ExpressionsBasedModel programme = new ExpressionsBasedModel();
    Map<Cell, Variable> unknowns = new LinkedHashMap<>();
    List<Cell> waiting = new ArrayList<>(List.of(cell));
    Set<TableSet.Sum> used = new HashSet<>();
    unknowns.put(cell, variable(programme, cell, 0).weight(1));
    while (!waiting.isEmpty()) {
      for (TableSet.Sum sum : sumsOf.getOrDefault(waiting.removeLast(), List.of())) {
        if (used.add(sum)) {
          constrain(programme, sum, unknowns, waiting, used.size());
        }
      }
    }
    Optimisation.Result result = highest ? programme.maximise() : programme.minimise();
    if (result.getState() == Optimisation.State.UNBOUNDED) {
      return Double.POSITIVE_INFINITY;
    }
    return result.getState().isFeasible() ? result.getValue() : Double.NaN;
  }

  private void constrain(
      ExpressionsBasedModel programme,
      TableSet.Sum sum,
      Map<Cell, Variable> unknowns,
      List<Cell> waiting,
      int number) {
    Expression balance = programme.newExpression("sum" + number);
    double fixed = put(programme, balance, sum.whole(), -1, unknowns, waiting);
    for (Cell part : sum.parts()) {
      fixed += put(programme, balance, part, 1, unknowns, waiting);
    }
    balance.level(-fixed);
  }

  private double put(
      ExpressionsBasedModel programme,
      Expression balance,
      Cell cell,
      int sign,
      Map<Cell, Variable> unknowns,
      List<Cell> waiting) {
    Known here = of(cell);
    if (here.isExact()) {
      return sign * here.low();
    }
    Variable variable = unknowns.get(cell);
    if (variable == null) {
      variable = variable(programme, cell, unknowns.size());
      unknowns.put(cell, variable);
      waiting.add(cell);
    }
    balance.set(variable, sign);
    return 0;
  }

  private Variable variable(ExpressionsBasedModel programme, Cell cell, int number) {
    Known here = of(cell);
    Variable variable = programme.newVariable("cell" + number).lower(here.low());
    return Double.isInfinite(here.high()) ? variable : variable.upper(here.high());
  }
}
