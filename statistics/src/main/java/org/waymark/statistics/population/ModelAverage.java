package org.waymark.statistics.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.statistics.population.models.LatentClassFit;
import org.waymark.statistics.population.models.LogLinearFit;
import org.waymark.statistics.population.models.LogLinearModel;
import org.waymark.statistics.population.models.ModelFit;
import org.waymark.statistics.population.models.ModelSearch;

/**
 * Every model the lists support has a say, with Akaike's weight exp(−AIC / 2) (Burnham and Anderson
 * 2002, chapter 4). Weights by BIC are narrower and cover the truth less often where people differ;
 * choosing one model covers it far less often than it claims. The module's README has the measured
 * shares.
 *
 * @param models heaviest first, weights summing to one
 * @param refused models looked at that have no estimate on this table
 * @param best the log-linear model with the least of each criterion
 */
public record ModelAverage(
    double seen,
    List<Weighted> models,
    List<ModelSearch.Refused> refused,
    int looked,
    Map<ModelSearch.Criterion, LogLinearFit> best) {
  /** Differences in BIC beyond which a model has no say. */
  private static final double WINDOW = 14;

  private static final int MOST_AGAIN = 40;

  /** A model and its say, between 0 and 1. */
  public record Weighted(ModelFit fit, double weight) {}

  /** Searches all models; empty when none has an estimate. */
  public static Optional<ModelAverage> of(CaptureTable table) {
    ModelSearch.Found found = ModelSearch.run(table, ModelSearch.Criterion.BIC, WINDOW);
    List<ModelFit> fits = new ArrayList<>(found.fits());
    LatentClassFit.find(table).ifPresent(fits::add);
    return weigh(table, fits, found);
  }

  /** The same models, fitted and weighed again on another table, as a bootstrap round does. */
  public Optional<ModelAverage> again(CaptureTable table) {
    List<ModelFit> fits = new ArrayList<>();
    for (Weighted weighted : models.subList(0, Math.min(MOST_AGAIN, models.size()))) {
      switch (weighted.fit) {
        case LogLinearFit fit -> LogLinearFit.find(table, fit.model()).ifPresent(fits::add);
        case LatentClassFit fit -> LatentClassFit.from(table, fit).ifPresent(fits::add);
      }
    }
    return weigh(table, fits, new ModelSearch.Found(List.of(), List.of(), fits.size(), Map.of()));
  }

  private static Optional<ModelAverage> weigh(
      CaptureTable table, List<ModelFit> fits, ModelSearch.Found found) {
    if (fits.isEmpty()) {
      return Optional.empty();
    }
    double best = fits.stream().mapToDouble(ModelAverage::criterion).min().orElseThrow();
    double sum = fits.stream().mapToDouble(fit -> Math.exp((best - criterion(fit)) / 2)).sum();
    List<Weighted> weighted =
        fits.stream()
            .map(fit -> new Weighted(fit, Math.exp((best - criterion(fit)) / 2) / sum))
            .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
            .toList();
    return Optional.of(
        new ModelAverage(table.seen(), weighted, found.refused(), found.looked(), found.best()));
  }

  private static double criterion(ModelFit fit) {
    return fit.aic();
  }

  /** What is believed: every model's say, or that of the one chosen alone. */
  public Mixture mixture(Choice choice) {
    return switch (choice) {
      case AVERAGE -> new Mixture(models.stream().map(m -> part(m.fit, m.weight)).toList());
      case AIC -> alone(ModelSearch.Criterion.AIC);
      case AICC -> alone(ModelSearch.Criterion.AICC);
      case BIC -> alone(ModelSearch.Criterion.BIC);
    };
  }

  private Mixture alone(ModelSearch.Criterion criterion) {
    ModelFit chosen =
        Optional.<ModelFit>ofNullable(best.get(criterion))
            .or(() ->
                models.stream()
                    .map(Weighted::fit)
                    .filter(LogLinearFit.class::isInstance)
                    .min(Comparator.comparingDouble(criterion::of)))
            .orElse(models.getFirst().fit);
    return new Mixture(List.of(part(chosen, 1)));
  }

  private Mixture.Part part(ModelFit fit, double weight) {
    return new Mixture.Part(weight, seen, fit.logUnseen(), Math.sqrt(fit.variance()));
  }

  /** The heaviest log-linear model in which people are alike but lists may depend on each other. */
  public Optional<LogLinearModel> heaviestOfDependence() {
    return models.stream()
        .map(Weighted::fit)
        .filter(fit -> fit instanceof LogLinearFit && !fit.peopleDiffer())
        .map(fit -> ((LogLinearFit) fit).model())
        .findFirst();
  }
}
