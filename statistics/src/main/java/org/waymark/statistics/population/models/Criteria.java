package org.waymark.statistics.population.models;

import org.hipparchus.special.Gamma;

/** Akaike's criterion, its small-sample form, and Schwarz's with the people seen as sample size. */
record Criteria(double aic, double aicc, double bic) {
  static Criteria of(double deviance, double[] counts, int parameters, double seen) {
    double minusTwice = deviance - 2 * saturated(counts);
    double aic = minusTwice + 2.0 * parameters;
    double room = seen - parameters - 1;
    double aicc =
        room > 0 ? aic + 2.0 * parameters * (parameters + 1) / room : Double.POSITIVE_INFINITY;
    return new Criteria(aic, aicc, minusTwice + Math.log(seen) * parameters);
  }

  /** Log-likelihood of the saturated Poisson model: what turns a deviance into −2 log L. */
  private static double saturated(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count > 0 ? count * Math.log(count) - count - Gamma.logGamma(count + 1) : 0;
    }
    return sum;
  }
}
