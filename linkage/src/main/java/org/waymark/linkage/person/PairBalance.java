package org.waymark.linkage.person;

import java.util.Arrays;
import org.waymark.linkage.record.People;

/**
 * Holds two things together that know of the number of pairs: the table of patterns, which counts
 * them without asking who is whom, and the law of how many records people have. The odds of a join
 * move towards those under which as many pairs are together as the table says (stochastic
 * approximation, Robbins and Monro 1951); the less sure the table is of its number, the less they
 * leave the law.
 */
final class PairBalance {
  private static final double STEADY = 0.3;
  private static final double FASTEST = 1.5;
  private static final double LARGEST_STEP = 0.5;

  /** Variance of the natural log odds that the law gives a join: it is seldom wrong by 50 to 1. */
  private static final double LAW = 4;

  /** The least by which the logarithm of the pairs is taken to grow with the log odds of a join. */
  private static final double LEAST_YIELD = 1e-3;

  private final People people;
  private final double variance;
  private final double centre;
  private double expected;
  private double more;
  private int steps;

  /**
   * @param learned pairs that the model expects that was learned from what was seen
   * @param expected pairs that each of the models expects that were drawn from it: on average they
   *     expect more, since what is redrawn is rougher, which is taken off again
   */
  PairBalance(People people, double learned, double[] expected) {
    this.people = people;
    double[] logs = Arrays.stream(expected).map(pairs -> Math.log(pairs + 1)).toArray();
    double mean = Arrays.stream(logs).average().orElse(0);
    this.centre = (learned + 1) / Math.exp(mean);
    this.variance =
        Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum()
            / Math.max(1, logs.length - 1);
  }

  /** Another model expects another number of pairs. */
  void aimAt(double pairs) {
    expected = pairs * centre;
    steps = 0;
  }

  /** Natural log odds of a join beyond those of the law. */
  double more() {
    return more;
  }

  /**
   * The odds at which the table's doubt of its number and the law's doubt of its odds weigh the
   * same.
   *
   * @param yield pairs more for each natural log unit that the odds grow
   */
  void follow(Partition partition, double yield) {
    double pairs = partition.pairs(people) + 1.0;
    double doubt = variance / LAW / Math.max(LEAST_YIELD, yield / pairs);
    double missing = Math.log((expected + 1) / pairs) - doubt * more;
    double gain = Math.max(STEADY, FASTEST / (1 + steps / 3.0)) / Math.max(1, doubt);
    more += Math.clamp(gain * missing, -LARGEST_STEP, LARGEST_STEP);
    steps++;
  }
}
