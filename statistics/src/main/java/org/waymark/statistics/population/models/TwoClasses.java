package org.waymark.statistics.population.models;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.waymark.statistics.population.CaptureTable;

/**
 * The likelihood of two latent classes, climbed by Fisher scoring with Levenberg's damping.
 * Parameters: for each class the logarithm of its size, then the log odds of each list.
 */
public final class TwoClasses {
  private static final int MOST_ROUNDS = 300;
  private static final double FURTHEST_LOG_ODDS = 12;

  /** Parameters somewhere on the likelihood's hill, opaque to others. */
  public static final class Place {
    private final double[] parameters;

    private Place(double[] parameters) {
      this.parameters = parameters.clone();
    }
  }

  private final CaptureTable table;
  private final int lists;
  private final double[] parameters;
  private final double[] means;
  private final double[][] slopes;
  private double deviance;

  private TwoClasses(CaptureTable table, double[] parameters) {
    this.table = table;
    this.lists = table.size();
    this.parameters = parameters;
    this.means = new double[table.histories()];
    this.slopes = new double[table.histories()][parameters.length];
    evaluate();
  }

  static Optional<TwoClasses> climb(CaptureTable table, SplittableRandom random, int start) {
    TwoClasses classes = new TwoClasses(table, start(table, random, start));
    return classes.climb() ? Optional.of(classes) : Optional.empty();
  }

  static Optional<TwoClasses> climb(CaptureTable table, Place from) {
    TwoClasses classes = new TwoClasses(table, from.parameters.clone());
    return classes.climb() ? Optional.of(classes) : Optional.empty();
  }

  Place place() {
    return new Place(parameters);
  }

  private static double[] start(CaptureTable table, SplittableRandom random, int start) {
    int lists = table.size();
    double[] parameters = new double[2 * (lists + 1)];
    double guess = table.seen() * (1.5 + start);
    for (int kind = 0; kind < 2; kind++) {
      parameters[kind * (lists + 1)] = Math.log(guess * (kind == 0 ? 0.25 : 0.75));
      for (int list = 0; list < lists; list++) {
        double share = table.onAll(1 << list) / guess;
        double chance = Math.clamp(share * (kind == 0 ? 2.4 : 0.5), 0.01, 0.9);
        parameters[kind * (lists + 1) + 1 + list] =
            Math.log(chance / (1 - chance)) + 0.3 * start * random.nextGaussian();
      }
    }
    return parameters;
  }

  private boolean climb() {
    double damping = 0.01;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double before = deviance;
      double[] kept = parameters.clone();
      double[] step = step(damping);
      for (int i = 0; i < step.length; i++) {
        parameters[i] += Math.clamp(step[i], -1.5, 1.5);
      }
      evaluate();
      if (!(deviance <= before)) {
        System.arraycopy(kept, 0, parameters, 0, kept.length);
        evaluate();
        damping *= 8;
        if (damping > 1e8) {
          return false;
        }
      } else if (before - deviance < 1e-9 * (deviance + 1)) {
        return isInside();
      } else {
        damping = Math.max(damping / 4, 1e-10);
      }
    }
    return false;
  }

  /** A class nobody can be in, or a list that has everybody or nobody of a class, is no answer. */
  private boolean isInside() {
    for (int i = 0; i < parameters.length; i++) {
      if (i % (lists + 1) != 0 && Math.abs(parameters[i]) > FURTHEST_LOG_ODDS) {
        return false;
      }
    }
    double share = easyShare();
    return share > 0.002 && share < 0.998;
  }

  private double[] step(double damping) {
    double[] score = new double[parameters.length];
    double[][] information = information(score);
    for (int i = 0; i < score.length; i++) {
      information[i][i] += damping * (information[i][i] + 1e-8);
    }
    if (!Cholesky.factor(information)) {
      return new double[score.length];
    }
    Cholesky.solve(information, score);
    return score;
  }

  private double[][] information(double[] score) {
    double[][] information = new double[score.length][score.length];
    for (int history = 1; history < means.length; history++) {
      double[] slope = slopes[history];
      double residual = table.count(history) / means[history] - 1;
      for (int a = 0; a < slope.length; a++) {
        score[a] += slope[a] * residual;
        for (int b = 0; b <= a; b++) {
          information[a][b] += slope[a] * slope[b] / means[history];
        }
      }
    }
    return information;
  }

  private void evaluate() {
    deviance = 0;
    for (int history = 0; history < means.length; history++) {
      means[history] = 0;
      for (int kind = 0; kind < 2; kind++) {
        fill(history, kind * (lists + 1));
      }
      double count = table.count(history);
      if (history > 0) {
        deviance += count > 0 ? 2 * count * Math.log(count / means[history]) : 0;
        deviance -= 2 * (count - means[history]);
      }
    }
  }

  private void fill(int history, int from) {
    double mean = Math.exp(Math.min(parameters[from], 30));
    double[] slope = slopes[history];
    for (int list = 0; list < lists; list++) {
      double chance = 1 / (1 + Math.exp(-parameters[from + 1 + list]));
      boolean on = (history >> list & 1) == 1;
      mean *= on ? chance : 1 - chance;
      slope[from + 1 + list] = (on ? 1 : 0) - chance;
    }
    for (int list = 0; list < lists; list++) {
      slope[from + 1 + list] *= mean;
    }
    slope[from] = mean;
    means[history] += Math.max(mean, 1e-300);
  }

  double deviance() {
    return deviance;
  }

  double unseen() {
    return means[0];
  }

  double easyShare() {
    double first = Math.exp(parameters[0]);
    double second = Math.exp(parameters[lists + 1]);
    boolean firstIsEasier = sumOfOdds(0) > sumOfOdds(lists + 1);
    return (firstIsEasier ? first : second) / (first + second);
  }

  private double sumOfOdds(int from) {
    return Arrays.stream(parameters, from + 1, from + 1 + lists).sum();
  }

  double[] gradientOfLogUnseen() {
    return Arrays.stream(slopes[0]).map(slope -> slope / means[0]).toArray();
  }

  /** Variance of a linear function of the parameters; infinite where they cannot be told apart. */
  double variance(double[] gradient) {
    double[][] information = information(new double[gradient.length]);
    if (!Cholesky.factor(information)) {
      return Double.POSITIVE_INFINITY;
    }
    double[] solved = gradient.clone();
    Cholesky.forward(information, solved);
    return Arrays.stream(solved).map(v -> v * v).sum();
  }
}
