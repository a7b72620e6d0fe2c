package org.waymark.statistics.population.models;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.population.CaptureTable;

/**
 * A log-linear model fitted to a table.
 *
 * @param population people in all: those seen plus exp(intercept)
 * @param logUnseen the intercept, that is the logarithm of the expected number on no list
 * @param variance of the intercept
 * @param empty terms whose lists share nobody: at minus infinity
 */
public record LogLinearFit(
    LogLinearModel model,
    double population,
    double logUnseen,
    double variance,
    double deviance,
    int degreesOfFreedom,
    double aic,
    double aicc,
    double bic,
    List<Integer> empty)
    implements ModelFit {

  /** Why a model has no estimate on a table. */
  public enum Unfitted {
    /** More is asked than the cells can tell: the same overlaps fit many populations. */
    NOT_IDENTIFIABLE,
    /** The likelihood has its highest point at infinity. */
    DOES_NOT_EXIST,
    /** It would need people to differ from each other less than not at all. */
    IMPOSSIBLE
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
    if (!solution.converged()) {
      return new Outcome.None(Unfitted.DOES_NOT_EXIST);
    }
    if (model.heterogeneity() != Heterogeneity.NONE
        && solution.coefficients()[design.columns() - 1] < 0) {
      return new Outcome.None(Unfitted.IMPOSSIBLE);
    }
    return new Outcome.Fitted(describe(table, model, design, solution));
  }

  /** The fit when there is one. */
  public static Optional<LogLinearFit> find(CaptureTable table, LogLinearModel model) {
    return of(table, model) instanceof Outcome.Fitted fitted
        ? Optional.of(fitted.fit())
        : Optional.empty();
  }

  @Override
  public String name(List<String> lists) {
    return model.name(lists);
  }

  @Override
  public boolean peopleDiffer() {
    return model.heterogeneity() != Heterogeneity.NONE;
  }

  /** Whether a linear programme proves that the estimate exists; quick where no cell is empty. */
  public boolean isProven(CaptureTable table) {
    return Existence.hasMaximum(Design.of(table, model));
  }

  private static LogLinearFit describe(
      CaptureTable table,
      LogLinearModel model,
      Design design,
      PoissonRegression.Solution solution) {
    Criteria criteria =
        Criteria.of(
            solution.deviance(), design.counts(), model.columns(table.size()), table.seen());
    return new LogLinearFit(
        model,
        table.seen() + Math.exp(solution.coefficients()[0]),
        solution.coefficients()[0],
        solution.varianceOfFirst(),
        solution.deviance(),
        design.counts().length - design.columns(),
        criteria.aic(),
        criteria.aicc(),
        criteria.bic(),
        design.empty());
  }
}
