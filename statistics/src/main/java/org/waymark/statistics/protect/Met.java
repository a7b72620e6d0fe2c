package org.waymark.statistics.protect;

import java.util.Arrays;

/** How low and how high each cell was in the tables met; nothing lies between before the first. */
final class Met {
  private final double[] lowest;
  private final double[] highest;

  Met(int cells) {
    this.lowest = new double[cells];
    this.highest = new double[cells];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
  }

  void add(double[] table) {
    for (int i = 0; i < table.length; i++) {
      lowest[i] = Math.min(lowest[i], table[i]);
      highest[i] = Math.max(highest[i], table[i]);
    }
  }

  double lowest(int index) {
    return lowest[index];
  }

  double highest(int index) {
    return highest[index];
  }
}
