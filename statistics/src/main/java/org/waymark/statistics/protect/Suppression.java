package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hides the sensitive cells, and the fewest others that keep the attacker away. For each cell still
 * exposed a linear programme finds the cheapest change to other cells that would leave all sums as
 * they are (Fischetti and Salazar 2001, Management Science 47, section 4); the cells it would
 * change are hidden. Then every cell hidden for another's sake is shown again if the attacker still
 * finds nothing.
 *
 * @param primary sensitive cells
 * @param secondary hidden to protect them
 */
public record Suppression(Set<Cell> primary, Set<Cell> secondary) {
  public static Suppression of(TableSet tables, Rules rules) {
    Set<Cell> primary = new LinkedHashSet<>();
    tables
        .counts()
        .forEach((cell, count) -> {
          if (rules.isSensitive(count)) {
            primary.add(cell);
          }
        });
    return of(tables, primary, rules.width());
  }

  public static Suppression of(TableSet tables, Set<Cell> primary, double width) {
    return new Search(tables, primary, width).best();
  }

  public Set<Cell> hidden() {
    Set<Cell> hidden = new LinkedHashSet<>(primary);
    hidden.addAll(secondary);
    return hidden;
  }

  /** What the hidden cells leave for everybody to know. */
  public Map<Cell, Known> published(TableSet tables) {
    Map<Cell, Known> known = new HashMap<>();
    Set<Cell> hidden = hidden();
    tables
        .counts()
        .forEach((cell, count) ->
            known.put(cell, hidden.contains(cell) ? Known.NOTHING : Known.exactly(count)));
    return known;
  }

  private record Search(TableSet tables, Set<Cell> primary, double width) {
    Suppression best() {
      @Nullable Suppression best = null;
      int tries = tables.counts().size() > 3000 ? 1 : Disguise.Price.values().length;
      for (int i = 0; i < tries; i++) {
        Set<Cell> secondary = new LinkedHashSet<>();
        protect(secondary, Disguise.Price.values()[i]);
        showAgain(secondary);
        if (best == null || loss(secondary) < loss(best.secondary)) {
          best = new Suppression(primary, secondary);
        }
      }
      return best == null ? new Suppression(primary, Set.of()) : best;
    }

    /** Cells first, then people in them. */
    private double loss(Set<Cell> secondary) {
      double people = secondary.stream().mapToDouble(tables::count).sum();
      return secondary.size() + people / (1 + people);
    }

    private void protect(Set<Cell> secondary, Disguise.Price price) {
      List<Cell> order = new ArrayList<>(primary);
      order.sort(Comparator.comparingDouble(tables::count).reversed());
      for (int pass = 0; pass < 2; pass++) {
        for (Cell cell : order) {
          if (isExposed(cell, secondary)) {
            Disguise.of(tables, cell, width, hidden(secondary), price).stream()
                .filter(other -> !primary.contains(other))
                .forEach(secondary::add);
          }
        }
      }
    }

    private void showAgain(Set<Cell> secondary) {
      List<Cell> order = new ArrayList<>(secondary);
      order.sort(Comparator.comparingDouble(tables::count).reversed());
      for (Cell cell : order) {
        secondary.remove(cell);
        if (primary.stream().anyMatch(p -> isExposed(p, secondary))) {
          secondary.add(cell);
        }
      }
    }

    private Set<Cell> hidden(Set<Cell> secondary) {
      Set<Cell> hidden = new HashSet<>(primary);
      hidden.addAll(secondary);
      return hidden;
    }

    private boolean isExposed(Cell cell, Set<Cell> secondary) {
      Map<Cell, Known> known = new Suppression(primary, secondary).published(tables);
      Known found = new Attacker(known, tables.sums()).interval(cell);
      return !(found.width() >= width - 1e-6);
    }
  }
}
