package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Refused;
import org.waymark.statistics.population.Interval;
import org.waymark.statistics.report.IntervalChart;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;
import org.waymark.statistics.routes.EventRate;
import org.waymark.statistics.table.Sheet;

/** Published counts of exits beside each other: a row for each town, its exits and its years. */
record RatesAnswer(List<EventRate> rates, List<String> definitions, double level) {
  /** Empty where the table is one of histories. */
  static Optional<RatesAnswer> read(Sheet sheet, double level) {
    OptionalInt events = sheet.find("exits", "exited", "events", "count");
    OptionalInt years = sheet.find("years", "overyears");
    if (events.isEmpty() || years.isEmpty() || sheet.find("state").isPresent()) {
      return Optional.empty();
    }
    OptionalInt definition = sheet.find("definition", "definedas");
    List<EventRate> rates = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    for (List<String> row : sheet.rows()) {
      rates.add(
          new EventRate(
              row.getFirst(),
              number(row.get(events.getAsInt())),
              number(row.get(years.getAsInt()))));
      definitions.add(definition.isPresent() ? row.get(definition.getAsInt()) : "not stated");
    }
    return Optional.of(new RatesAnswer(rates, definitions, level));
  }

  private static double number(String written) {
    if (!Sheet.isNumber(written)) {
      throw new Refused("This is no number: " + written);
    }
    return Sheet.number(written);
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (definitions.stream().distinct().count() > 1 || definitions.contains("not stated")) {
      warnings.add(
          "The places count exits by definitions of their own, so their figures do not compare."
              + " Count one definition for everybody: ./waymark routes with --exit.");
    }
    warnings.add(
        "How many people could have left is not published: more exits may be more people in"
            + " touch.");
    return warnings;
  }

  int write(Output output) throws IOException {
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    List<IntervalChart.Row> chart = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      EventRate rate = rates.get(i);
      Interval interval = rate.interval(level);
      members.add(
          object(
              "name", rate.name(),
              "events", rate.events(),
              "years", rate.years(),
              "aYear", rate.aYear(),
              "low", interval.low(),
              "high", interval.high(),
              "definition", definitions.get(i)));
      chart.add(
          new IntervalChart.Row(rate.name(), interval.low(), rate.aYear(), interval.high(), false));
      rows.add(
          List.of(
              rate.name(),
              Numbers.whole(rate.events()),
              Numbers.places(rate.years(), 1),
              Numbers.places(rate.aYear(), 1),
              Numbers.places(interval.low(), 1),
              Numbers.places(interval.high(), 1),
              definitions.get(i)));
    }
    double chance = EventRate.chanceIfAlike(rates);
    String words =
        "Were all rates one, counts so unlike would come with chance "
            + Numbers.chance(chance)
            + ".";
    output.json(
        "routes.json",
        object("rates", members, "level", level, "chanceIfAlike", chance, "warnings", warnings()));
    output.page(
        new Page("By which routes?")
            .answer(words)
            .warnings(warnings())
            .figure(
                "Exits a year",
                IntervalChart.svg("Exits a year", chart),
                List.of("Place", "Exits", "Years", "A year", "From", "To", "Definition"),
                rows));
    System.out.println(words);
    return 0;
  }
}
