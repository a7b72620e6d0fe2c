package org.waymark.linkage.model;

import java.util.Random;

/** The pattern table as another draw of people might have filled it. */
final class Redraw {
  /** Pairs a person brings, on average where people have some two or three records. */
  private static final double BUNDLE = 2;

  private final MatchModel model;
  private final Random random;

  Redraw(MatchModel model, long seed) {
    this.model = model;
    this.random = new Random(seed);
  }

  /**
   * Pairs come in persons, not one by one: a person with three records brings three pairs. So what
   * is redrawn are bundles of that many pairs.
   */
  Evidence evidence() {
    Evidence seen = model.evidence();
    double[] counts = new double[seen.counts().length];
    for (int p = 0; p < counts.length; p++) {
      counts[p] = redrawn(seen.counts()[p], BUNDLE);
    }
    return new Evidence(seen.fields(), seen.patterns(), counts, seen.levels(), seen.guess());
  }

  /** A gamma variate of this mean and of {@code bundle} times its variance. */
  private double redrawn(double mean, double bundle) {
    if (mean > 1e6) {
      return mean + Math.sqrt(mean * bundle) * random.nextGaussian();
    }
    return bundle * Gamma.draw(random, mean / bundle);
  }
}
