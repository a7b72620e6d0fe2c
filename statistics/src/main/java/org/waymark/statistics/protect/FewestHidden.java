package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For each cell still exposed a linear programme finds the cheapest change to other cells that
 * would leave all sums as they are (Fischetti and Salazar 2001, Management Science 47, section 4);
 * the cells it would change are hidden. Then every cell hidden for another's sake is shown again if
 * the attacker still finds nothing. Of several prices for hiding, the one that hides least wins.
 */
final class FewestHidden {
  private final TableSet tables;
  private final Map<Cell, Margin> primary;
  private final List<Cell> largestFirst;

  FewestHidden(TableSet tables, Map<Cell, Margin> primary) {
    this.tables = tables;
    this.primary = primary;
    this.largestFirst = new ArrayList<>(primary.keySet());
    largestFirst.sort(Comparator.comparingDouble(tables::count).reversed());
  }

  Set<Cell> search() {
    Set<Cell> best = Set.of();
    double least = Double.POSITIVE_INFINITY;
    for (Disguise.Price price : Disguise.Price.values()) {
      Pattern pattern = new Pattern();
      pattern.protect(price);
      pattern.showAgain();
      if (loss(pattern.secondary) < least) {
        least = loss(pattern.secondary);
        best = pattern.secondary;
      }
    }
    return best;
  }

  /** Cells first, then people in them. */
  private double loss(Set<Cell> secondary) {
    double people = secondary.stream().mapToDouble(tables::count).sum();
    return secondary.size() + people / (1 + people);
  }

  /** One set of cells hidden, and what the attacker makes of it. */
  private final class Pattern {
    private final Set<Cell> secondary = new LinkedHashSet<>();
    private final Web web = Web.of(tables, Suppression.published(tables, primary.keySet()));
    private Attacker attacker = new Attacker(web);

    void protect(Disguise.Price price) {
      for (int pass = 0; pass < 2; pass++) {
        for (Cell cell : largestFirst) {
          if (isExposed(cell)) {
            Set<Cell> hidden = new LinkedHashSet<>(primary.keySet());
            hidden.addAll(secondary);
            Disguise.of(tables, cell, margin(cell), hidden, price).stream()
                .filter(other -> !primary.containsKey(other))
                .forEach(this::hide);
            attacker = new Attacker(web);
          }
        }
      }
      largestFirst.stream().filter(this::isExposed).toList().forEach(this::protectByMoves);
      attacker = new Attacker(web);
    }

    /** For what the published sums alone do not show: people behind them are not below nought. */
    private void protectByMoves(Cell cell) {
      new Disguises(tables, web)
          .toHide(web.number(cell), margin(cell), other -> web.isExact(other) ? 1 : 0)
          .ifPresent(plan -> Arrays.stream(plan.hidden()).forEach(o -> hide(web.cells().get(o))));
    }

    private void hide(Cell cell) {
      secondary.add(cell);
      web.know(web.number(cell), Known.NOTHING);
    }

    void showAgain() {
      List<Cell> order = new ArrayList<>(secondary);
      order.sort(Comparator.comparingDouble(tables::count).reversed());
      for (Cell cell : order) {
        web.know(web.number(cell), Known.exactly(tables.count(cell)));
        attacker = new Attacker(web);
        if (largestFirst.stream().anyMatch(this::isExposed)) {
          web.know(web.number(cell), Known.NOTHING);
        } else {
          secondary.remove(cell);
        }
      }
    }

    private boolean isExposed(Cell cell) {
      return !attacker.leaves(web.number(cell), margin(cell));
    }

    private Margin margin(Cell cell) {
      return primary.getOrDefault(cell, Margin.wide(0));
    }
  }
}
