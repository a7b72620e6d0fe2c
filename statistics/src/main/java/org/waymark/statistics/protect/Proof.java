package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the attacker finds for every sensitive cell.
 *
 * @param exposed cells whose interval is narrower than the rules ask
 * @param narrowest the narrowest interval of all; infinite where there is no sensitive cell
 */
public record Proof(List<Found> exposed, double narrowest, int attacked) {
  /** {@code known} is all that anybody can work out; no numbers in it where releases contradict. */
  public record Found(Cell cell, Known known) {}

  public static Proof of(Protected tables, double width) {
    return of(tables.known(), tables.tables().sums(), tables.sensitive(), width);
  }

  static Proof of(
      Map<Cell, Known> known, Collection<TableSet.Sum> sums, Set<Cell> sensitive, double width) {
    Attacker attacker = new Attacker(known, sums);
    List<Found> exposed = new ArrayList<>();
    double narrowest = Double.POSITIVE_INFINITY;
    for (Cell cell : sensitive) {
      Known found = attacker.interval(cell);
      narrowest = Math.min(narrowest, found.width());
      if (!(found.width() >= width - 1e-6)) {
        exposed.add(new Found(cell, found));
      }
    }
    return new Proof(List.copyOf(exposed), narrowest, sensitive.size());
  }

  public boolean isSafe() {
    return exposed.isEmpty();
  }
}
