package org.waymark.statistics.protect;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether a table of some unknown cells agrees with everything published, looked up in the sums as
 * they were published: thousands of steps of a simplex method leave rounding behind, and a table
 * that it only seems to have met proves nothing.
 */
final class Agreement {
  private static final double ROUNDING = 1e-5;

  private final Web web;
  private final int[] cells;
  private final int[] placeOf;
  private final int[] sums;

  /** {@code cells} are all unknown cells of one component of the web. */
  Agreement(Web web, int[] cells) {
    this.web = web;
    this.cells = cells;
    this.placeOf = new int[web.size()];
    Arrays.fill(placeOf, -1);
    for (int i = 0; i < cells.length; i++) {
      placeOf[cells[i]] = i;
    }
    this.sums =
        Arrays.stream(cells)
            .flatMap(cell -> Arrays.stream(web.sumsOf()[cell]))
            .distinct()
            .toArray();
  }

  /** {@code values} of the cells in their order. */
  boolean holds(double[] values) {
    for (int i = 0; i < cells.length; i++) {
      if (values[i] < web.low()[cells[i]] - ROUNDING
          || values[i] > web.high()[cells[i]] + ROUNDING) {
        return false;
      }
    }
    return Arrays.stream(sums).allMatch(sum -> isKept(web.sums()[sum], values));
  }

  private boolean isKept(int[] sum, double[] values) {
    double parts = IntStream.range(1, sum.length).mapToDouble(i -> value(sum[i], values)).sum();
    return Math.abs(parts - value(sum[0], values)) < ROUNDING;
  }

  /** Cells that are known have one value, but for how exactly it is known. */
  private double value(int cell, double[] values) {
    if (placeOf[cell] >= 0) {
      return values[placeOf[cell]];
    }
    double value = web.value()[cell];
    boolean told = value >= web.low()[cell] - 1e-6 && value <= web.high()[cell] + 1e-6;
    return told ? value : web.low()[cell];
  }
}
