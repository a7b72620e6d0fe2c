package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.population.Interval;
import org.waymark.statistics.population.ModelAverage;
import org.waymark.statistics.population.PopulationEstimate;
import org.waymark.statistics.population.TwoLists;
import org.waymark.statistics.population.models.ModelFit;
import org.waymark.statistics.population.models.NamedModel;

/** What each model says, for programs: those with a say, and the textbook's beside them. */
record EstimateModels(PopulationEstimate estimate) {
  private static final int MOST_MODELS = 500;

  private double level() {
    return estimate.lowerBound().interval().level();
  }

  /**
   * The heaviest, then the textbook's; with many lists those that have almost no say are left out.
   */
  List<Map<String, @Nullable Object>> json() {
    List<Map<String, @Nullable Object>> models = new ArrayList<>();
    estimate.twoLists().ifPresent(lists -> twoLists(models, lists));
    for (ModelAverage.Weighted weighted :
        estimate
            .average()
            .map(a -> a.models().stream().limit(MOST_MODELS).toList())
            .orElse(List.of())) {
      models.add(model(weighted.fit(), weighted.weight()));
    }
    NamedModel.of(estimate.table()).forEach(model -> models.add(named(model)));
    return models;
  }

  private Map<String, @Nullable Object> named(NamedModel model) {
    return object(
        "name", model.name(),
        "estimate", model.population(),
        "standardError", model.standardError(),
        "weight", 0,
        "aic", model.aic(),
        "bic", model.bic(),
        "deviance", model.deviance(),
        "degreesOfFreedom", model.degreesOfFreedom(),
        "possible", model.isPossible());
  }

  Map<String, @Nullable Object> chosen(ModelAverage average) {
    Map<String, @Nullable Object> chosen = object();
    average
        .best()
        .forEach(
            (criterion, fit) -> chosen.put(criterion.name().toLowerCase(Locale.ROOT), chosen(fit)));
    return chosen;
  }

  private Map<String, @Nullable Object> chosen(ModelFit fit) {
    Map<String, @Nullable Object> member = model(fit, 0);
    member.remove("weight");
    return member;
  }

  private Map<String, @Nullable Object> model(ModelFit fit, double weight) {
    Interval interval = fit.interval(estimate.table().seen(), level());
    return object(
        "name", fit.name(estimate.table().lists()),
        "estimate", fit.population(),
        "standardError", fit.standardError(),
        "low", interval.low(),
        "high", interval.high(),
        "weight", weight,
        "aic", fit.aic(),
        "aicc", fit.aicc(),
        "bic", fit.bic(),
        "deviance", fit.deviance(),
        "degreesOfFreedom", fit.degreesOfFreedom());
  }

  private void twoLists(List<Map<String, @Nullable Object>> models, TwoLists lists) {
    models.add(object("name", "Lincoln-Petersen", "estimate", lists.lincolnPetersen()));
    models.add(
        object(
            "name", "Chapman",
            "estimate", lists.chapman(),
            "standardError", Math.sqrt(lists.chapmanVariance()),
            "low", lists.interval(level()).low(),
            "high", lists.interval(level()).high()));
    for (TwoLists.Dependence other : lists.sensitivity(level())) {
      models.add(
          object(
              "name", "dependence",
              "oddsRatio", other.oddsRatio(),
              "estimate", other.population(),
              "low", other.interval().low(),
              "high", other.interval().high()));
    }
  }
}
