package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.population.Covariates;
import org.waymark.statistics.population.Interval;
import org.waymark.statistics.population.PopulationEstimate;
import org.waymark.statistics.population.PopulationEstimate.Answer;
import org.waymark.statistics.population.TwoLists;
import org.waymark.statistics.population.bayes.GraphPosterior;
import org.waymark.statistics.population.input.Captures;
import org.waymark.statistics.report.Numbers;

/** Everything {@code estimate} found, and its form as JSON. */
record EstimateAnswer(
    Captures captures,
    PopulationEstimate estimate,
    Optional<Answer> overDraws,
    Map<String, PopulationEstimate> strata,
    Optional<Answer> sum,
    Optional<Covariates> covariates) {

  /** Draws of linked records take the place of one table; without an answer over them, none. */
  Optional<Answer> figure() {
    return captures.draws().isEmpty() ? estimate.answer() : overDraws;
  }

  String refusal() {
    return estimate
        .refusal()
        .orElse("Too many of the draws of linked records have no estimate of their own.");
  }

  /** Those of the estimate, and whether the groups apart say otherwise. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>(estimate.warnings());
    for (Map.Entry<String, PopulationEstimate> stratum : strata.entrySet()) {
      stratum
          .getValue()
          .refusal()
          .ifPresent(why -> warnings.add("No figure for " + stratum.getKey() + ": " + why));
    }
    if (sum.isPresent() && figure().isPresent()) {
      Interval apart = sum.get().interval();
      Interval together = figure().get().interval();
      if (apart.low() > together.high() || apart.high() < together.low()) {
        warnings.add(
            "Estimated apart, the groups add up to "
                + Numbers.whole(sum.get().people())
                + ", and together they are "
                + Numbers.whole(figure().get().people())
                + ". The lists reach some groups far better than others: believe the sum.");
      }
    }
    return warnings;
  }

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = object();
    figure().ifPresent(answer -> figure(json, answer));
    if (figure().isEmpty()) {
      json.put("refusal", refusal());
    }
    json.put("lowerBound", estimate.lowerBound().people());
    json.put("lowerBoundInterval", interval(estimate.lowerBound().interval()));
    json.put("seen", estimate.table().seen());
    json.put("lists", lists());
    json.put("overlaps", overlaps());
    json.put("models", new EstimateModels(estimate).json());
    json.put("sensitivity", sensitivity());
    others(json);
    if (!strata.isEmpty()) {
      json.put("strata", eachStratum());
      sum.ifPresent(answer -> json.put("sumOverStrata", figure(object(), answer)));
    }
    json.put("warnings", warnings());
    json.put("notes", captures.notes());
    return json;
  }

  private static Map<String, @Nullable Object> figure(
      Map<String, @Nullable Object> json, Answer answer) {
    json.put("estimate", answer.people());
    json.put("low", answer.interval().low());
    json.put("high", answer.interval().high());
    json.put("level", answer.interval().level());
    json.put("method", answer.method());
    return json;
  }

  private static Map<String, @Nullable Object> interval(Interval interval) {
    return object("low", interval.low(), "high", interval.high(), "level", interval.level());
  }

  private List<Map<String, @Nullable Object>> lists() {
    List<Map<String, @Nullable Object>> lists = new ArrayList<>();
    for (int i = 0; i < estimate.table().size(); i++) {
      lists.add(
          object(
              "name", estimate.table().lists().get(i), "people", estimate.table().onAll(1 << i)));
    }
    return lists;
  }

  private List<Map<String, @Nullable Object>> overlaps() {
    List<Map<String, @Nullable Object>> overlaps = new ArrayList<>();
    for (int set = 1; set < estimate.table().histories(); set++) {
      if (Integer.bitCount(set) == 2) {
        overlaps.add(
            object("lists", estimate.table().names(set), "people", estimate.table().onAll(set)));
      }
    }
    return overlaps;
  }

  private void others(Map<String, @Nullable Object> json) {
    estimate
        .average()
        .ifPresent(average -> json.put("chosenBy", new EstimateModels(estimate).chosen(average)));
    covariates.ifPresent(given -> json.put("covariates", given(given)));
    estimate
        .profile()
        .ifPresent(profile -> {
          Map<String, @Nullable Object> member = interval(profile.interval());
          member.put("estimate", profile.highest());
          member.put("unbounded", profile.unbounded());
          json.put("profileLikelihood", member);
        });
    estimate
        .bootstrap()
        .ifPresent(bootstrap -> {
          Map<String, @Nullable Object> member = interval(bootstrap.interval());
          member.put("rounds", bootstrap.rounds());
          json.put("bootstrap", member);
        });
    estimate
        .graphs()
        .ifPresent(graphs -> {
          Map<String, @Nullable Object> member = interval(graphs.interval());
          member.put("mean", graphs.mean());
          member.put("median", graphs.median());
          member.put("quantiles", quantiles(graphs.quantiles()));
          member.put("graphs", heaviest(graphs));
          json.put("decomposableGraphs", member);
        });
    estimate
        .classes()
        .ifPresent(classes -> {
          Map<String, @Nullable Object> member = interval(classes.interval());
          member.put("mean", classes.mean());
          member.put("median", classes.median());
          member.put("quantiles", quantiles(classes.quantiles()));
          member.put("shrinkFactor", classes.shrinkFactor());
          json.put("latentClasses", member);
        });
  }

  private static Map<String, @Nullable Object> quantiles(Map<Double, Double> quantiles) {
    Map<String, @Nullable Object> member = object();
    quantiles.forEach((probability, people) -> member.put(String.valueOf(probability), people));
    return member;
  }

  /** Which lists depend on each other, and how probable that is. */
  private List<Map<String, @Nullable Object>> heaviest(GraphPosterior graphs) {
    return graphs.graphs().stream()
        .limit(10)
        .map(graph ->
            object(
                "cliques", graph.cliques().stream().map(estimate.table()::names).toList(),
                "probability", graph.weight()))
        .toList();
  }

  private List<Map<String, @Nullable Object>> sensitivity() {
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    for (TwoLists.Dependence other : estimate.sensitivity()) {
      Map<String, @Nullable Object> member = interval(other.interval());
      member.put("oddsRatio", other.oddsRatio());
      member.put("estimate", other.population());
      members.add(member);
    }
    return members;
  }

  private static Map<String, @Nullable Object> given(Covariates given) {
    Map<String, @Nullable Object> member = interval(given.interval());
    member.put("names", given.names());
    member.put("estimate", given.people());
    member.put("standardError", given.standardError());
    member.put("aic", given.aic());
    member.put("aicWithout", given.aicWithout());
    member.put("estimateWithout", given.peopleWithout());
    return member;
  }

  private List<Map<String, @Nullable Object>> eachStratum() {
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    strata.forEach((name, stratum) -> {
      Map<String, @Nullable Object> member = object("stratum", name);
      stratum.answer().ifPresent(answer -> figure(member, answer));
      stratum.refusal().ifPresent(why -> member.put("refusal", why));
      member.put("lowerBound", stratum.lowerBound().people());
      member.put("seen", stratum.table().seen());
      member.put("warnings", stratum.warnings());
      members.add(member);
    });
    return members;
  }
}
