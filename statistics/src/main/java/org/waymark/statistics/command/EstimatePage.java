package org.waymark.statistics.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.Covariates;
import org.waymark.statistics.population.Interval;
import org.waymark.statistics.population.ModelAverage;
import org.waymark.statistics.population.PopulationEstimate;
import org.waymark.statistics.population.PopulationEstimate.Answer;
import org.waymark.statistics.population.TwoLists;
import org.waymark.statistics.report.IntervalChart;
import org.waymark.statistics.report.IntervalChart.Row;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;

/** The estimate for people: the figure first, then why, then what would have to be true. */
final class EstimatePage {
  private static final int MODELS_SHOWN = 12;
  private final EstimateAnswer answer;
  private final PopulationEstimate estimate;
  private final Page page = new Page("How many people are there?");

  private EstimatePage(EstimateAnswer answer) {
    this.answer = answer;
    this.estimate = answer.estimate();
  }

  static Page of(EstimateAnswer answer) {
    return new EstimatePage(answer).write();
  }

  private Page write() {
    answer.figure().ifPresentOrElse(this::figure, () -> page.refusal(answer.refusal()));
    page.paragraph(
        Numbers.whole(estimate.table().seen())
            + " people were seen. However people differ, and unless being on one list keeps people"
            + " off another, there are at least about "
            + Numbers.whole(estimate.lowerBound().people())
            + " (Chao's lower bound; itself an estimate, between "
            + Numbers.whole(estimate.lowerBound().interval().low())
            + " and "
            + Numbers.whole(estimate.lowerBound().interval().high())
            + ").");
    page.warnings(answer.warnings());
    overlaps();
    ways();
    estimate.average().ifPresent(this::models);
    dependence();
    answer.covariates().ifPresent(this::covariates);
    strata();
    assumptions();
    if (!answer.captures().notes().isEmpty()) {
      page.heading("Notes on the file").list(answer.captures().notes());
    }
    return page;
  }

  private void figure(Answer figure) {
    page.answer(
        "About "
            + Numbers.whole(figure.people())
            + " people. Probably between "
            + Numbers.whole(figure.interval().low())
            + " and "
            + Numbers.whole(figure.interval().high())
            + ".");
    page.paragraph(
        "In "
            + Numbers.percent(figure.interval().level())
            + " of cases like this one an interval made this way is meant to hold the true number,"
            + " if what is written under “What would have to be true” is true. Method: "
            + figure.method()
            + ".");
  }

  private void overlaps() {
    CaptureTable table = estimate.table();
    List<List<String>> rows = new ArrayList<>();
    for (int set = 1; set < table.histories(); set++) {
      if (Integer.bitCount(set) <= 2) {
        rows.add(List.of(table.names(set), Numbers.whole(table.onAll(set))));
      }
    }
    page.heading("Who is on which list")
        .table("People on each list, and on each two", List.of("Lists", "People"), rows);
  }

  private void ways() {
    List<Row> rows = new ArrayList<>();
    answer.figure().ifPresent(f -> rows.add(row("The estimate", f.people(), f.interval(), true)));
    estimate
        .bootstrap()
        .ifPresent(b ->
            rows.add(
                row(
                    "Bootstrap, models chosen again",
                    estimate.answer().map(Answer::people).orElse(b.interval().low()),
                    b.interval(),
                    false)));
    estimate
        .profile()
        .ifPresent(p -> rows.add(row("Best model alone", p.highest(), p.interval(), false)));
    estimate
        .graphs()
        .ifPresent(g -> rows.add(row("Bayesian, graphs", g.median(), g.interval(), false)));
    estimate
        .classes()
        .filter(c -> c.isAgreed())
        .ifPresent(
            c -> rows.add(row("Bayesian, kinds of people", c.median(), c.interval(), false)));
    rows.add(
        row(
            "Lower bound",
            estimate.lowerBound().people(),
            estimate.lowerBound().interval(),
            false));
    page.heading("Different ways to count")
        .figure(
            "Estimates and their intervals",
            IntervalChart.svg("Estimates and their intervals", rows),
            List.of("Way", "People", "From", "To"),
            rows.stream().map(EstimatePage::cells).toList());
    estimate
        .classes()
        .filter(c -> !c.isAgreed())
        .ifPresent(c ->
            page.paragraph(
                "The Bayesian estimate with kinds of people is not shown: its chains do not"
                    + " agree (shrink factor "
                    + Numbers.places(c.shrinkFactor(), 2)
                    + ")."));
  }

  private static Row row(String label, double people, Interval interval, boolean strong) {
    return new Row(label, interval.low(), people, interval.high(), strong);
  }

  private static List<String> cells(Row row) {
    return List.of(
        row.label(),
        Numbers.whole(row.middle()),
        Numbers.whole(row.low()),
        Numbers.whole(row.high()));
  }

  private double level() {
    return estimate.lowerBound().interval().level();
  }

  private void dependence() {
    if (estimate.sensitivity().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (TwoLists.Dependence other : estimate.sensitivity()) {
      rows.add(
          List.of(
              Numbers.places(other.oddsRatio(), 2),
              Numbers.whole(other.population()),
              Numbers.whole(other.interval().low()),
              Numbers.whole(other.interval().high())));
    }
    boolean two = estimate.table().size() == 2;
    page.heading(two ? "If the lists depend on each other" : "If all lists depend at once")
        .paragraph(
            two
                ? "Above 1: somebody on one list is more likely to be on the other, as when one"
                    + " agency refers to the other. Below 1: less likely."
                : "Every model takes it that no dependence involves all lists at once, and no list"
                    + " can check that. This is what each strength of it would do; 1 is none.")
        .table(
            two ? "Odds ratio between the lists" : "Odds ratio that involves all lists",
            List.of("Odds ratio", "People", "From", "To"),
            rows);
  }

  private void models(ModelAverage average) {
    List<Row> rows = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (ModelAverage.Weighted model :
        average.models().subList(0, Math.min(MODELS_SHOWN, average.models().size()))) {
      String name = model.fit().name(estimate.table().lists());
      Interval interval = model.fit().interval(estimate.table().seen(), level());
      rows.add(row(name, model.fit().population(), interval, false));
      cells.add(
          List.of(
              name,
              Numbers.percent(model.weight()),
              Numbers.whole(model.fit().population()),
              Numbers.whole(interval.low()),
              Numbers.whole(interval.high()),
              Numbers.places(model.fit().aic(), 1),
              Numbers.places(model.fit().bic(), 1)));
    }
    page.heading("What each model says")
        .paragraph(
            "A model says which lists depend on each other and whether some people are easier to"
                + " meet. × joins lists that depend on each other. Every model has a say by its"
                + " weight.")
        .figure(
            "The heaviest models",
            IntervalChart.svg("The heaviest models", rows),
            List.of("Model", "Weight", "People", "From", "To", "AIC", "BIC"),
            cells);
  }

  private void covariates(Covariates given) {
    boolean better = given.aic() < given.aicWithout();
    page.heading("Allowing for " + String.join(", ", given.names()))
        .paragraph(
            "If nothing but "
                + String.join(" and ", given.names())
                + " makes one person likelier to be on a list than another: about "
                + Numbers.whole(given.people())
                + " people, between "
                + Numbers.whole(given.interval().low())
                + " and "
                + Numbers.whole(given.interval().high())
                + "; with everybody alike and no list leaning on another, "
                + Numbers.whole(given.peopleWithout())
                + ". By Akaike's criterion the lists are told "
                + (better ? "better" : "no better")
                + " with it ("
                + Numbers.places(given.aic(), 1)
                + " against "
                + Numbers.places(given.aicWithout(), 1)
                + ").");
  }

  private void strata() {
    if (answer.strata().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, PopulationEstimate> stratum : answer.strata().entrySet()) {
      rows.add(
          line(stratum.getKey(), stratum.getValue().answer(), stratum.getValue().table().seen()));
    }
    answer.sum().ifPresent(s -> rows.add(line("Sum", Optional.of(s), estimate.table().seen())));
    page.heading("Apart")
        .table("Each year, area or group", List.of("", "Seen", "People", "From", "To"), rows);
  }

  private static List<String> line(String name, Optional<Answer> answer, double seen) {
    return answer
        .map(a ->
            List.of(
                name,
                Numbers.whole(seen),
                Numbers.whole(a.people()),
                Numbers.whole(a.interval().low()),
                Numbers.whole(a.interval().high())))
        .orElse(List.of(name, Numbers.whole(seen), "no figure", "–", "–"));
  }

  private void assumptions() {
    page.heading("What would have to be true")
        .list(
            List.of(
                "Nobody came or left for good in the time the lists cover.",
                "Records of the same person were found, and records of two people were not joined."
                    + " Missed links make the estimate too high; false links make it too low.",
                "Every person could have been on each list, if only rarely. People no list can"
                    + " reach are not counted.",
                "The lists mean the same people: the same place, the same time, the same"
                    + " definition.",
                "Three lists or more depend on each other in no way that involves all of them at"
                    + " once. No list data can check this."));
  }
}
