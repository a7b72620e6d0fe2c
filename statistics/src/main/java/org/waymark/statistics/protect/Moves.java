package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Small changes to the true tables under which every sum still holds: in each dimension people
 * either come from another code or from nowhere, and the change to a cell is the product. Made of
 * people by their finest codes, so that it is right for every table they are counted in, linked or
 * not.
 */
final class Moves {
  private static final int MOST_TRIED = 5000;
  private static final int MOST_PARTNERS = 30;
  private static final int FIRST_PARTNERS = 5;
  private static final int LEAVES_TRIED = 4;

  /**
   * One change.
   *
   * @param cells numbers of published cells that change
   * @param signs by how much each, for one person more in the cell moved
   * @param removable people who could leave the finest cells that lose them but are not published
   * @param addable the same for the opposite change
   */
  record Move(int[] cells, int[] signs, double removable, double addable) {}

  /** Takes moves until it has enough. */
  interface Taker {
    boolean hasEnough(Move move);

    /** Whether no move that changes at least these cells can be of use. */
    boolean isHopeless(Move part);
  }

  private final Web web;
  private final List<Codes> codes = new ArrayList<>();
  private final List<String> dimensions;
  private final Map<Long, Integer> numbers;
  private final Map<Long, Double> people;
  private final boolean complete;

  Moves(TableSet tables, Web web) {
    this.web = web;
    this.dimensions = tables.dimensions();
    dimensions.forEach(
        d -> codes.add(new Codes(tables.codes().getOrDefault(d, Hierarchy.flat(d, List.of())))));
    numbers = HashMap.newHashMap(web.size());
    boolean all = true;
    for (int cell = 0; cell < web.size(); cell++) {
      all &= isOurs(web.cells().get(cell)) && !Double.isNaN(web.value()[cell]);
      numbers.put(key(web.cells().get(cell)), cell);
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
    for (int d = 0; d < dimensions.size(); d++) {
      key = key * codes.get(d).size() + codes.get(d).number(cell.code(dimensions.get(d)));
    }
    return key;
  }

  /**
   * Moves that add one person to the cell, up to some thousands: first with a few partners, then
   * with the cheapest.
   */
  void from(int cell, IntToDoubleFunction price, Taker taker) {
    if (complete && !tried(cell, d -> few(cell, d), taker)) {
      tried(cell, d -> ways(cell, d, price), taker);
    }
  }

  private boolean tried(int cell, IntFunction<List<int[][]>> waysOf, Taker taker) {
    List<List<int[][]>> ways = IntStream.range(0, dimensions.size()).mapToObj(waysOf).toList();
    return new Product(cell, ways, taker).run(0, new long[] {0}, new int[] {1});
  }

  /** Published cells that the moves with its cheapest partners change, alone or together. */
  Set<Integer> around(int cell, IntToDoubleFunction price, int partners) {
    Set<Integer> around = new LinkedHashSet<>();
    if (!complete) {
      return around;
    }
    long[] keys = {0};
    for (int d = 0; d < dimensions.size(); d++) {
      Codes here = codes.get(d);
      int code = code(cell, d);
      int leaf = leaves(cell, d, price)[0];
      IntStream near = IntStream.of(leaf);
      if (code != 0) {
        near = IntStream.concat(near, others(cell, d, leaf, price).limit(partners));
      }
      int[] met = near.flatMap(c -> Arrays.stream(here.upwards(c))).distinct().toArray();
      keys =
          Arrays.stream(keys)
              .flatMap(key -> Arrays.stream(met).mapToLong(c -> key * here.size() + c))
              .toArray();
    }
    for (long key : keys) {
      Integer number = numbers.get(key);
      if (number != null) {
        around.add(number);
      }
    }
    return around;
  }

  private int code(int cell, int d) {
    return codes.get(d).number(web.cells().get(cell).code(dimensions.get(d)));
  }

  private List<int[][]> few(int cell, int d) {
    int[] leaves = codes.get(d).leavesBelow(code(cell, d));
    int leaf = leaves[cell % leaves.length];
    int[] all = codes.get(d).leavesBelow(0);
    return ways(
        cell,
        d,
        leaf,
        IntStream.range(1, 1 + FIRST_PARTNERS).map(i -> all[(leaf + i * 7) % all.length]));
  }

  /** In one dimension: codes, and by how much each changes. */
  private List<int[][]> ways(int cell, int d, IntToDoubleFunction price) {
    int code = code(cell, d);
    List<int[][]> ways = new ArrayList<>();
    for (int leaf : leaves(cell, d, price)) {
      IntStream others = code == 0 ? IntStream.empty() : others(cell, d, leaf, price);
      ways.addAll(ways(cell, d, leaf, others.limit(MOST_PARTNERS)));
    }
    return ways;
  }

  private List<int[][]> ways(int cell, int d, int leaf, IntStream others) {
    Codes here = codes.get(d);
    int code = code(cell, d);
    List<int[][]> ways = new ArrayList<>();
    int[] ones = new int[here.upwards(leaf).length];
    Arrays.fill(ones, 1);
    ways.add(new int[][] {here.upwards(leaf), ones});
    if (code != 0) {
      others
          .filter(o -> Arrays.stream(here.upwards(o)).noneMatch(c -> c == code))
          .forEach(other -> ways.add(here.exchange(leaf, other)));
    }
    return ways;
  }

  /** The finest codes in the cell's own whose people are the easiest to move. */
  private int[] leaves(int cell, int d, IntToDoubleFunction price) {
    int[] below = codes.get(d).leavesBelow(code(cell, d));
    return below.length == 1
        ? below
        : cheapest(cell, d, below, leaf -> 0, price).limit(LEAVES_TRIED).toArray();
  }

  private IntStream others(int cell, int d, int leaf, IntToDoubleFunction price) {
    Codes here = codes.get(d);
    int parent = here.upwards(leaf)[1];
    return cheapest(
            cell, d, here.leavesBelow(0), o -> here.upwards(o)[1] == parent ? 0 : 0.5, price)
        .filter(other -> other != leaf);
  }

  /** Codes for the cell's own in one dimension, by the price of the cell they would lead to. */
  private IntStream cheapest(
      int cell, int d, int[] candidates, IntToDoubleFunction distance, IntToDoubleFunction price) {
    long unit = codes.stream().skip(d + 1).mapToLong(Codes::size).reduce(1, (a, b) -> a * b);
    long rest = key(web.cells().get(cell)) - code(cell, d) * unit;
    record Candidate(int code, double price) {}
    return Arrays.stream(candidates)
        .mapToObj(code -> {
          int number = numbers.getOrDefault(rest + code * unit, -1);
          double there = number < 0 ? 0 : price.applyAsDouble(number);
          return new Candidate(code, distance.applyAsDouble(code) + there);
        })
        .sorted(Comparator.comparingDouble(Candidate::price))
        .mapToInt(Candidate::code);
  }

  private final class Product {
    private final List<List<int[][]>> ways;
    private final Taker taker;
    private final long[] rest;
    private final long[] units;
    private int tried;

    Product(int cell, List<List<int[][]>> ways, Taker taker) {
      this.ways = ways;
      this.taker = taker;
      this.rest = new long[ways.size() + 1];
      this.units = new long[ways.size() + 1];
      units[ways.size()] = 1;
      for (int d = ways.size() - 1; d >= 0; d--) {
        rest[d] = rest[d + 1] + units[d + 1] * code(cell, d);
        units[d] = units[d + 1] * codes.get(d).size();
      }
    }

    /** Whether the taker has enough. */
    boolean run(int d, long[] keys, int[] signs) {
      if (d == ways.size()) {
        return ++tried > MOST_TRIED || taker.hasEnough(move(keys, signs));
      }
      int size = codes.get(d).size();
      for (int[][] way : ways.get(d)) {
        long[] wider = new long[keys.length * way[0].length];
        int[] widerSigns = new int[wider.length];
        for (int i = 0; i < keys.length; i++) {
          for (int j = 0; j < way[0].length; j++) {
            wider[i * way[0].length + j] = keys[i] * size + way[0][j];
            widerSigns[i * way[0].length + j] = signs[i] * way[1][j];
          }
        }
        if (!isHopeless(d + 1, wider, widerSigns) && run(d + 1, wider, widerSigns)) {
          return true;
        }
      }
      return false;
    }

    /** Whatever happens in the dimensions left, cells with the code moved there change as well. */
    private boolean isHopeless(int d, long[] keys, int[] signs) {
      if (d == ways.size()) {
        return false;
      }
      long[] certain = new long[keys.length];
      for (int i = 0; i < keys.length; i++) {
        certain[i] = keys[i] * units[d] + rest[d];
      }
      return taker.isHopeless(move(certain, signs));
    }

    private Move move(long[] keys, int[] signs) {
      int[] cells = new int[keys.length];
      int[] changes = new int[keys.length];
      int count = 0;
      double removable = Double.POSITIVE_INFINITY;
      double addable = Double.POSITIVE_INFINITY;
      for (int i = 0; i < keys.length; i++) {
        int number = numbers.getOrDefault(keys[i], -1);
        if (number >= 0) {
          cells[count] = number;
          changes[count++] = signs[i];
        } else if (isFinest(keys[i])) {
          double there = people.getOrDefault(keys[i], 0.0);
          removable = signs[i] < 0 ? Math.min(removable, there) : removable;
          addable = signs[i] > 0 ? Math.min(addable, there) : addable;
        }
      }
      return new Move(
          Arrays.copyOf(cells, count), Arrays.copyOf(changes, count), removable, addable);
    }

    private boolean isFinest(long key) {
      long left = key;
      for (int d = dimensions.size() - 1; d >= 0; d--) {
        int size = codes.get(d).size();
        if (!codes.get(d).isLeaf((int) (left % size))) {
          return false;
        }
        left /= size;
      }
      return true;
    }
  }
}
