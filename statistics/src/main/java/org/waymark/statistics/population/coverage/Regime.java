package org.waymark.statistics.population.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.waymark.statistics.population.CaptureTable;

/** How people come to be on lists, in populations made up for an experiment. */
public enum Regime {
  /** Every list on its own, with a chance between 0.08 and 0.35. */
  INDEPENDENT,
  /** Being on the first list triples the odds of the second. */
  POSITIVE_PAIR,
  /** Being on the first list divides the odds of the second by three. */
  NEGATIVE_PAIR,
  /** A smaller part of the people is much easier to meet than the rest, on every list. */
  LATENT_CLASSES,
  /** Every person's log odds differ by a normal draw of their own, with standard deviation 0.8. */
  HETEROGENEOUS;

  private record Chances(double[] low, double[] high, double share, double spread, double odds) {}

  public CaptureTable draw(int people, int lists, SplittableRandom random) {
    Chances chances = chances(lists, random);
    double[] counts = new double[1 << lists];
    for (int person = 0; person < people; person++) {
      counts[history(chances, lists, random)]++;
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < lists; i++) {
      names.add(String.valueOf((char) ('A' + i)));
    }
    return new CaptureTable(names, counts);
  }

  private Chances chances(int lists, SplittableRandom random) {
    double[] low = new double[lists];
    double[] high = new double[lists];
    for (int i = 0; i < lists; i++) {
      boolean classes = this == LATENT_CLASSES;
      low[i] = classes ? random.nextDouble(0.05, 0.15) : random.nextDouble(0.08, 0.35);
      high[i] = classes ? random.nextDouble(0.35, 0.65) : low[i];
    }
    return new Chances(
        low,
        high,
        this == LATENT_CLASSES ? random.nextDouble(0.2, 0.4) : 0,
        this == HETEROGENEOUS ? 0.8 : 0,
        switch (this) {
          case POSITIVE_PAIR -> 3;
          case NEGATIVE_PAIR -> 1 / 3.0;
          case INDEPENDENT, LATENT_CLASSES, HETEROGENEOUS -> 1;
        });
  }

  private static int history(Chances chances, int lists, SplittableRandom random) {
    double[] chance = random.nextDouble() < chances.share ? chances.high : chances.low;
    double own = chances.spread * random.nextGaussian();
    int history = 0;
    for (int i = 0; i < lists; i++) {
      double odds = chance[i] / (1 - chance[i]) * Math.exp(own);
      odds *= i == 1 && (history & 1) == 1 ? chances.odds : 1;
      history |= random.nextDouble() < odds / (1 + odds) ? 1 << i : 0;
    }
    return history;
  }
}
