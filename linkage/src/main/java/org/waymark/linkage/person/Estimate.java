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

  /** The mean, and 1.96 standard deviations of the draws to both sides, never below zero. */
  static Estimate of(List<Double> drawn) {
    double[] draws = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    double mean = Arrays.stream(draws).average().orElse(0);
    double variance =
        Arrays.stream(draws).map(draw -> (draw - mean) * (draw - mean)).sum()
            / Math.max(1, draws.length - 1);
    double margin = 1.96 * Math.sqrt(variance);
    return new Estimate(mean, Math.max(0, mean - margin), mean + margin);
  }
}
