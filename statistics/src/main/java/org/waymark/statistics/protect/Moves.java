package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
  private static final int FIRST_PARTNERS = 5;

  /**
   * How far is looked.
   *
   * @param leaves finest codes tried within a group's
   * @param partners other codes tried for each
   * @param steps ways followed before giving up
   */
  private record Reach(int leaves, int partners, int steps) {}

  private static final Reach CHEAPEST = new Reach(4, 30, 40_000);

  /** Only for moves that nothing shown forbids: nearly every way ends at its first step. */
  private static final Reach EVERYWHERE = new Reach(Integer.MAX_VALUE, Integer.MAX_VALUE, 400_000);

  /**
   * One change.
   *
   * @param cells numbers of published cells that change
   * @param signs by how much each, for one person more in the cell moved
   * @param removable people who could leave the finest cells that lose them but are not published
   * @param addable the same for the opposite change
   */
  record Move(int[] cells, int[] signs, double removable, double addable) {}

  /**
   * Takes moves until it has enough. What it would think of a move is told cell by cell, so that
   * most moves are given up after a few.
   */
  interface Taker {
    /** What it thinks of a move of no cells. */
    double nothingYet();

    /** What it thinks of a move that changes this cell as well. */
    double with(double soFar, int cell, int sign);

    /** Whether no move that is thought of so far like this can be of use. */
    boolean isHopeless(double soFar);

    boolean hasEnough(Move move);
  }

  private final Grid grid;

  Moves(TableSet tables, Web web) {
    this.grid = new Grid(tables, web);
  }

  /**
   * Moves that add one person to the cell, up to some thousands: first with a few partners, then
   * with the cheapest.
   */
  void from(int cell, IntToDoubleFunction price, Taker taker) {
    if (grid.isComplete() && !tried(cell, d -> few(cell, d), CHEAPEST.steps, taker)) {
      tried(cell, d -> ways(cell, d, CHEAPEST, price), CHEAPEST.steps, taker);
    }
  }

  /** With any partners, those of no price first. */
  void everywhereFrom(int cell, IntToDoubleFunction price, Taker taker) {
    if (grid.isComplete()) {
      tried(cell, d -> ways(cell, d, EVERYWHERE, price), EVERYWHERE.steps, taker);
    }
  }

  private boolean tried(int cell, IntFunction<List<int[][]>> waysOf, int steps, Taker taker) {
    List<List<int[][]>> ways = IntStream.range(0, grid.dimensions()).mapToObj(waysOf).toList();
    return new MoveSearch(grid, cell, ways, steps, taker).run();
  }

  /** Published cells that the moves with its cheapest partners change, alone or together. */
  Set<Integer> around(int cell, IntToDoubleFunction price, int partners) {
    Set<Integer> around = new LinkedHashSet<>();
    if (!grid.isComplete()) {
      return around;
    }
    long[] keys = {0};
    for (int d = 0; d < grid.dimensions(); d++) {
      int leaf = leaves(cell, d, 1, price)[0];
      IntStream near = IntStream.of(leaf);
      if (grid.code(cell, d) != 0) {
        near = IntStream.concat(near, others(cell, d, leaf, price).limit(partners));
      }
      long unit = grid.unit(d);
      Codes here = grid.codes(d);
      int[] met = near.flatMap(c -> Arrays.stream(here.upwards(c))).distinct().toArray();
      keys =
          Arrays.stream(keys)
              .flatMap(key -> Arrays.stream(met).mapToLong(c -> key + c * unit))
              .toArray();
    }
    for (long key : keys) {
      int number = grid.at(key);
      if (number >= 0) {
        around.add(number);
      }
    }
    return around;
  }

  private List<int[][]> few(int cell, int d) {
    int[] leaves = grid.codes(d).leavesBelow(grid.code(cell, d));
    int leaf = leaves[cell % leaves.length];
    int[] all = grid.codes(d).leavesBelow(0);
    return ways(
        cell,
        d,
        leaf,
        IntStream.range(1, 1 + FIRST_PARTNERS).map(i -> all[(leaf + i * 7) % all.length]));
  }

  /** In one dimension: codes, and by how much each changes. */
  private List<int[][]> ways(int cell, int d, Reach reach, IntToDoubleFunction price) {
    List<int[][]> ways = new ArrayList<>();
    for (int leaf : leaves(cell, d, reach.leaves, price)) {
      boolean whole = grid.code(cell, d) == 0;
      IntStream others = whole ? IntStream.empty() : others(cell, d, leaf, price);
      ways.addAll(ways(cell, d, leaf, others.limit(reach.partners)));
    }
    return ways;
  }

  private List<int[][]> ways(int cell, int d, int leaf, IntStream others) {
    Codes here = grid.codes(d);
    int code = grid.code(cell, d);
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
  private int[] leaves(int cell, int d, int most, IntToDoubleFunction price) {
    int[] below = grid.codes(d).leavesBelow(grid.code(cell, d));
    return below.length == 1
        ? below
        : cheapest(cell, d, below, leaf -> 0, price).limit(most).toArray();
  }

  private IntStream others(int cell, int d, int leaf, IntToDoubleFunction price) {
    Codes here = grid.codes(d);
    int parent = here.upwards(leaf)[1];
    return cheapest(
            cell, d, here.leavesBelow(0), o -> here.upwards(o)[1] == parent ? 0 : 0.5, price)
        .filter(other -> other != leaf);
  }

  /** Codes for the cell's own in one dimension, by the price of the cell they would lead to. */
  private IntStream cheapest(
      int cell, int d, int[] candidates, IntToDoubleFunction distance, IntToDoubleFunction price) {
    long unit = grid.unit(d);
    long rest = grid.key(cell) - grid.code(cell, d) * unit;
    record Candidate(int code, double price) {}
    return Arrays.stream(candidates)
        .mapToObj(code -> {
          int number = grid.at(rest + code * unit);
          double there = number < 0 ? 0 : price.applyAsDouble(number);
          return new Candidate(code, distance.applyAsDouble(code) + there);
        })
        .sorted(Comparator.comparingDouble(Candidate::price))
        .mapToInt(Candidate::code);
  }
}
