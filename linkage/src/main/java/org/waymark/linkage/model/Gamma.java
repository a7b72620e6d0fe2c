package org.waymark.linkage.model;

import java.util.Random;

/**
 * Draws of the gamma distribution with scale 1 (Marsaglia and Tsang 2000, <i>A simple method for
 * generating gamma variables</i>).
 */
public final class Gamma {
  private Gamma() {}

  /**
   * @param shape above zero; the mean and the variance of the draw
   */
  public static double draw(Random random, double shape) {
    if (shape < 1) {
      return draw(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
