package org.waymark.linkage.model;

import java.util.stream.IntStream;

/**
 * Weighted pairs by the levels of fields, in one class of pairs. Of a million patterns few weigh
 * anything among the same people, so these are counted each round and different people are what is
 * left of all.
 */
sealed interface LevelCounts {
  /** By level of one field. */
  double[] levels(int field);

  /** By level of one field and level of another. */
  double[][] joint(int parent, int child);

  /**
   * @param weights by pattern
   */
  static LevelCounts of(Evidence evidence, double[] weights) {
    int[] weighing =
        IntStream.range(0, weights.length).filter(p -> weights[p] > Weighed.NOTHING).toArray();
    return new Weighed(evidence, weights, weighing);
  }

  /** What is left when these are taken out. */
  default LevelCounts without(LevelCounts some) {
    return new Rest(this, some);
  }

  /** The same, each table added up but once. */
  default LevelCounts remembered(int fields) {
    return new Remembered(this, new double[fields][], new double[fields][fields][][]);
  }

  /**
   * @param weighing the patterns that weigh anything
   */
  record Weighed(Evidence evidence, double[] weights, int[] weighing) implements LevelCounts {
    /** A million patterns of fewer pairs than this make a thousandth of a pair. */
    static final double NOTHING = 1e-9;

    @Override
    public double[] levels(int field) {
      double[] sums = new double[evidence.fields().get(field).levels().size()];
      byte[] levels = evidence.levels()[field];
      for (int p : weighing) {
        sums[levels[p]] += weights[p];
      }
      return sums;
    }

    @Override
    public double[][] joint(int parent, int child) {
      double[][] sums =
          new double[evidence.fields().get(parent).levels().size()]
              [evidence.fields().get(child).levels().size()];
      byte[] a = evidence.levels()[parent];
      byte[] b = evidence.levels()[child];
      for (int p : weighing) {
        sums[a[p]][b[p]] += weights[p];
      }
      return sums;
    }
  }

  record Rest(LevelCounts all, LevelCounts some) implements LevelCounts {
    @Override
    public double[] levels(int field) {
      return minus(all.levels(field), some.levels(field));
    }

    @Override
    public double[][] joint(int parent, int child) {
      double[][] sums = all.joint(parent, child);
      double[][] less = some.joint(parent, child);
      return IntStream.range(0, sums.length)
          .mapToObj(level -> minus(sums[level], less[level]))
          .toArray(double[][]::new);
    }

    private static double[] minus(double[] all, double[] some) {
      double[] rest = new double[all.length];
      for (int level = 0; level < rest.length; level++) {
        rest[level] = Math.max(0, all[level] - some[level]);
      }
      return rest;
    }
  }

  record Remembered(LevelCounts counts, double[][] levels, double[][][][] joints)
      implements LevelCounts {
    @Override
    public double[] levels(int field) {
      if (levels[field] == null) {
        levels[field] = counts.levels(field);
      }
      return levels[field];
    }

    @Override
    public double[][] joint(int parent, int child) {
      if (joints[parent][child] == null) {
        joints[parent][child] = counts.joint(parent, child);
      }
      return joints[parent][child];
    }
  }
}
