package org.waymark.statistics.protect;

import java.util.Arrays;

/**
 * Chances of changes to one count, as even as may be with mean nought, a variance that is not
 * exceeded, nobody below nought, and no larger loss likelier than a smaller one (Giessing 2016,
 * Privacy in Statistical Databases, sections 3 and 4; R's ptable solves the same programme).
 *
 * <p>By Lagrange's multipliers they are exp(a v + b v²), b at most nought; among losses whose order
 * would be wrong, the exponents are averaged until it is right (pooling adjacent violators).
 */
final class GreatestEntropy {
  private static final int HALVINGS = 100;

  private final int losses;
  private final double[] chances;

  private GreatestEntropy(int losses, int most) {
    this.losses = losses;
    this.chances = new double[losses + most + 1];
  }

  /**
   * @param losses the most a count can lose
   * @param most the most it can gain
   * @return chances from the greatest loss to the greatest gain
   */
  static double[] of(int losses, int most, double variance) {
    GreatestEntropy noise = new GreatestEntropy(losses, most);
    double low = -20;
    double high = 0;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double b = (low + high) / 2;
      noise.balance(b);
      if (noise.moment(2) > variance) {
        high = b;
      } else {
        low = b;
      }
    }
    return noise.chances;
  }

  /** Chooses a so that the mean is nought. */
  private void balance(double b) {
    double low = -60;
    double high = 60;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double a = (low + high) / 2;
      Arrays.setAll(chances, i -> a * (i - losses) + b * (i - losses) * (i - losses));
      putInOrder();
      double top = Arrays.stream(chances).max().orElseThrow();
      Arrays.setAll(chances, i -> Math.exp(chances[i] - top));
      double sum = Arrays.stream(chances).sum();
      Arrays.setAll(chances, i -> chances[i] / sum);
      if (moment(1) > 0) {
        high = a;
      } else {
        low = a;
      }
    }
  }

  /** Makes the exponents of losses and of no change rise. */
  private void putInOrder() {
    for (int end = 1; end <= losses; end++) {
      int from = end;
      double mean = chances[end];
      while (from > 0 && chances[from - 1] > mean + 1e-15) {
        from--;
        mean = Arrays.stream(chances, from, end + 1).average().orElseThrow();
      }
      Arrays.fill(chances, from, end + 1, mean);
    }
  }

  private double moment(int power) {
    double sum = 0;
    for (int i = 0; i < chances.length; i++) {
      sum += Math.pow(i - losses, power) * chances[i];
    }
    return sum;
  }
}
