package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Linked cells by number, with what the world knows of each: the form in which an attack is quick.
 * {@code low} and {@code high} may be changed as cells are hidden and shown.
 *
 * @param sums each the whole first, then its parts
 * @param sumsOf the sums a cell is in
 * @param value one table that agrees with everything published; not a number where none is known
 */
record Web(
    List<Cell> cells,
    Map<Cell, Integer> numbers,
    int[][] sums,
    int[][] sumsOf,
    double[] low,
    double[] high,
    double[] value) {

  /** Everything published, and {@code truth} where the owner of the tables asks. */
  static Web of(Map<Cell, Known> known, Collection<TableSet.Sum> linked, Map<Cell, Double> truth) {
    Map<Cell, Integer> numbers = new HashMap<>(2 * known.size());
    List<Cell> cells = new ArrayList<>(known.size());
    known.keySet().forEach(cell -> number(cell, numbers, cells));
    int[][] sums = new int[linked.size()][];
    int next = 0;
    for (TableSet.Sum sum : linked) {
      int[] members = new int[sum.parts().size() + 1];
      members[0] = number(sum.whole(), numbers, cells);
      for (int i = 1; i < members.length; i++) {
        members[i] = number(sum.parts().get(i - 1), numbers, cells);
      }
      sums[next++] = members;
    }
    double[] low = new double[cells.size()];
    double[] high = new double[cells.size()];
    double[] value = new double[cells.size()];
    for (int i = 0; i < low.length; i++) {
      Known here = known.getOrDefault(cells.get(i), Known.NOTHING);
      low[i] = here.low();
      high[i] = here.high();
      value[i] = truth.getOrDefault(cells.get(i), Double.NaN);
    }
    return new Web(cells, numbers, sums, sumsOf(sums, low.length), low, high, value);
  }

  /**
   * What the owner of the tables attacks them with. Where they cross some dimensions but not all,
   * and the full crossing is small enough to carry, nobody in it is below nought either.
   */
  static Web of(TableSet tables, Map<Cell, Known> known) {
    return of(tables, known, tables.sums());
  }

  /** The same together with what was published before, of which the true values may be unknown. */
  static Web of(TableSet tables, Map<Cell, Known> known, Collection<TableSet.Sum> linked) {
    List<TableSet.Sum> sums = new ArrayList<>(linked);
    Map<Cell, Double> truth = new HashMap<>(tables.counts());
    for (TableSet.Sum sum : FullCrossing.of(tables)) {
      sums.add(sum);
      sum.parts().forEach(part -> truth.putIfAbsent(part, tables.base().getOrDefault(part, 0.0)));
    }
    return of(known, sums, truth);
  }

  private static int number(Cell cell, Map<Cell, Integer> numbers, List<Cell> cells) {
    Integer known = numbers.putIfAbsent(cell, cells.size());
    if (known == null) {
      cells.add(cell);
      return cells.size() - 1;
    }
    return known;
  }

  static int[][] sumsOf(int[][] sums, int size) {
    int[] times = new int[size];
    for (int[] sum : sums) {
      for (int cell : sum) {
        times[cell]++;
      }
    }
    int[][] sumsOf = new int[size][];
    Arrays.setAll(sumsOf, i -> new int[times[i]]);
    for (int s = 0; s < sums.length; s++) {
      for (int cell : sums[s]) {
        sumsOf[cell][--times[cell]] = s;
      }
    }
    return sumsOf;
  }

  int size() {
    return value.length;
  }

  int number(Cell cell) {
    return numbers.getOrDefault(cell, -1);
  }

  boolean isExact(int cell) {
    return high[cell] - low[cell] < 1e-6;
  }

  void know(int cell, Known known) {
    low[cell] = known.low();
    high[cell] = known.high();
  }

  /** The same cells and sums with knowledge of its own. */
  Web copy() {
    return new Web(cells, numbers, sums, sumsOf, low.clone(), high.clone(), value);
  }

  /** Unknown cells that sums join to the given one. */
  int[] component(int cell) {
    return component(cell, Integer.MAX_VALUE);
  }

  /** The same, given up once there are more than {@code most}. */
  int[] component(int cell, int most) {
    boolean[] met = new boolean[size()];
    boolean[] used = new boolean[sums.length];
    int[] found = new int[size()];
    int count = 1;
    found[0] = cell;
    met[cell] = true;
    for (int i = 0; i < count && count <= most; i++) {
      for (int sum : sumsOf[found[i]]) {
        if (!used[sum]) {
          used[sum] = true;
          for (int other : sums[sum]) {
            if (!met[other] && !isExact(other)) {
              met[other] = true;
              found[count++] = other;
            }
          }
        }
      }
    }
    return Arrays.copyOf(found, count);
  }
}
