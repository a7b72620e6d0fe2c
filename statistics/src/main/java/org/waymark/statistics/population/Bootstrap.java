package org.waymark.statistics.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import org.hipparchus.special.Erf;
import org.waymark.statistics.population.PopulationEstimate.Wishes;

/**
 * A bias-corrected and accelerated bootstrap interval (Efron 1987, JASA 82) over the people seen.
 * In each round the models are fitted and weighed again, among those that had a say on the table
 * itself (Chan, Silverman and Vincent 2023, arXiv 2303.17856). The acceleration leaves out one
 * person of each history in turn.
 *
 * @param interval in people
 * @param asked rounds asked for
 * @param rounds rounds that gave an estimate; the rest had none
 */
public record Bootstrap(Interval interval, int rounds, int asked) {
  public static Optional<Bootstrap> run(
      CaptureTable table, ModelAverage average, Wishes wishes, IntConsumer progress) {
    int rounds = wishes.bootstrapRounds();
    ToDoubleFunction<CaptureTable> estimate =
        t -> average.again(t).map(a -> a.mixture(wishes.choice()).median()).orElse(Double.NaN);
    SplittableRandom random = new SplittableRandom(1987);
    double[] found = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      found[round] = estimate.applyAsDouble(resample(table, random));
      progress.accept(round + 1);
    }
    double[] kept = Arrays.stream(found).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (kept.length < Math.max(20, rounds / 2)) {
      return Optional.empty();
    }
    double whole = estimate.applyAsDouble(table);
    Interval interval = accelerated(kept, whole, acceleration(table, estimate), wishes.level());
    return Optional.of(new Bootstrap(interval, kept.length, rounds));
  }

  /** Draws as many people as were seen, with replacement. */
  static CaptureTable resample(CaptureTable table, SplittableRandom random) {
    double[] cumulative = table.counts();
    Arrays.parallelPrefix(cumulative, Double::sum);
    double[] drawn = new double[cumulative.length];
    long people = Math.round(table.seen());
    for (long person = 0; person < people; person++) {
      int at = Arrays.binarySearch(cumulative, random.nextDouble() * table.seen());
      int history = at < 0 ? -at - 1 : at + 1;
      while (table.count(history) == 0) {
        history++;
      }
      drawn[history]++;
    }
    return table.withCounts(drawn);
  }

  private static double acceleration(CaptureTable table, ToDoubleFunction<CaptureTable> estimate) {
    List<double[]> left = new ArrayList<>();
    for (int history = 1; history < table.histories(); history++) {
      if (table.count(history) >= 1) {
        double[] counts = table.counts();
        counts[history]--;
        double value = estimate.applyAsDouble(table.withCounts(counts));
        if (!Double.isNaN(value)) {
          left.add(new double[] {value, table.count(history)});
        }
      }
    }
    double people = left.stream().mapToDouble(l -> l[1]).sum();
    double mean = left.stream().mapToDouble(l -> l[0] * l[1]).sum() / people;
    double squares = left.stream().mapToDouble(l -> l[1] * Math.pow(mean - l[0], 2)).sum();
    double cubes = left.stream().mapToDouble(l -> l[1] * Math.pow(mean - l[0], 3)).sum();
    return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
  }

  private static Interval accelerated(double[] sorted, double whole, double a, double level) {
    double below = Arrays.stream(sorted).filter(v -> v < whole).count();
    double share = Math.clamp((below + 0.5) / (sorted.length + 1), 0.001, 0.999);
    double bias = Interval.normalQuantile(share);
    return new Interval(
        at(sorted, bias, a, (1 - level) / 2), at(sorted, bias, a, (1 + level) / 2), level);
  }

  private static double at(double[] sorted, double bias, double a, double probability) {
    double z = bias + Interval.normalQuantile(probability);
    double moved = bias + z / (1 - a * z);
    double rank = 0.5 * Erf.erfc(-moved / Math.sqrt(2)) * (sorted.length - 1);
    int floor = Math.min((int) rank, sorted.length - 2);
    return sorted[floor] + (rank - floor) * (sorted[floor + 1] - sorted[floor]);
  }
}
