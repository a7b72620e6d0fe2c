package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Refused;
import org.waymark.statistics.report.LineChart;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;
import org.waymark.statistics.routes.KaplanMeier;
import org.waymark.statistics.routes.LogRank;
import org.waymark.statistics.routes.RouteReader;
import org.waymark.statistics.routes.SustainedExit;
import org.waymark.statistics.table.Sheet;

/** Who has left for good by a stated definition, the same for everybody, and by when. */
record RouteExits(RouteReader.Histories people, String group, Page page, double level) {
  private static final int MOST_POINTS = 2000;

  /** A definition with the time to it, or to the end of watching, of everybody. */
  private record Found(SustainedExit definition, Map<String, List<KaplanMeier.Time>> byGroup) {
    List<KaplanMeier.Time> all() {
      return byGroup.values().stream().flatMap(List::stream).toList();
    }
  }

  List<Map<String, @Nullable Object>> write(List<String> definitions, double[] asked) {
    if (!definitions.isEmpty() && people.sightings().isEmpty()) {
      throw new Refused("A definition of exit needs the columns person, time and state.");
    }
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    for (String words : definitions) {
      members.add(write(find(SustainedExit.parse(words)), asked));
    }
    return members;
  }

  private Found find(SustainedExit definition) {
    Map<String, List<KaplanMeier.Time>> byGroup = new TreeMap<>();
    people
        .sightings()
        .forEach((person, sightings) -> {
          String name = sightings.getFirst().facts().getOrDefault(Sheet.plain(group), "everybody");
          byGroup
              .computeIfAbsent(name, n -> new ArrayList<>())
              .add(definition.of(sightings, people.ends().getOrDefault(person, 0.0)));
        });
    return new Found(definition, byGroup);
  }

  private Map<String, @Nullable Object> write(Found found, double[] asked) {
    KaplanMeier curve = KaplanMeier.of(found.all(), level);
    Map<String, @Nullable Object> json =
        summary(object("definition", found.definition.words()), found.all());
    List<List<String>> rows = new ArrayList<>();
    List<Map<String, @Nullable Object>> at = new ArrayList<>();
    for (double time : asked) {
      KaplanMeier.@Nullable Point point = curve.at(time);
      double share = point == null ? 0 : 1 - point.share();
      double low = point == null ? 0 : 1 - point.interval().high();
      double high = point == null ? 0 : 1 - point.interval().low();
      at.add(object("time", time, "share", share, "low", low, "high", high));
      rows.add(
          List.of(
              "Day " + Numbers.places(time, 0),
              Numbers.percent(share),
              Numbers.percent(low),
              Numbers.percent(high)));
    }
    json.put("at", at);
    page.heading("Sustained exit: " + found.definition.words()).paragraph(sentence(found.all()));
    if (!curve.points().isEmpty()) {
      page.figure(
          "Share of people who have reached it, by day",
          LineChart.svg("Share who have reached it", List.of(line(curve)), Double.NaN),
          List.of("By", "Share", "From", "To"),
          rows);
    }
    if (found.byGroup.size() > 1) {
      groups(found, json);
    }
    return json;
  }

  private static Map<String, @Nullable Object> summary(
      Map<String, @Nullable Object> json, List<KaplanMeier.Time> times) {
    KaplanMeier curve = KaplanMeier.of(times, 0.95);
    json.put("people", times.size());
    json.put("reached", times.stream().filter(KaplanMeier.Time::happened).count());
    json.put("shareByTheEnd", curve.points().isEmpty() ? 0 : 1 - curve.points().getLast().share());
    return json;
  }

  private String sentence(List<KaplanMeier.Time> times) {
    Map<String, @Nullable Object> summary = summary(object(), times);
    return summary.get("reached")
        + " of "
        + times.size()
        + " people reached it while watched. The line allows for people watched for less time."
        + " Between two sightings the earlier one is taken to hold. It does not mean that nobody"
        + " came back later.";
  }

  private static LineChart.Line line(KaplanMeier curve) {
    List<KaplanMeier.Point> points = curve.points().stream().limit(MOST_POINTS).toList();
    double[] x = new double[points.size() + 1];
    double[] y = new double[x.length];
    double[] low = new double[x.length];
    double[] high = new double[x.length];
    for (int i = 1; i < x.length; i++) {
      KaplanMeier.Point point = points.get(i - 1);
      x[i] = point.time();
      y[i] = 1 - point.share();
      low[i] = 1 - point.interval().high();
      high[i] = 1 - point.interval().low();
    }
    return new LineChart.Line("reached", x, y, low, high, true);
  }

  private void groups(Found found, Map<String, @Nullable Object> json) {
    LogRank test = RouteGroups.compare(found.byGroup);
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    found.byGroup.forEach((name, times) -> {
      Map<String, @Nullable Object> member = summary(object("group", name), times);
      members.add(member);
      rows.add(List.of(name, String.valueOf(times.size()), String.valueOf(member.get("reached"))));
    });
    json.put("byGroup", members);
    json.put("test", RouteGroups.test(object(), test));
    page.table("By " + group, List.of("Group", "People", "Reached it"), rows)
        .paragraph("Between the groups: " + RouteGroups.sentence(test));
  }
}
