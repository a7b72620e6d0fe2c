package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Refused;
import org.waymark.statistics.population.Interval;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;
import org.waymark.statistics.routes.AalenJohansen;
import org.waymark.statistics.routes.KaplanMeier;
import org.waymark.statistics.routes.LogRank;
import org.waymark.statistics.routes.Routes;
import org.waymark.statistics.routes.Stay;

/**
 * People of one group beside those of another: where they are, how often they move, and whether the
 * differences could be luck.
 */
record RouteGroups(
    String column, Routes routes, Map<String, Routes> byGroup, Page page, double level) {
  private static final int FEWEST_MOVES = 5;

  RouteGroups(String column, Routes routes, Page page, double level) {
    this(column, routes, routes.byGroup(), page, level);
  }

  RouteGroups {
    if (byGroup.size() < 2) {
      throw new Refused("Only one group: there is nothing to compare.");
    }
  }

  Map<String, @Nullable Object> write(double[] asked) {
    LogRank first = LogRank.of(byGroup.values().stream().map(RoutesSections::firstMoves).toList());
    page.heading("By " + column)
        .paragraph(
            "Time to the first move of any kind: "
                + sentence(first)
                + " A difference does not say why.");
    Map<String, @Nullable Object> json =
        test(object("names", List.copyOf(byGroup.keySet())), first);
    json.put("occupancy", occupancy(asked));
    json.put("moves", moves());
    return json;
  }

  static Map<String, @Nullable Object> test(Map<String, @Nullable Object> json, LogRank test) {
    json.put("statistic", test.statistic());
    json.put("degreesOfFreedom", test.degreesOfFreedom());
    json.put("chance", test.degreesOfFreedom() == 0 ? Double.NaN : test.chance());
    return json;
  }

  static String sentence(LogRank test) {
    return test.degreesOfFreedom() == 0
        ? "nothing to compare."
        : "log-rank statistic "
            + Numbers.places(test.statistic(), 2)
            + " with "
            + test.degreesOfFreedom()
            + " degrees of freedom; were the groups alike, one as large would come with chance "
            + Numbers.chance(test.chance())
            + ".";
  }

  private List<Map<String, @Nullable Object>> occupancy(double[] asked) {
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    double z = Interval.normalQuantile((1 + level) / 2);
    for (Map.Entry<String, Routes> entry : byGroup.entrySet()) {
      String name = entry.getKey();
      Routes group = entry.getValue();
      AalenJohansen shares = AalenJohansen.of(group);
      for (double time : asked) {
        for (int state = 0; state < routes.states().size(); state++) {
          double share = shares.share(state, time);
          double reach = z * shares.error(state, time);
          double low = Math.max(0, share - reach);
          double high = Math.min(1, share + reach);
          members.add(
              object(
                  "group", name,
                  "people", group.people(),
                  "time", time,
                  "state", routes.states().get(state),
                  "share", share,
                  "low", low,
                  "high", high));
          rows.add(
              List.of(
                  name + ", " + routes.states().get(state),
                  Numbers.places(time, 0),
                  Numbers.percent(share),
                  Numbers.percent(low),
                  Numbers.percent(high)));
        }
      }
    }
    page.table(
        "Where people of each group are", List.of("Group", "Day", "Share", "From", "To"), rows);
    return members;
  }

  /** Each kind of move by itself; somebody in another state could not have made it. */
  private List<Map<String, @Nullable Object>> moves() {
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Routes.Transition move : routes.transitions()) {
      if (move.times() < FEWEST_MOVES) {
        continue;
      }
      LogRank test = test(move);
      members.add(
          test(object("from", move.from(), "to", move.to(), "byGroup", byGroup(move)), test));
      rows.add(
          List.of(
              move.from() + " to " + move.to(),
              Numbers.places(test.statistic(), 2),
              test.degreesOfFreedom() == 0 ? "–" : Numbers.chance(test.chance())));
    }
    page.table(
        "Each kind of move, by log-rank over days since each person's start",
        List.of("Move", "Statistic", "Chance if alike"),
        rows);
    return members;
  }

  private LogRank test(Routes.Transition move) {
    List<String> names = List.copyOf(byGroup.keySet());
    int from = routes.states().indexOf(move.from());
    int to = routes.states().indexOf(move.to());
    List<LogRank.Watch> watches =
        routes.stays().stream()
            .filter(stay -> stay.from() == from && routes.groups().containsKey(stay.person()))
            .map(stay ->
                new LogRank.Watch(
                    stay.start(),
                    stay.end(),
                    stay.to() == to,
                    names.indexOf(routes.groups().get(stay.person()))))
            .toList();
    return LogRank.of(watches, names.size());
  }

  private List<Map<String, @Nullable Object>> byGroup(Routes.Transition move) {
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    int from = routes.states().indexOf(move.from());
    int to = routes.states().indexOf(move.to());
    byGroup.forEach((name, group) -> {
      Stay[] stays = group.stays().stream().filter(s -> s.from() == from).toArray(Stay[]::new);
      double atRisk = Arrays.stream(stays).mapToDouble(s -> s.end() - s.start()).sum();
      long times = Arrays.stream(stays).filter(s -> s.to() == to).count();
      members.add(
          object("group", name, "count", times, "timeAtRisk", atRisk, "rate", times / atRisk));
    });
    return members;
  }

  /** Groups of times by the names of the groups, for a test of exits. */
  static LogRank compare(Map<String, List<KaplanMeier.Time>> times) {
    return LogRank.of(List.copyOf(times.values()));
  }
}
