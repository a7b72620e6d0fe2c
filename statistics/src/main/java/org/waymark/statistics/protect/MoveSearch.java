package org.waymark.statistics.protect;

import java.util.Arrays;
import java.util.List;

/**
 * Goes through the products of ways to move in each dimension, depth first. Whatever is moved in
 * the dimensions left, cells with the codes moved so far change as well: a branch ends where these
 * alone make it hopeless, and each cell is looked at once for all the moves below it.
 */
final class MoveSearch {
  private static final int MOST_TRIED = 5000;

  private final Grid grid;
  private final int cell;
  private final List<List<int[][]>> ways;
  private final Moves.Taker taker;
  private int stepsLeft;
  private int tried;

  /**
   * @param ways for each dimension, pairs of codes and of the changes to them; the cell's own code
   *     is in each, and changes by one
   * @param steps ways followed before giving up
   */
  MoveSearch(Grid grid, int cell, List<List<int[][]>> ways, int steps, Moves.Taker taker) {
    this.stepsLeft = steps;
    this.grid = grid;
    this.cell = cell;
    this.ways = ways;
    this.taker = taker;
  }

  /** Whether the taker has enough, or too many were tried. */
  boolean run() {
    double start = taker.with(taker.nothingYet(), cell, 1);
    return !taker.isHopeless(start) && run(0, start, new long[] {grid.key(cell)}, new int[] {1});
  }

  /**
   * @param keys of the cells that change for certain
   * @param signs by how much each
   */
  private boolean run(int d, double soFar, long[] keys, int[] signs) {
    if (d == ways.size()) {
      return ++tried > MOST_TRIED || taker.hasEnough(move(keys, signs));
    }
    int own = grid.code(cell, d);
    for (int[][] way : ways.get(d)) {
      if (stepsLeft-- <= 0) {
        return true;
      }
      double wider = wider(d, own, way, soFar, keys, signs);
      if (!taker.isHopeless(wider)) {
        long[] widerKeys = keys(d, own, way[0], keys);
        if (run(d + 1, wider, widerKeys, signs(way[1], signs))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What is thought once the way's other codes change too; the cell's own were looked at before.
   */
  private double wider(int d, int own, int[][] way, double soFar, long[] keys, int[] signs) {
    double wider = soFar;
    for (int j = 0; j < way[0].length; j++) {
      long step = (way[0][j] - own) * grid.unit(d);
      for (int i = 0; step != 0 && i < keys.length; i++) {
        int number = grid.at(keys[i] + step);
        if (number >= 0) {
          wider = taker.with(wider, number, signs[i] * way[1][j]);
          if (taker.isHopeless(wider)) {
            return wider;
          }
        }
      }
    }
    return wider;
  }

  private long[] keys(int d, int own, int[] codes, long[] keys) {
    long[] wider = new long[keys.length * codes.length];
    for (int i = 0; i < keys.length; i++) {
      for (int j = 0; j < codes.length; j++) {
        wider[i * codes.length + j] = keys[i] + (codes[j] - own) * grid.unit(d);
      }
    }
    return wider;
  }

  private static int[] signs(int[] changes, int[] signs) {
    int[] wider = new int[signs.length * changes.length];
    for (int i = 0; i < wider.length; i++) {
      wider[i] = signs[i / changes.length] * changes[i % changes.length];
    }
    return wider;
  }

  private Moves.Move move(long[] keys, int[] signs) {
    int[] cells = new int[keys.length];
    int[] changes = new int[keys.length];
    int count = 0;
    double removable = Double.POSITIVE_INFINITY;
    double addable = Double.POSITIVE_INFINITY;
    for (int i = 0; i < keys.length; i++) {
      int number = grid.at(keys[i]);
      if (number >= 0) {
        cells[count] = number;
        changes[count++] = signs[i];
      } else {
        double there = grid.people(keys[i]);
        removable = signs[i] < 0 && there < removable ? there : removable;
        addable = signs[i] > 0 && there < addable ? there : addable;
      }
    }
    return new Moves.Move(
        Arrays.copyOf(cells, count), Arrays.copyOf(changes, count), removable, addable);
  }
}
