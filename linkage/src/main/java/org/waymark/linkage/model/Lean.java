package org.waymark.linkage.model;

import org.waymark.linkage.compare.Field;

/**
 * How fields of the same people lean on each other: who moved has another street, another town and
 * another postcode at once. What is leaned on is only whether a field differs, is alike or agrees.
 */
final class Lean {
  private static final int KINDS = 3;

  /** Prior pairs spread over what a field may be, in the shape it has by itself. */
  private static final double SMOOTHING = 20;

  private Lean() {}

  /** 0 where a field differs, 1 where it is alike, 2 where it agrees, -1 where it says nothing. */
  static int of(Field field, int level) {
    return field.isOfRecords() || level < Field.DIFFERENT
        ? -1
        : level == Field.DIFFERENT ? 0 : level < field.firstTier() ? 1 : 2;
  }

  /** Pairs by the two levels, as pairs by what the two fields are. */
  static double[][] of(Field parent, Field child, double[][] joint) {
    double[][] lean = new double[KINDS][KINDS];
    for (int a = 0; a < joint.length; a++) {
      for (int b = 0; b < joint[a].length; b++) {
        if (of(parent, a) >= 0 && of(child, b) >= 0) {
          lean[of(parent, a)][of(child, b)] += joint[a][b];
        }
      }
    }
    return lean;
  }

  /** By what the parent is, how much likelier the field is each than by itself; logarithms. */
  static double[][] lifts(double[][] lean) {
    double[] shares = shares(lean);
    double[][] lifts = new double[KINDS][KINDS];
    for (int a = 0; a < KINDS; a++) {
      double total = SMOOTHING + lean[a][0] + lean[a][1] + lean[a][2];
      for (int b = 0; b < KINDS; b++) {
        lifts[a][b] = Math.log((lean[a][b] + SMOOTHING * shares[b]) / total / shares[b]);
      }
    }
    return lifts;
  }

  private static double[] shares(double[][] lean) {
    double[] shares = new double[KINDS];
    double sum = 0;
    for (double[] row : lean) {
      for (int b = 0; b < KINDS; b++) {
        shares[b] += row[b] + 0.1;
        sum += row[b] + 0.1;
      }
    }
    for (int b = 0; b < KINDS; b++) {
      shares[b] /= sum;
    }
    return shares;
  }

  /**
   * Whether they differ together. That one agrees where the other differs, and the pair is sure
   * only so, says nothing of people.
   */
  static boolean differTogether(double[][] lean) {
    return lifts(lean)[0][0] > 0;
  }

  static double[] lifted(double[] own, double[] lifts, Field field) {
    double[] lifted = own.clone();
    for (int k = Field.DIFFERENT; k < lifted.length; k++) {
      lifted[k] += lifts[of(field, k)];
    }
    return lifted;
  }
}
