package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Refused;
import org.waymark.statistics.population.Interval;
import org.waymark.statistics.population.TwoLists;
import org.waymark.statistics.report.IntervalChart;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;

/**
 * A claim of so many people beside two lists of which only the lengths are known, as 212 and 142
 * with 200 to 250 in all: which overlaps would give that, with the interval for each.
 */
record PossibleOverlaps(double lowest, double highest, List<TwoLists> fitting, double level) {
  static PossibleOverlaps of(double[] lengths, double @Nullable [] between, double level) {
    if (lengths.length != 2 || between == null || between.length != 2) {
      throw new IllegalArgumentException(
          "Say the lengths of two lists and what is claimed: --lengths 212,142 --between 200,250");
    }
    List<TwoLists> fitting =
        TwoLists.overlapsGiving(lengths[0], lengths[1], between[0], between[1]);
    if (fitting.isEmpty()) {
      throw new Refused(
          "No overlap of lists of these lengths gives an estimate between "
              + Numbers.whole(between[0])
              + " and "
              + Numbers.whole(between[1])
              + ". The claim and the lists do not mean the same people.");
    }
    return new PossibleOverlaps(between[0], between[1], fitting, level);
  }

  int write(Output output) throws IOException {
    String words =
        "An estimate between "
            + Numbers.whole(lowest)
            + " and "
            + Numbers.whole(highest)
            + " needs from "
            + Numbers.whole(fitting.getFirst().both())
            + " to "
            + Numbers.whole(fitting.getLast().both())
            + " people on both lists.";
    String why = "Two lengths without their overlap say nothing about how many there are.";
    output.json("estimate.json", json(why));
    output.page(page(words, why));
    System.out.println(words + " " + why);
    return StatisticsCommand.REFUSED;
  }

  private Map<String, @Nullable Object> json(String why) {
    List<Map<String, @Nullable Object>> models = new ArrayList<>();
    for (TwoLists lists : fitting) {
      Interval interval = lists.interval(level);
      models.add(
          object(
              "name", "Chapman with " + Numbers.whole(lists.both()) + " on both lists",
              "both", lists.both(),
              "estimate", lists.chapman(),
              "standardError", Math.sqrt(lists.chapmanVariance()),
              "low", interval.low(),
              "high", interval.high(),
              "lincolnPetersen", lists.lincolnPetersen()));
    }
    double longest = Math.max(fitting.getFirst().first(), fitting.getFirst().second());
    return object(
        "refusal", why,
        "method", "which overlaps fit a claim",
        "level", level,
        "lowerBound", longest,
        "models", models,
        "warnings", List.of(why));
  }

  private Page page(String words, String why) {
    List<List<String>> rows = new ArrayList<>();
    List<IntervalChart.Row> chart = new ArrayList<>();
    for (TwoLists lists : fitting) {
      Interval interval = lists.interval(level);
      String both = Numbers.whole(lists.both());
      rows.add(
          List.of(
              both,
              Numbers.whole(lists.chapman()),
              Numbers.whole(interval.low()),
              Numbers.whole(interval.high())));
      chart.add(
          new IntervalChart.Row(
              both + " on both", interval.low(), lists.chapman(), interval.high(), false));
    }
    return new Page("How many people are there?")
        .refusal(why)
        .answer(words)
        .paragraph(
            "Each line takes it that so many people are on both lists, and that being on one list"
                + " does not make being on the other more or less likely.")
        .figure(
            "The estimate for each overlap",
            IntervalChart.svg("The estimate for each overlap", chart),
            List.of("On both", "People", "From", "To"),
            rows);
  }
}
