package org.waymark.statistics.population.models;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.waymark.statistics.population.CaptureTable;

/**
 * Two kinds of people, easy and hard to meet; within a kind the lists are independent (Goodman
 * 1974, Biometrika 61; for counting people Pledger 2000, Biometrics 56). Needs four lists: with
 * three, seven cells cannot tell eight unknowns.
 *
 * @param easyShare the easier kind's share of everybody, seen or not
 * @param place where the climb ended, for the next climb on a table like this one
 */
public record LatentClassFit(
    double population,
    double logUnseen,
    double variance,
    double deviance,
    int degreesOfFreedom,
    double aic,
    double aicc,
    double bic,
    double easyShare,
    TwoClasses.Place place)
    implements ModelFit {
  public static final int FEWEST_LISTS = 4;
  private static final int STARTS = 4;

  /** The best of several starts, or empty where no start settles inside the possible values. */
  public static Optional<LatentClassFit> find(CaptureTable table) {
    if (table.size() < FEWEST_LISTS || table.size() > 8) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(20);
    return IntStream.range(0, STARTS)
        .mapToObj(start -> TwoClasses.climb(table, random, start))
        .flatMap(Optional::stream)
        .min((a, b) -> Double.compare(a.deviance(), b.deviance()))
        .flatMap(best -> describe(table, best));
  }

  /** One climb that starts where another ended. */
  public static Optional<LatentClassFit> from(CaptureTable table, LatentClassFit other) {
    return TwoClasses.climb(table, other.place).flatMap(best -> describe(table, best));
  }

  private static Optional<LatentClassFit> describe(CaptureTable table, TwoClasses classes) {
    double[] gradient = classes.gradientOfLogUnseen();
    double variance = classes.variance(gradient);
    if (!(variance < 25)) {
      return Optional.empty();
    }
    double[] counts = new double[table.histories() - 1];
    System.arraycopy(table.counts(), 1, counts, 0, counts.length);
    int parameters = 2 * table.size() + 2;
    Criteria criteria = Criteria.of(classes.deviance(), counts, parameters, table.seen());
    return Optional.of(
        new LatentClassFit(
            table.seen() + classes.unseen(),
            Math.log(classes.unseen()),
            variance,
            classes.deviance(),
            counts.length - parameters,
            criteria.aic(),
            criteria.aicc(),
            criteria.bic(),
            classes.easyShare(),
            classes.place()));
  }

  @Override
  public String name(List<String> lists) {
    return "two kinds of people, easy and hard to meet";
  }

  @Override
  public boolean peopleDiffer() {
    return true;
  }
}
