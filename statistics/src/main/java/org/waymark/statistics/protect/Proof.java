package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the attacker finds for every sensitive cell.
 *
 * @param exposed cells whose interval is narrower than the rules ask
 * @param narrowest the narrowest interval of all, or at least so wide; infinite where nothing
 *     bounds one
 */
public record Proof(List<Found> exposed, double narrowest, int attacked) {
  /** {@code known} is all that anybody can work out; no numbers in it where releases contradict. */
  public record Found(Cell cell, Known known) {}

  /**
   * Beyond so many sensitive cells those with a {@link Witness} are spared the linear programmes.
   */
  private static final int MANY = 150;

  public static Proof of(Protected tables, double width) {
    Set<Cell> open = tables.sensitive();
    int all = open.size();
    if (all > MANY) {
      Witness witness = new Witness(tables);
      open = new LinkedHashSet<>(open);
      open.removeIf(cell -> witness.proves(cell, width));
    }
    Proof proof = of(tables.known(), tables.tables().sums(), open, width);
    double narrowest = all > MANY ? Math.min(width, proof.narrowest) : proof.narrowest;
    return new Proof(proof.exposed, narrowest, all);
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
