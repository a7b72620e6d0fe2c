package org.waymark.statistics.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waymark.statistics.population.models.LatentClassFit;
import org.waymark.statistics.population.models.LogLinearFit;
import org.waymark.statistics.population.models.LogLinearModel;
import org.waymark.statistics.population.models.ModelFit;
import org.waymark.statistics.population.models.ModelSearch;

/**
 * Every model the lists support has a say, with weight exp(−(AIC + BIC) / 4): halfway between the
 * criterion that guards against a dependence left out and the one that guards against a dependence
 * made up (Burnham and Anderson 2002, chapter 4). Choosing one model instead covers the truth far
 * less often than it claims; the module's README has the measured shares.
 *
 * @param models heaviest first, weights summing to one
 * @param refused models looked at that have no estimate on this table
 */
public record ModelAverage(
    double seen, List<Weighted> models, List<ModelSearch.Refused> refused, int looked) {
  /** Differences in BIC beyond which a model has no say. */
  private static final double WINDOW = 14;

  /** People alike, and people who differ, have the same say before the lists are seen. */
  private static final double FORMS_OF_DIFFERENCE = 3;

  private static final int MOST_AGAIN = 40;

  public record Weighted(ModelFit fit, double weight) {}

  /** Searches all models; empty when none has an estimate. */
  public static Optional<ModelAverage> of(CaptureTable table) {
    ModelSearch.Found found = ModelSearch.run(table, ModelSearch.Criterion.BIC, WINDOW);
    List<ModelFit> fits = new ArrayList<>(found.fits());
    LatentClassFit.find(table).ifPresent(fits::add);
    return weigh(table, fits, found.refused(), found.looked());
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
    return weigh(table, fits, List.of(), fits.size());
  }

  private static Optional<ModelAverage> weigh(
      CaptureTable table, List<ModelFit> fits, List<ModelSearch.Refused> refused, int looked) {
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
    return Optional.of(new ModelAverage(table.seen(), weighted, refused, looked));
  }

  private static double criterion(ModelFit fit) {
    double prior = fit.peopleDiffer() ? 2 * Math.log(FORMS_OF_DIFFERENCE) : 0;
    return (fit.aic() + fit.bic()) / 2 + prior;
  }

  public Mixture mixture() {
    return new Mixture(
        models.stream()
            .map(m ->
                new Mixture.Part(m.weight, seen, m.fit.logUnseen(), Math.sqrt(m.fit.variance())))
            .toList());
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
