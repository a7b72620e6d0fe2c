package org.waymark.statistics.population.models;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Poisson regression with a logarithmic link by iteratively reweighted least squares (McCullagh and
 * Nelder 1989, section 2.5), written for thousands of small fits: no allocation inside the loop.
 */
final class PoissonRegression {
  private static final int MOST_ROUNDS = 60;
  private static final double STEADY = 1e-11;
  private static final double STEEPEST = 40;

  private final double[][] design;
  private final double[] counts;
  private final int columns;
  private final double[][] information;
  private final double[] score;
  private final double[] coefficients;
  private final double[] means;
  private double deviance;

  private PoissonRegression(double[][] design, double[] counts, double[] start) {
    this.design = design;
    this.counts = counts;
    this.columns = start.length;
    this.information = new double[columns][columns];
    this.score = new double[columns];
    this.coefficients = start;
    this.means = new double[counts.length];
  }

  /** What a fit found. {@code factor} is the Cholesky factor of the information matrix. */
  record Solution(
      double[] coefficients,
      double[] means,
      double[][] factor,
      double deviance,
      boolean converged) {
    /**
     * Variance of the first coefficient: the squared length of the factor's first solved column.
     */
    double varianceOfFirst() {
      double[] unit = new double[coefficients.length];
      unit[0] = 1;
      Cholesky.forward(factor, unit);
      return Arrays.stream(unit).map(v -> v * v).sum();
    }
  }

  /** Fits, or returns null when the columns are not linearly independent. */
  static @Nullable Solution fit(double[][] design, double[] counts, int columns) {
    return new PoissonRegression(design, counts, start(design, counts, columns)).run();
  }

  private static double[] start(double[][] design, double[] counts, int columns) {
    double[] eta = new double[counts.length];
    double[] weights = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      weights[i] = counts[i] + 0.1;
      eta[i] = Math.log(weights[i]) + (counts[i] - weights[i]) / weights[i];
    }
    double[][] information = new double[columns][columns];
    double[] score = new double[columns];
    accumulate(design, weights, eta, weights, information, score);
    if (!Cholesky.factor(information)) {
      return new double[columns];
    }
    Cholesky.solve(information, score);
    return score;
  }

  private static void accumulate(
      double[][] design,
      double[] weights,
      double[] response,
      double[] responseWeights,
      double[][] information,
      double[] score) {
    for (int i = 0; i < design.length; i++) {
      double[] row = design[i];
      for (int a = 0; a < score.length; a++) {
        if (row[a] != 0) {
          double weighted = weights[i] * row[a];
          score[a] += row[a] * response[i] * responseWeights[i];
          for (int b = 0; b <= a; b++) {
            information[a][b] += weighted * row[b];
          }
        }
      }
    }
  }

  private @Nullable Solution run() {
    deviance = evaluate();
    boolean converged = false;
    double[] ones = new double[counts.length];
    Arrays.fill(ones, 1);
    double[] residuals = new double[counts.length];
    for (int round = 0; round < MOST_ROUNDS && !converged; round++) {
      for (int i = 0; i < counts.length; i++) {
        residuals[i] = counts[i] - means[i];
      }
      clear();
      accumulate(design, means, residuals, ones, information, score);
      if (!Cholesky.factor(information)) {
        return null;
      }
      Cholesky.solve(information, score);
      converged = step();
    }
    return new Solution(coefficients, means, information, deviance, converged);
  }

  private void clear() {
    Arrays.fill(score, 0);
    for (double[] row : information) {
      Arrays.fill(row, 0);
    }
  }

  /** One Newton step, halved while it makes the fit worse. Returns whether the fit is steady. */
  private boolean step() {
    double before = deviance;
    double size = 1;
    for (int halving = 0; halving < 30; halving++) {
      for (int a = 0; a < columns; a++) {
        coefficients[a] += size * score[a];
      }
      deviance = evaluate();
      if (deviance <= before + 1e-9 * (Math.abs(before) + 1)) {
        break;
      }
      for (int a = 0; a < columns; a++) {
        coefficients[a] -= size * score[a];
      }
      size /= 2;
    }
    double largest = Arrays.stream(score).map(Math::abs).max().orElse(0);
    return Math.abs(before - deviance) <= STEADY * (Math.abs(deviance) + 0.1) && largest < 1e-7;
  }

  private double evaluate() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double eta = 0;
      double[] row = design[i];
      for (int a = 0; a < columns; a++) {
        eta += row[a] * coefficients[a];
      }
      means[i] = Math.exp(Math.clamp(eta, -STEEPEST, STEEPEST));
      sum += counts[i] > 0 ? counts[i] * Math.log(counts[i] / means[i]) : 0;
      sum -= counts[i] - means[i];
    }
    return 2 * sum;
  }
}
