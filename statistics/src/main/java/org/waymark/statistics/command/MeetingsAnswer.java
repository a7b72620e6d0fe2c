package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.population.LowerBound;
import org.waymark.statistics.population.input.Captures;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;

/**
 * The answer where all that is known is how often each person was met, as 401 arrests of 101 women:
 * a lower bound, and never a figure, since people met never do not look like people met once.
 */
final class MeetingsAnswer {
  private MeetingsAnswer() {}

  static int write(Captures captures, double level, Output output) throws IOException {
    List<Double> times = captures.timesSeen();
    double seen = times.stream().mapToDouble(Double::doubleValue).sum();
    double once = times.size() > 1 ? times.get(1) : 0;
    double twice = times.size() > 2 ? times.get(2) : 0;
    LowerBound bound = LowerBound.of(seen, once, twice, Integer.MAX_VALUE, level);
    String why =
        "How often people were met gives a lower bound and no figure: nothing shows that people"
            + " never met are like those met once.";
    Map<String, @Nullable Object> json =
        object(
            "refusal",
            why,
            "method",
            "Chao's lower bound from meetings",
            "lowerBound",
            bound.people(),
            "lowerBoundInterval",
            object("low", bound.interval().low(), "high", bound.interval().high(), "level", level),
            "level",
            level,
            "seen",
            seen,
            "models",
            List.of(),
            "meetings",
            meetings(times),
            "warnings",
            captures.notes());
    output.json("estimate.json", json);
    output.page(page(times, seen, bound, why));
    System.out.println(why + " At least " + Numbers.whole(bound.people()) + " people.");
    return StatisticsCommand.REFUSED;
  }

  private static double meetings(List<Double> times) {
    return IntStream.range(0, times.size()).mapToDouble(met -> met * times.get(met)).sum();
  }

  private static Page page(List<Double> times, double seen, LowerBound bound, String why) {
    List<List<String>> rows = new ArrayList<>();
    for (int met = 1; met < times.size(); met++) {
      if (times.get(met) > 0) {
        rows.add(List.of(String.valueOf(met), Numbers.whole(times.get(met))));
      }
    }
    return new Page("How many people are there?")
        .refusal(why)
        .answer("At least " + Numbers.whole(bound.people()) + " people.")
        .paragraph(
            Numbers.whole(meetings(times))
                + " meetings with "
                + Numbers.whole(seen)
                + " people. The bound (Chao 1987) is likely to lie between "
                + Numbers.whole(bound.interval().low())
                + " and "
                + Numbers.whole(bound.interval().high())
                + ", and comes from those met once and twice.")
        .table("How often people were met", List.of("Times met", "People"), rows);
  }
}
