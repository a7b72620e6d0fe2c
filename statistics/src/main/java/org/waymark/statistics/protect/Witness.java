package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A quick proof that a cell cannot be worked back: other tables that agree with everything
 * published and with every sum, found by moving the true table. A move adds to the cell and,
 * dimension by dimension, either takes as much from a sibling or adds as much to every total above.
 * Where it finds nothing the attacker still has to try.
 */
final class Witness {
  private static final int MOST_TRIED = 4000;
  private final Protected safe;
  private int tried;

  Witness(Protected safe) {
    this.safe = safe;
  }

  /** Whether tables exist in which the cell's counts differ by at least {@code width}. */
  boolean proves(Cell cell, double width) {
    tried = 0;
    double room = 0;
    for (int sign : new int[] {1, -1}) {
      room += reach(cell, sign, width - room);
      if (room >= width) {
        return true;
      }
    }
    return false;
  }

  private double reach(Cell cell, int sign, double asked) {
    for (double step = asked; step >= 1; step--) {
      if (moves(cell, Map.of(cell, 1), cell.codes().keySet().stream().toList(), sign * step)) {
        return step;
      }
    }
    return 0;
  }

  /** Widens the move over the dimensions left, one by one, and sees whether it is possible. */
  private boolean moves(Cell cell, Map<Cell, Integer> move, List<String> left, double step) {
    if (tried++ > MOST_TRIED) {
      return false;
    }
    if (left.isEmpty()) {
      return move.entrySet().stream().allMatch(e -> fits(e.getKey(), e.getValue() * step));
    }
    String dimension = left.getFirst();
    List<String> rest = left.subList(1, left.size());
    for (Map<String, Integer> way : ways(cell, dimension)) {
      Map<Cell, Integer> wider = new LinkedHashMap<>();
      move.forEach((c, s) -> way.forEach((code, t) -> wider.put(c.with(dimension, code), s * t)));
      if (moves(cell, wider, rest, step)) {
        return true;
      }
    }
    return false;
  }

  private List<Map<String, Integer>> ways(Cell cell, String dimension) {
    String code = cell.code(dimension);
    Hierarchy hierarchy =
        safe.tables().codes().getOrDefault(dimension, Hierarchy.flat(dimension, List.of()));
    List<Map<String, Integer>> ways = new ArrayList<>();
    Map<String, Integer> upwards = new LinkedHashMap<>();
    hierarchy.upwards(code).forEach(above -> upwards.put(above, 1));
    if (hierarchy.children(code).isEmpty()) {
      ways.add(upwards);
      for (String sibling : hierarchy.children(hierarchy.upwards(code).get(1))) {
        if (!sibling.equals(code) && hierarchy.children(sibling).isEmpty()) {
          ways.add(Map.of(code, 1, sibling, -1));
        }
      }
    }
    return ways;
  }

  private boolean fits(Cell cell, double change) {
    if (!safe.tables().counts().containsKey(cell)) {
      return true;
    }
    Known known = safe.known().getOrDefault(cell, Known.NOTHING);
    double moved = safe.tables().count(cell) + change;
    return moved >= known.low() && moved <= known.high();
  }
}
