package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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
            object("low", bound.interval().low(), "high", bound.interval().high()),
            "level",
            level,
            "seen",
            seen,
            "models",
            List.of(),
            "warnings",
            captures.notes());
    output.json("estimate.json", json);
    output.page(
        new Page("How many people are there?")
            .refusal(why)
            .answer("At least " + Numbers.whole(bound.people()) + " people."));
    System.out.println(why + " At least " + Numbers.whole(bound.people()) + " people.");
    return 0;
  }
}
