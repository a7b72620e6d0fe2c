package org.waymark.statistics.population.models;

import java.util.Arrays;
import java.util.Optional;

/**
 * Logistic chances of being on each list, fitted to people seen at least once (Huggins 1989,
 * Biometrika 76), by Fisher scoring. Each list has coefficients of its own.
 *
 * @param people the sum over those seen of one over their chance of being seen
 * @param variance of {@code people}: of who was seen, and of the coefficients
 */
public record ConditionalLogit(double people, double variance, double aic) {
  private static final int MOST_ROUNDS = 100;

  /**
   * Empty where the climb does not settle.
   *
   * @param facts one row for each person, the first of it 1
   * @param histories bit masks of lists, none of them 0
   * @param counts people in each row
   */
  public static Optional<ConditionalLogit> fit(
      double[][] facts, int[] histories, double[] counts, int lists) {
    return new Climb(facts, histories, counts, lists).run();
  }

  private static final class Climb {
    private final double[][] facts;
    private final int[] histories;
    private final double[] counts;
    private final int lists;
    private final int width;
    private final double[] coefficients;
    private final double[][] information;
    private final double[] score;
    private double logLikelihood;

    Climb(double[][] facts, int[] histories, double[] counts, int lists) {
      this.facts = facts;
      this.histories = histories;
      this.counts = counts;
      this.lists = lists;
      this.width = facts[0].length;
      this.coefficients = new double[lists * width];
      this.information = new double[coefficients.length][coefficients.length];
      this.score = new double[coefficients.length];
      for (int list = 0; list < lists; list++) {
        coefficients[list * width] = -1;
      }
    }

    Optional<ConditionalLogit> run() {
      weigh();
      for (int round = 0; round < MOST_ROUNDS; round++) {
        double before = logLikelihood;
        double[] step = score.clone();
        if (!Cholesky.factor(information)) {
          return Optional.empty();
        }
        Cholesky.solve(information, step);
        climb(step, before);
        if (Math.abs(logLikelihood - before) < 1e-10 * (Math.abs(before) + 1)) {
          return Arrays.stream(coefficients).allMatch(c -> Math.abs(c) < 30)
              ? describe()
              : Optional.empty();
        }
      }
      return Optional.empty();
    }

    private void climb(double[] step, double before) {
      double size = 1;
      for (int halving = 0; halving < 30; halving++) {
        for (int i = 0; i < step.length; i++) {
          coefficients[i] += size * step[i];
        }
        weigh();
        if (logLikelihood >= before - 1e-12) {
          return;
        }
        for (int i = 0; i < step.length; i++) {
          coefficients[i] -= size * step[i];
        }
        size /= 2;
      }
      weigh();
    }

    private double[] chances(double[] row) {
      double[] chances = new double[lists];
      for (int list = 0; list < lists; list++) {
        double odds = 0;
        for (int i = 0; i < width; i++) {
          odds += row[i] * coefficients[list * width + i];
        }
        chances[list] = 1 / (1 + Math.exp(-odds));
      }
      return chances;
    }

    private static double seen(double[] chances) {
      double missed = 1;
      for (double chance : chances) {
        missed *= 1 - chance;
      }
      return Math.max(1 - missed, 1e-12);
    }

    private void weigh() {
      logLikelihood = 0;
      Arrays.fill(score, 0);
      for (double[] row : information) {
        Arrays.fill(row, 0);
      }
      for (int i = 0; i < facts.length; i++) {
        weigh(facts[i], histories[i], counts[i]);
      }
    }

    private void weigh(double[] row, int history, double count) {
      double[] chances = chances(row);
      double seen = seen(chances);
      logLikelihood -= count * Math.log(seen);
      for (int a = 0; a < lists; a++) {
        boolean on = (history >> a & 1) == 1;
        logLikelihood += count * Math.log(Math.max(on ? chances[a] : 1 - chances[a], 1e-300));
        double mean = chances[a] / seen;
        add(score, a, row, count * ((on ? 1 : 0) - mean));
        for (int b = 0; b <= a; b++) {
          double together = a == b ? mean : chances[a] * chances[b] / seen;
          double weight = count * (together - mean * chances[b] / seen);
          for (int k = 0; k < width; k++) {
            for (int l = 0; l < width; l++) {
              information[a * width + k][b * width + l] += weight * row[k] * row[l];
            }
          }
        }
      }
    }

    private void add(double[] to, int list, double[] row, double weight) {
      for (int k = 0; k < width; k++) {
        to[list * width + k] += weight * row[k];
      }
    }

    private Optional<ConditionalLogit> describe() {
      double people = 0;
      double variance = 0;
      double[] slope = new double[coefficients.length];
      for (int i = 0; i < facts.length; i++) {
        double[] chances = chances(facts[i]);
        double seen = seen(chances);
        people += counts[i] / seen;
        variance += counts[i] * (1 - seen) / (seen * seen);
        for (int list = 0; list < lists; list++) {
          add(slope, list, facts[i], -counts[i] * (1 - seen) * chances[list] / (seen * seen));
        }
      }
      if (!Cholesky.factor(information)) {
        return Optional.empty();
      }
      Cholesky.forward(information, slope);
      variance += Arrays.stream(slope).map(v -> v * v).sum();
      double aic = -2 * logLikelihood + 2.0 * coefficients.length;
      return Optional.of(new ConditionalLogit(people, variance, aic));
    }
  }
}
