package org.waymark.statistics.population;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.waymark.statistics.population.PopulationEstimate.Answer;

/** The sum over strata that were estimated apart, taken as independent of each other. */
public final class StrataSum {
  private static final int DRAWS = 20_000;

  private StrataSum() {}

  /** Empty when there are fewer than two strata or one of them has no figure. */
  public static Optional<Answer> of(Map<String, PopulationEstimate> strata, double level) {
    List<Optional<Answer>> answers =
        strata.values().stream().map(PopulationEstimate::answer).toList();
    if (answers.size() < 2 || answers.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(7);
    double[] sums = new double[DRAWS];
    for (Optional<Answer> answer : answers) {
      Mixture mixture = answer.orElseThrow().mixture();
      Arrays.setAll(sums, i -> sums[i] + draw(mixture, random));
    }
    Arrays.sort(sums);
    Interval interval =
        new Interval(
            sums[(int) (DRAWS * (1 - level) / 2)], sums[(int) (DRAWS * (1 + level) / 2)], level);
    double middle = sums[DRAWS / 2];
    double seen = strata.values().stream().mapToDouble(s -> s.table().seen()).sum();
    double spread =
        Math.log(Math.max(interval.high() - seen, 1e-9) / Math.max(middle - seen, 1e-9));
    double error = spread / Interval.normalQuantile((1 + level) / 2);
    Mixture whole =
        new Mixture(
            List.of(new Mixture.Part(1, seen, Math.log(Math.max(middle - seen, 1e-9)), error)));
    return Optional.of(new Answer(middle, interval, "sum over strata", whole));
  }

  private static double draw(Mixture mixture, SplittableRandom random) {
    double left = random.nextDouble();
    int i = 0;
    while (i < mixture.parts().size() - 1 && left > mixture.parts().get(i).weight()) {
      left -= mixture.parts().get(i++).weight();
    }
    Mixture.Part part = mixture.parts().get(i);
    return part.seen() + Math.exp(part.logUnseen() + part.error() * random.nextGaussian());
  }
}
