package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.statistics.Refused;

/**
 * For large tables: every sensitive cell gets a small move of people that would leave everything
 * shown as it is, at the price of the fewest cells hidden for it. More hidden later breaks no
 * earlier proof. Then cells are shown again whose proofs find another way. No linear programme.
 */
final class QuicklyHidden {
  private final TableSet tables;
  private final Map<Cell, Margin> primary;
  private final Web web;
  private final Disguises disguises;
  private final Progress progress;
  private final double[] prices;
  private final Set<Integer> secondary = new LinkedHashSet<>();
  private final Map<Integer, Set<Cell>> leaningOn = new HashMap<>();

  QuicklyHidden(TableSet tables, Map<Cell, Margin> primary, Progress progress) {
    this.progress = progress;
    this.tables = tables;
    this.primary = primary;
    this.web = Web.of(tables, Suppression.published(tables, primary.keySet()));
    this.disguises = new Disguises(tables, web);
    this.prices = Arrays.stream(web.value()).map(count -> 1 + 1e-3 * Math.log1p(count)).toArray();
  }

  Set<Cell> search() {
    List<Cell> order = new ArrayList<>(primary.keySet());
    order.sort(Comparator.comparingDouble(tables::count).reversed());
    for (int i = 0; i < order.size(); i++) {
      protect(order.get(i));
      progress.at("hiding others beside sensitive cells", i + 1, order.size());
    }
    List<Integer> again = new ArrayList<>(secondary);
    again.sort(Comparator.comparingDouble((Integer cell) -> web.value()[cell]).reversed());
    for (int i = 0; i < again.size(); i++) {
      showAgain(again.get(i));
      progress.at("showing again what need not be hidden", i + 1, again.size());
    }
    Set<Cell> hidden = new LinkedHashSet<>();
    secondary.forEach(cell -> hidden.add(web.cells().get(cell)));
    return hidden;
  }

  private Margin margin(Cell cell) {
    return primary.getOrDefault(cell, Margin.wide(0));
  }

  private void protect(Cell cell) {
    if (lean(cell)) {
      return;
    }
    Disguises.Plan plan =
        disguises
            .toHide(web.number(cell), margin(cell), this::price)
            .orElseThrow(() ->
                new Refused(
                    "Nothing can be hidden so that "
                        + cell.name()
                        + " cannot be worked back. Publish fewer or coarser tables."));
    for (int other : plan.hidden()) {
      web.know(other, Known.NOTHING);
      secondary.add(other);
    }
    leanOn(plan.changed(), cell);
  }

  private void leanOn(int[] cells, Cell cell) {
    for (int other : cells) {
      leaningOn.computeIfAbsent(other, o -> new LinkedHashSet<>()).add(cell);
    }
  }

  /** Whether a proof is found; remembers the cells it leans on. */
  private boolean lean(Cell cell) {
    return disguises
        .proof(web.number(cell), margin(cell))
        .map(cells -> {
          leanOn(cells, cell);
          return true;
        })
        .orElse(false);
  }

  private double price(int cell) {
    return web.isExact(cell) ? prices[cell] : 0;
  }

  private void showAgain(int cell) {
    List<Cell> leaning = List.copyOf(leaningOn.getOrDefault(cell, Set.of()));
    web.know(cell, Known.exactly(web.value()[cell]));
    if (leaning.stream().allMatch(this::lean)) {
      secondary.remove(cell);
    } else {
      web.know(cell, Known.NOTHING);
    }
  }
}
