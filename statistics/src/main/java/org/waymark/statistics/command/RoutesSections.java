package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.population.Interval;
import org.waymark.statistics.report.LineChart;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;
import org.waymark.statistics.routes.AalenJohansen;
import org.waymark.statistics.routes.KaplanMeier;
import org.waymark.statistics.routes.Routes;
import org.waymark.statistics.routes.Stay;

/** The parts of the answer on routes: each adds to the page and returns its form for programs. */
record RoutesSections(Routes routes, Page page, double level) {
  List<Map<String, @Nullable Object>> occupancy(AalenJohansen shares, double[] asked) {
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    double z = Interval.normalQuantile((1 + level) / 2);
    for (double time : asked) {
      long watched = routes.watched(time);
      for (int s = 0; s < routes.states().size(); s++) {
        double share = shares.share(s, time);
        double error = shares.error(s, time);
        double low = Math.max(0, share - z * error);
        double high = Math.min(1, share + z * error);
        members.add(
            object(
                "time",
                time,
                "state",
                routes.states().get(s),
                "share",
                share,
                "standardError",
                error,
                "low",
                low,
                "high",
                high,
                "watched",
                watched));
        rows.add(
            List.of(
                routes.states().get(s),
                Numbers.places(time, 0),
                Numbers.percent(share),
                Numbers.percent(low),
                Numbers.percent(high),
                Numbers.whole(watched)));
      }
    }
    page.heading("Where people are")
        .figure(
            "Share of people in each state, by day since their start",
            LineChart.svg("Share of people in each state", lines(shares), Double.NaN),
            List.of("State", "Day", "Share", "From", "To", "Watched then"),
            rows);
    return members;
  }

  private static List<LineChart.Line> lines(AalenJohansen shares) {
    List<LineChart.Line> lines = new ArrayList<>();
    int every = Math.max(1, shares.times().length / 400);
    int[] kept =
        IntStream.range(0, shares.times().length)
            .filter(i -> i % every == 0 || i == shares.times().length - 1)
            .toArray();
    for (int s = 0; s < shares.states().size(); s++) {
      int state = s;
      lines.add(
          new LineChart.Line(
              shares.states().get(s),
              Arrays.stream(kept).mapToDouble(i -> shares.times()[i]).toArray(),
              Arrays.stream(kept).mapToDouble(i -> shares.shares()[i][state]).toArray(),
              new double[0],
              new double[0],
              true));
    }
    return lines;
  }

  List<Map<String, @Nullable Object>> expected(AalenJohansen shares, double end) {
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (int s = 0; s < routes.states().size(); s++) {
      double time = shares.expectedTime(s, end);
      members.add(object("state", routes.states().get(s), "until", end, "time", time));
      rows.add(List.of(routes.states().get(s), Numbers.places(time, 1)));
    }
    page.heading("Expected time in each state")
        .table("Days up to day " + Numbers.places(end, 0), List.of("State", "Days"), rows);
    return members;
  }

  List<Map<String, @Nullable Object>> transitions() {
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Routes.Transition move : routes.transitions()) {
      double factor = Math.exp(1.959963984540054 / Math.sqrt(move.times()));
      members.add(
          object(
              "from",
              move.from(),
              "to",
              move.to(),
              "count",
              move.times(),
              "timeAtRisk",
              move.timeAtRisk(),
              "rate",
              move.rate(),
              "low",
              move.rate() / factor,
              "high",
              move.rate() * factor));
      rows.add(
          List.of(
              move.from() + " to " + move.to(),
              String.valueOf(move.times()),
              Numbers.places(1000 * move.rate(), 2)));
    }
    page.heading("Moves")
        .table("Moves from state to state", List.of("Move", "Times", "Per 1,000 days"), rows);
    return members;
  }

  static List<KaplanMeier.Time> firstMoves(Routes routes) {
    Map<Integer, Stay> first = new HashMap<>();
    routes
        .stays()
        .forEach(s -> first.merge(s.person(), s, (a, b) -> a.start() <= b.start() ? a : b));
    return first.values().stream()
        .map(s -> new KaplanMeier.Time(s.end() - s.start(), s.to() != Stay.UNSEEN))
        .toList();
  }

  List<Map<String, @Nullable Object>> survival() {
    return KaplanMeier.of(firstMoves(routes), level).points().stream()
        .limit(2000)
        .map(p ->
            object(
                "time",
                p.time(),
                "atRisk",
                p.atRisk(),
                "moved",
                p.happened(),
                "share",
                p.share(),
                "standardError",
                p.error(),
                "low",
                p.interval().low(),
                "high",
                p.interval().high()))
        .toList();
  }
}
