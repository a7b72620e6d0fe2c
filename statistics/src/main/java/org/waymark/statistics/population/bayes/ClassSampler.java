package org.waymark.statistics.population.bayes;

import java.util.Arrays;
import org.waymark.statistics.population.CaptureTable;

/** One Gibbs chain of the stick-breaking latent class model. */
final class ClassSampler {
  private static final int CLASSES = 10;
  private static final double PRIOR = 0.25;
  private final CaptureTable table;
  private final Draws draws;
  private final double[][] chances;
  private final double[] shares = new double[CLASSES];
  private final long[] members = new long[CLASSES];
  private final long[][] seenOn;
  private double concentration = 1;
  private long unseen;

  ClassSampler(CaptureTable table, Draws draws) {
    this.table = table;
    this.draws = draws;
    chances = new double[CLASSES][table.size()];
    seenOn = new long[CLASSES][table.size()];
    for (double[] chance : chances) {
      Arrays.setAll(chance, i -> 0.05 + 0.9 * draws.uniform());
    }
    Arrays.fill(shares, 1.0 / CLASSES);
    unseen = (long) (table.seen() * (0.2 + 2 * draws.uniform()));
  }

  /** One round; returns the number of people in all. */
  double next() {
    Arrays.fill(members, 0);
    for (long[] on : seenOn) {
      Arrays.fill(on, 0);
    }
    for (int history = 0; history < table.histories(); history++) {
      allocate(history, history == 0 ? unseen : Math.round(table.count(history)));
    }
    drawChances();
    drawShares();
    double missed = 0;
    for (int kind = 0; kind < CLASSES; kind++) {
      missed += likelihood(kind, 0);
    }
    missed = Math.clamp(missed, 1e-12, 1 - 1e-9);
    unseen = draws.poisson(draws.gamma(table.seen()) * missed / (1 - missed));
    return table.seen() + unseen;
  }

  private double likelihood(int kind, int history) {
    double product = shares[kind];
    for (int list = 0; list < table.size(); list++) {
      double chance = chances[kind][list];
      product *= (history >> list & 1) == 1 ? chance : 1 - chance;
    }
    return product;
  }

  private void allocate(int history, long people) {
    double[] weights = new double[CLASSES];
    Arrays.setAll(weights, kind -> likelihood(kind, history));
    double rest = Arrays.stream(weights).sum();
    long left = people;
    for (int kind = 0; kind < CLASSES && left > 0; kind++) {
      long here = kind == CLASSES - 1 ? left : draws.binomial(left, weights[kind] / rest);
      rest -= weights[kind];
      left -= here;
      members[kind] += here;
      for (int list = 0; list < table.size(); list++) {
        seenOn[kind][list] += (history >> list & 1) * here;
      }
    }
  }

  private void drawChances() {
    for (int kind = 0; kind < CLASSES; kind++) {
      for (int list = 0; list < table.size(); list++) {
        long on = seenOn[kind][list];
        chances[kind][list] =
            Math.clamp(draws.beta(1.0 + on, 1.0 + members[kind] - on), 1e-9, 1 - 1e-9);
      }
    }
  }

  private void drawShares() {
    long after = Arrays.stream(members).sum();
    double left = 1;
    double logLeft = 0;
    for (int kind = 0; kind < CLASSES - 1; kind++) {
      after -= members[kind];
      double stick =
          Math.clamp(draws.beta(1.0 + members[kind], concentration + after), 1e-12, 1 - 1e-12);
      shares[kind] = left * stick;
      left *= 1 - stick;
      logLeft += Math.log1p(-stick);
    }
    shares[CLASSES - 1] = left;
    concentration = draws.gamma(PRIOR + CLASSES - 1) / (PRIOR - logLeft);
    concentration = Math.max(concentration, 1e-6);
  }
}
