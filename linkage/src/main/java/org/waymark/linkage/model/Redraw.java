package org.waymark.linkage.model;

import java.util.Random;

/** The pattern table as another draw of people might have filled it. */
final class Redraw {
  /** Strangers' pairs have a record in common as well. */
  private static final double STRANGERS = 2;

  private final MatchModel model;
  private final Random random;
  private final double bundle;

  /**
   * @param bundle pairs that come and go with one person
   */
  Redraw(MatchModel model, double bundle, long seed) {
    this.model = model;
    this.bundle = Math.max(STRANGERS, bundle);
    this.random = new Random(seed);
  }

  /**
   * Pairs come in persons, not one by one: a person with ten records brings forty-five pairs. So
   * what is redrawn are bundles of as many pairs.
   */
  Evidence evidence() {
    Evidence seen = model.evidence();
    double[] counts = new double[seen.counts().length];
    for (int p = 0; p < counts.length; p++) {
      double same = model.probability(seen.patterns()[p]);
      counts[p] = redrawn(seen.counts()[p], STRANGERS + same * (bundle - STRANGERS));
    }
    return new Evidence(seen.fields(), seen.patterns(), counts, seen.levels(), seen.guess());
  }

  /** A gamma variate of this mean and of {@code times} its variance. */
  private double redrawn(double mean, double times) {
    if (mean > 1e6) {
      return mean + Math.sqrt(mean * times) * random.nextGaussian();
    }
    return times * Gamma.draw(random, mean / times);
  }
}
