package org.waymark.statistics.population.models;

import java.util.List;
import java.util.Optional;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.Interval;

/**
 * A model fitted to a table.
 *
 * @param population people in all: those seen plus exp(intercept)
 * @param logUnseen the intercept, that is the logarithm of the expected number on no list
 * @param variance of the intercept
 * @param standardError of {@code population}, as Rcapture has it
 * @param empty terms whose lists share nobody: at minus infinity
 */
public record LogLinearFit(
    LogLinearModel model,
    double population,
    double logUnseen,
    double variance,
    double standardError,
    double deviance,
    int degreesOfFreedom,
    double aic,
    double aicc,
    double bic,
    List<Integer> empty) {

  /** Why a model has no estimate on a table. */
  public enum Unfitted {
    /** More is asked than the cells can tell: the same overlaps fit many populations. */
    NOT_IDENTIFIABLE,
    /** The likelihood has its highest point at infinity. */
    DOES_NOT_EXIST
  }

  /** Fits a model, or says why it has no estimate. */
  public sealed interface Outcome {
    record Fitted(LogLinearFit fit) implements Outcome {}

    record None(Unfitted why) implements Outcome {}
  }

  public static Outcome of(CaptureTable table, LogLinearModel model) {
    Design design = Design.of(table, model);
    if (design.columns() > design.counts().length) {
      return new Outcome.None(Unfitted.NOT_IDENTIFIABLE);
    }
    PoissonRegression.@Nullable Solution solution =
        PoissonRegression.fit(design.rows(), design.counts(), design.columns());
    if (solution == null) {
      return new Outcome.None(
          Existence.isIdentifiable(design) ? Unfitted.DOES_NOT_EXIST : Unfitted.NOT_IDENTIFIABLE);
    }
    if (looksInfinite(solution) && !Existence.hasMaximum(design)) {
      return new Outcome.None(Unfitted.DOES_NOT_EXIST);
    }
    return new Outcome.Fitted(describe(table, model, design, solution));
  }

  /** The fit when there is one. */
  public static Optional<LogLinearFit> find(CaptureTable table, LogLinearModel model) {
    return of(table, model) instanceof Outcome.Fitted fitted
        ? Optional.of(fitted.fit())
        : Optional.empty();
  }

  /** N on the log scale of the unseen: seen + exp(intercept ± z × standard error). */
  public Interval interval(double seen, double level) {
    double spread = Interval.normalQuantile((1 + level) / 2) * Math.sqrt(variance);
    return new Interval(
        seen + Math.exp(logUnseen - spread), seen + Math.exp(logUnseen + spread), level);
  }

  /**
   * Only a fit that wanders off, or leaves a cell almost empty, needs the linear programme's proof.
   */
  private static boolean looksInfinite(PoissonRegression.Solution solution) {
    boolean far = !solution.converged();
    for (double coefficient : solution.coefficients()) {
      far |= Math.abs(coefficient) > 18;
    }
    for (double mean : solution.means()) {
      far |= mean < 1e-6;
    }
    return far;
  }

  private static LogLinearFit describe(
      CaptureTable table,
      LogLinearModel model,
      Design design,
      PoissonRegression.Solution solution) {
    double variance = solution.varianceOfFirst();
    double unseen = Math.exp(solution.coefficients()[0]);
    int parameters = model.columns(table.size());
    double seen = table.seen();
    double fromDeviance = solution.deviance() - 2 * saturated(design.counts());
    double correction = seen - parameters - 1;
    double aic = fromDeviance + 2.0 * parameters;
    return new LogLinearFit(
        model,
        seen + unseen,
        solution.coefficients()[0],
        variance,
        Math.sqrt(unseen + unseen * unseen * variance),
        solution.deviance(),
        design.counts().length - design.columns(),
        aic,
        correction > 0 ? aic + 2.0 * parameters * (parameters + 1) / correction : Double.MAX_VALUE,
        fromDeviance + Math.log(seen) * parameters,
        design.empty());
  }

  /** Log-likelihood of the saturated Poisson model: what turns a deviance into −2 log L. */
  private static double saturated(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count > 0 ? count * Math.log(count) - count - Gamma.logGamma(count + 1) : 0;
    }
    return sum;
  }
}
