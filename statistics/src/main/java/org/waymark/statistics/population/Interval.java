package org.waymark.statistics.population;

import org.hipparchus.special.Erf;

/**
 * An interval, in the unit of what it is an interval of: people, or a ratio. {@code low} is never
 * above {@code high}; {@code high} may be infinite.
 *
 * @param level the share of such intervals meant to hold the truth, as 0.95
 */
public record Interval(double low, double high, double level) {
  /** The quantile of the standard normal distribution at a probability within (0, 1). */
  public static double normalQuantile(double probability) {
    return Math.sqrt(2) * Erf.erfInv(2 * probability - 1);
  }

  public boolean holds(double value) {
    return low <= value && value <= high;
  }

  public double width() {
    return high - low;
  }
}
