package org.waymark.statistics.population.bayes;

import java.util.SplittableRandom;

/** Exact random draws, quick for large counts (Devroye 1986, chapters IX and X). */
final class Draws {
  private final SplittableRandom random;

  Draws(long seed) {
    random = new SplittableRandom(seed);
  }

  double uniform() {
    return random.nextDouble();
  }

  /** Marsaglia and Tsang (2000), unit scale. */
  double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  double beta(double a, double b) {
    double first = gamma(a);
    return first / (first + gamma(b));
  }

  /** Splits the trials at the beta-distributed middle one until few are left. */
  long binomial(long trials, double chance) {
    long count = 0;
    long left = trials;
    double p = Math.clamp(chance, 0, 1);
    while (left > 32) {
      long middle = left / 2 + 1;
      double place = beta(middle, left + 1 - middle);
      if (place <= p) {
        count += middle;
        left -= middle;
        p = (p - place) / (1 - place);
      } else {
        left = middle - 1;
        p /= place;
      }
    }
    for (; left > 0; left--) {
      count += random.nextDouble() < p ? 1 : 0;
    }
    return count;
  }

  long poisson(double mean) {
    long count = 0;
    double left = mean;
    while (left > 20) {
      long step = (long) (left * 7 / 8);
      double at = gamma(step);
      if (at > left) {
        return count + binomial(step - 1, left / at);
      }
      count += step;
      left -= at;
    }
    double product = random.nextDouble();
    for (double floor = Math.exp(-left); product > floor; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
