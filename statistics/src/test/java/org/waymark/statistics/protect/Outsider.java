package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * An attacker who shares no code with the one that guards releases: reads printed figures and the
 * rules, and solves for the people behind by their finest codes. An unknown for each of them, an
 * inequality for each figure, nothing else.
 */
final class Outsider {
  private record Figure(Cell cell, double low, double high) {}

  private final List<Cell> finest = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final Map<String, Hierarchy> codes;

  Outsider(List<String> dimensions, Map<String, Hierarchy> codes) {
    this.codes = codes;
    List<Cell> cells = List.of(new Cell(Map.of()));
    for (String dimension : dimensions) {
      List<Cell> longer = new ArrayList<>();
      for (Cell cell : cells) {
        for (String code : hierarchy(dimension).parents().keySet()) {
          if (!hierarchy(dimension).parents().containsValue(code)) {
            longer.add(cell.with(dimension, code));
          }
        }
      }
      cells = longer;
    }
    finest.addAll(cells);
  }

  private Hierarchy hierarchy(String dimension) {
    return codes.getOrDefault(dimension, Hierarchy.flat(dimension, List.of()));
  }

  void reads(Protected release, Rules rules) {
    boolean nationalIsExact =
        release.shown().entrySet().stream()
            .filter(e -> e.getKey().code(rules.area()).equals(Cell.TOTAL))
            .anyMatch(e ->
                e.getValue().matches("\\d+") && Integer.parseInt(e.getValue()) % rules.base() != 0);
    release
        .shown()
        .forEach((cell, text) -> {
          boolean exact = nationalIsExact && cell.code(rules.area()).equals(Cell.TOTAL);
          figures.add(figure(cell, text, release.method(), rules, exact));
        });
  }

  private static Figure figure(
      Cell cell, String text, Rules.Method method, Rules rules, boolean exact) {
    double infinity = Double.POSITIVE_INFINITY;
    if (text.equals("*") && method == Rules.Method.NHS) {
      return new Figure(cell, rules.hiddenFrom(), rules.hiddenTo());
    }
    if (text.equals("*") || text.equals(":")) {
      return new Figure(cell, 0, infinity);
    }
    double value = Double.parseDouble(text);
    return switch (method) {
      case SUPPRESS -> new Figure(cell, value, value);
      case ROUND -> new Figure(cell, Math.max(0, value - 4), value + 4);
      case CELL_KEY -> new Figure(cell, value == 0 ? 0 : Math.max(1, value - 5), value + 5);
      case NHS ->
          exact || value == 0
              ? new Figure(cell, value, value)
              : new Figure(cell, Math.max(8, value - 2), value + 2);
    };
  }

  /** The width of all a cell can be; not a number where the figures contradict each other. */
  double width(Cell cell, boolean whole) {
    return extreme(cell, true, whole) - extreme(cell, false, whole);
  }

  private double extreme(Cell target, boolean highest, boolean whole) {
    ExpressionsBasedModel programme = new ExpressionsBasedModel();
    programme.options.time_abort = 20_000;
    Map<Cell, Variable> people = new LinkedHashMap<>();
    for (Cell cell : finest) {
      Variable variable = programme.newVariable("p" + people.size()).lower(0).integer(whole);
      people.put(cell, variable);
    }
    people.forEach((cell, variable) -> variable.weight(isIn(cell, target) ? 1 : 0));
    for (Figure figure : figures) {
      Expression sum =
          programme.newExpression("f" + programme.countExpressions()).lower(figure.low);
      if (figure.high < Double.POSITIVE_INFINITY) {
        sum.upper(figure.high);
      }
      people.forEach((cell, variable) -> {
        if (isIn(cell, figure.cell)) {
          sum.set(variable, 1);
        }
      });
    }
    Optimisation.Result result = highest ? programme.maximise() : programme.minimise();
    if (result.getState() == Optimisation.State.UNBOUNDED) {
      return highest ? 1e9 : -1e9;
    }
    return result.getState().isFeasible() ? result.getValue() : Double.NaN;
  }

  private boolean isIn(Cell finestCell, Cell cell) {
    return cell.codes().entrySet().stream()
        .allMatch(
            e -> hierarchy(e.getKey()).upwards(finestCell.code(e.getKey())).contains(e.getValue()));
  }
}
