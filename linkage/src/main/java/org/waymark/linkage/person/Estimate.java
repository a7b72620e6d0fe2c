package org.waymark.linkage.person;

import java.util.Arrays;
import java.util.List;

/**
 * A number of people that is not known for sure.
 *
 * @param expected the mean of the draws
 * @param low lower end of the 95% interval
 * @param high upper end of the 95% interval
 */
public record Estimate(double expected, double low, double high) {

  /**
   * Student's 97.5% quantile at seven degrees of freedom: draws under one model differ little, so
   * how wide they spread is known from eight models and not from each draw.
   */
  private static final double STUDENT = 2.365;

  /** The mean, and that many standard deviations of the draws to both sides, never below zero. */
  static Estimate of(List<Double> drawn) {
    double[] draws = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    double mean = Arrays.stream(draws).average().orElse(0);
    double variance =
        Arrays.stream(draws).map(draw -> (draw - mean) * (draw - mean)).sum()
            / Math.max(1, draws.length - 1);
    double margin = STUDENT * Math.sqrt(variance);
    return new Estimate(mean, Math.max(0, mean - margin), mean + margin);
  }

  /** The same when something else is doubtful by so much as well, to both sides. */
  Estimate doubting(double margin) {
    return new Estimate(
        expected,
        Math.max(0, expected - Math.hypot(expected - low, margin)),
        expected + Math.hypot(high - expected, margin));
  }
}
