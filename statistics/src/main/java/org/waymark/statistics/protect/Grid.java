package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells by the numbers of their codes, one digit for each dimension: a cell and those beside it are
 * found without their names, many millions of times.
 */
final class Grid {
  /** Up to so many keys none is looked for. */
  private static final long ONE_PLACE_EACH = 1 << 21;

  private final List<String> dimensions;
  private final List<Codes> codes = new ArrayList<>();

  /** By how much a key grows with a code's number in each dimension. */
  private final long[] units;

  /** Open addressing: keys, and the numbers of their cells; −1 where a place is free. */
  private final long[] keys;

  private final int[] numbers;

  /** One where every key there may be has a place of its own. */
  private final long spread;

  private final long[] keyOf;
  private final Map<Long, Double> people;
  private final boolean complete;

  Grid(TableSet tables, Web web) {
    dimensions = tables.dimensions();
    dimensions.forEach(
        d -> codes.add(new Codes(tables.codes().getOrDefault(d, Hierarchy.flat(d, List.of())))));
    units = new long[dimensions.size()];
    long unit = 1;
    for (int d = units.length - 1; d >= 0; d--) {
      units[d] = unit;
      unit *= codes.get(d).size();
    }
    boolean isSmall = unit <= ONE_PLACE_EACH;
    keys = new long[isSmall ? power(unit) : 2 * power(web.size())];
    spread = isSmall ? 1 : 0x9E3779B97F4A7C15L;
    numbers = new int[keys.length];
    Arrays.fill(numbers, -1);
    keyOf = new long[web.size()];
    boolean all = true;
    for (int cell = 0; cell < web.size(); cell++) {
      all &= isOurs(web.cells().get(cell)) && !Double.isNaN(web.value()[cell]);
      put(cell, key(web.cells().get(cell)));
    }
    complete = all;
    people = HashMap.newHashMap(tables.base().size());
    tables.base().forEach((cell, count) -> people.merge(key(cell), count, Double::sum));
  }

  /** Not where earlier tables have codes that these have not: then no move is known to fit. */
  private boolean isOurs(Cell cell) {
    return cell.codes().entrySet().stream()
        .allMatch(e -> {
          int d = dimensions.indexOf(e.getKey());
          return d >= 0 && codes.get(d).number(e.getValue()) > 0;
        });
  }

  private long key(Cell cell) {
    long key = 0;
    for (int d = 0; d < units.length; d++) {
      key += units[d] * codes.get(d).number(cell.code(dimensions.get(d)));
    }
    return key;
  }

  /** The least power of two that is no less. */
  private static int power(long size) {
    return Math.max(8, Integer.highestOneBit((int) Math.max(size - 1, 1)) << 1);
  }

  private void put(int cell, long key) {
    int place = place(key);
    keys[place] = key;
    numbers[place] = cell;
    keyOf[cell] = key;
  }

  private int place(long key) {
    long mixed = key * spread;
    int place = (int) (mixed ^ mixed >>> 32) & keys.length - 1;
    while (numbers[place] >= 0 && keys[place] != key) {
      place = place + 1 & keys.length - 1;
    }
    return place;
  }

  /** Whether every cell's place and true value are known. */
  boolean isComplete() {
    return complete;
  }

  int dimensions() {
    return units.length;
  }

  Codes codes(int dimension) {
    return codes.get(dimension);
  }

  long unit(int dimension) {
    return units[dimension];
  }

  long key(int cell) {
    return keyOf[cell];
  }

  /** The cell there, −1 where none is published. */
  int at(long key) {
    return numbers[place(key)];
  }

  /** The number of the cell's code. */
  int code(int cell, int dimension) {
    return code(keyOf[cell], dimension);
  }

  private int code(long key, int dimension) {
    return (int) (key / units[dimension] % codes.get(dimension).size());
  }

  /** People of these codes, all of them the finest; not a number where one is a group. */
  double people(long key) {
    for (int d = 0; d < units.length; d++) {
      if (!codes.get(d).isLeaf(code(key, d))) {
        return Double.NaN;
      }
    }
    return people.getOrDefault(key, 0.0);
  }
}
