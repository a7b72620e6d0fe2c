package org.waymark.statistics.population.bayes;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.Interval;

/**
 * The posterior of the number of people when there are kinds of people, as many as the lists ask
 * for (Manrique-Vallier 2016, Biometrics 72: a stick-breaking mixture of independent lists, prior
 * 1/N), sampled by four Gibbs chains.
 *
 * @param shrinkFactor Gelman and Rubin's; above 1.1 the chains do not agree and the answer is
 *     worthless
 * @param quantiles of the posterior, by their probability
 */
public record LatentClassPosterior(
    double mean,
    double median,
    Interval interval,
    double shrinkFactor,
    Map<Double, Double> quantiles) {
  private static final int CHAINS = 4;
  public static final double AGREED = 1.1;

  public boolean isAgreed() {
    return shrinkFactor <= AGREED;
  }

  /**
   * @param kept draws kept of each chain, after as many to forget the start
   */
  public static LatentClassPosterior of(CaptureTable table, int kept, double level) {
    double[][] chains = new double[CHAINS][kept];
    for (int chain = 0; chain < CHAINS; chain++) {
      ClassSampler sampler = new ClassSampler(table, new Draws(chain));
      for (int i = -kept; i < kept; i++) {
        double people = sampler.next();
        if (i >= 0) {
          chains[chain][i] = people;
        }
      }
    }
    double[] all = Arrays.stream(chains).flatMapToDouble(Arrays::stream).sorted().toArray();
    return new LatentClassPosterior(
        Arrays.stream(all).average().orElseThrow(),
        all[all.length / 2],
        new Interval(
            all[(int) (all.length * (1 - level) / 2)],
            all[(int) (all.length * (1 + level) / 2)],
            level),
        shrinkFactor(chains),
        quantiles(all));
  }

  private static Map<Double, Double> quantiles(double[] sorted) {
    Map<Double, Double> quantiles = new LinkedHashMap<>();
    for (double probability : GraphPosterior.PROBABILITIES) {
      quantiles.put(probability, sorted[(int) (sorted.length * probability)]);
    }
    return quantiles;
  }

  /** On the logarithm, since the posterior has a long tail. */
  private static double shrinkFactor(double[][] chains) {
    int kept = chains[0].length;
    double[] means = new double[chains.length];
    double within = 0;
    for (int c = 0; c < chains.length; c++) {
      double mean = Arrays.stream(chains[c]).map(Math::log).average().orElseThrow();
      means[c] = mean;
      within +=
          Arrays.stream(chains[c]).map(v -> Math.pow(Math.log(v) - mean, 2)).sum()
              / (kept - 1.0)
              / chains.length;
    }
    double grand = Arrays.stream(means).average().orElseThrow();
    double between =
        Arrays.stream(means).map(m -> Math.pow(m - grand, 2)).sum() / (chains.length - 1.0);
    return within > 0 ? Math.sqrt((kept - 1.0) / kept + between / within) : 1;
  }
}
