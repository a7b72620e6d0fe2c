package org.waymark.statistics.population.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Gamma;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.Interval;

/**
 * The posterior of the number of people, averaged exactly over all decomposable graphs of
 * dependence with hyper-Dirichlet priors of cell weight 1/2<sup>lists</sup> and a prior 1/N
 * (Madigan and York 1997, Biometrika 84; the same answer as R's dga).
 *
 * @param graphs heaviest first
 * @param quantiles of the posterior, by their probability
 */
public record GraphPosterior(
    double mean,
    double median,
    Interval interval,
    List<Weighted> graphs,
    Map<Double, Double> quantiles) {
  static final double[] PROBABILITIES = {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};

  public static final int MOST_LISTS = 6;

  /** Numbers looked at one by one, by the lists: six lists have eighteen thousand graphs. */
  private static final int[] EVERY = {0, 0, 0, 100_000, 60_000, 12_000, 1_000};

  /**
   * A graph's posterior probability; {@code cliques} are the sets of lists that depend directly.
   */
  public record Weighted(List<Integer> cliques, double weight) {}

  /**
   * @param mostUnseen the largest number on no list that is considered
   */
  public static GraphPosterior of(CaptureTable table, int mostUnseen, double level) {
    if (table.size() < 3 || table.size() > MOST_LISTS) {
      throw new IllegalArgumentException("Decomposable graphs need three to six lists");
    }
    return new Calculation(table, grid(mostUnseen, EVERY[table.size()])).run(level);
  }

  /**
   * Every number up to a limit, then ever wider steps that stand for the numbers they pass over.
   */
  private static int[] grid(int most, int every) {
    List<Integer> points = new ArrayList<>();
    for (double at = 1; at <= most; at = at < every ? at + 1 : Math.max(at + 1, at * 1.003)) {
      points.add((int) at);
    }
    return points.stream().distinct().mapToInt(Integer::intValue).toArray();
  }

  private record Calculation(CaptureTable table, int[] unseen) {
    GraphPosterior run(double level) {
      List<DecomposableGraphs.Graph> graphs = DecomposableGraphs.on(table.size());
      double[][] margins = margins();
      double[] base = base();
      double[] whole =
          Arrays.stream(unseen).mapToDouble(u -> Gamma.logGamma(table.seen() + u + 1)).toArray();
      double top = Double.NEGATIVE_INFINITY;
      for (DecomposableGraphs.Graph graph : graphs) {
        top =
            Math.max(
                top, Arrays.stream(logPosterior(graph, margins, base, whole)).max().orElse(top));
      }
      double[] marginal = new double[unseen.length];
      List<Weighted> weighted = new ArrayList<>();
      for (DecomposableGraphs.Graph graph : graphs) {
        double[] log = logPosterior(graph, margins, base, whole);
        double weight = 0;
        for (int i = 0; i < log.length; i++) {
          double mass = Math.exp(log[i] - top) * step(i);
          marginal[i] += mass;
          weight += mass;
        }
        weighted.add(new Weighted(graph.cliques(), weight));
      }
      return summary(marginal, weighted, level);
    }

    private double step(int i) {
      return i == 0 ? unseen[0] : unseen[i] - unseen[i - 1];
    }

    private GraphPosterior summary(double[] marginal, List<Weighted> weighted, double level) {
      double sum = Arrays.stream(marginal).sum();
      double mean = 0;
      for (int i = 0; i < marginal.length; i++) {
        mean += marginal[i] / sum * (table.seen() + unseen[i]);
      }
      List<Weighted> sorted =
          weighted.stream()
              .map(w -> new Weighted(w.cliques(), w.weight() / sum))
              .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
              .toList();
      Interval interval =
          new Interval(
              quantile(marginal, sum * (1 - level) / 2),
              quantile(marginal, sum * (1 + level) / 2),
              level);
      Map<Double, Double> quantiles = new LinkedHashMap<>();
      for (double probability : PROBABILITIES) {
        quantiles.put(probability, quantile(marginal, sum * probability));
      }
      return new GraphPosterior(mean, quantile(marginal, sum / 2), interval, sorted, quantiles);
    }

    private double quantile(double[] marginal, double mass) {
      double below = 0;
      int i = -1;
      while (below < mass && i < marginal.length - 1) {
        below += marginal[++i];
      }
      return table.seen() + unseen[Math.max(i, 0)];
    }

    private double[] logPosterior(
        DecomposableGraphs.Graph graph, double[][] margins, double[] base, double[] whole) {
      double[] log = new double[unseen.length];
      int components = graph.cliques().size() - graph.separators().size();
      for (int i = 0; i < log.length; i++) {
        log[i] = base[i] - components * whole[i];
      }
      graph.cliques().forEach(clique -> add(log, margins[clique], 1));
      graph.separators().forEach(separator -> add(log, margins[separator], -1));
      return log;
    }

    private static void add(double[] log, double[] margin, int sign) {
      for (int i = 0; i < log.length; i++) {
        log[i] += sign * margin[i];
      }
    }

    /** Multinomial coefficient and the prior 1/N. */
    private double[] base() {
      double[] base = new double[unseen.length];
      for (int i = 0; i < base.length; i++) {
        double people = table.seen() + unseen[i];
        base[i] = Gamma.logGamma(people + 1) - Gamma.logGamma(unseen[i] + 1.0) - Math.log(people);
      }
      return base;
    }

    /** Log marginal likelihood of every set of lists, at every number unseen. */
    private double[][] margins() {
      double[][] margins = new double[table.histories()][];
      for (int set = 1; set < margins.length; set++) {
        double[] counts = new double[table.histories()];
        for (int history = 1; history < counts.length; history++) {
          counts[history & set] += table.count(history);
        }
        margins[set] = margin(set, counts);
      }
      return margins;
    }

    private double[] margin(int set, double[] counts) {
      double prior = 1.0 / (1 << Integer.bitCount(set));
      double fixed = -(1 << Integer.bitCount(set)) * Gamma.logGamma(prior);
      for (int part = set; part > 0; part = (part - 1) & set) {
        fixed += Gamma.logGamma(counts[part] + prior);
      }
      double[] margin = new double[unseen.length];
      for (int i = 0; i < margin.length; i++) {
        margin[i] = fixed + Gamma.logGamma(counts[0] + unseen[i] + prior);
      }
      return margin;
    }
  }
}
