package org.waymark.statistics.population;

import java.util.Optional;
import org.waymark.statistics.population.models.NamedModel;

/**
 * Chao's lower bound (1987, Biometrics 43): people differ in ways nobody wrote down, and still
 * there are at least so many. On lists that reach unlike shares of people it is fitted as Rivest
 * and Baillargeon have it (2007, Biometrics 63; model Mth with Chao's terms), since the plain
 * formula is then too high to be a bound. On two lists, or where that has no estimate, Chao's form
 * for few meetings (1989, Biometrics 45): the sum over pairs of lists of only-on-one ×
 * only-on-the-other, divided by those met twice and one. Where nobody is on two lists, only the
 * people seen are sure.
 *
 * @param people the bound, at least those seen
 * @param interval about the bound: with chance (1 + level) / 2 there are more than its lower end
 * @param once people on exactly one list
 * @param twice people on exactly two
 */
public record LowerBound(double people, Interval interval, double once, double twice) {
  private static final double MOST_VARIANCE = 25;

  public static LowerBound of(CaptureTable table, double level) {
    double[] times = table.byTimesSeen();
    double twice = times.length > 2 ? times[2] : 0;
    if (times[1] >= table.seen()) {
      return new LowerBound(table.seen(), interval(table.seen(), 0, 0, level), times[1], twice);
    }
    return (twice < 1 || table.size() < 3
            ? Optional.<NamedModel>empty()
            : NamedModel.lowerBound(table))
        .filter(model -> model.variance() < MOST_VARIANCE)
        .map(model -> fitted(table, model, times[1], twice, level))
        .orElseGet(() -> ofPairs(table, times[1], twice, level));
  }

  private static LowerBound fitted(
      CaptureTable table, NamedModel model, double once, double twice, double level) {
    double unseen = Math.exp(model.logUnseen());
    double variance = unseen + unseen * unseen * model.variance();
    Interval interval = interval(table.seen(), unseen, variance, level);
    return new LowerBound(model.population(), interval, once, twice);
  }

  private static LowerBound ofPairs(CaptureTable table, double once, double twice, double level) {
    double pairs = 0;
    for (int a = 0; a < table.size(); a++) {
      for (int b = a + 1; b < table.size(); b++) {
        pairs += table.count(1 << a) * table.count(1 << b);
      }
    }
    double unseen = pairs / (twice + 1);
    double share = table.size() > 1 ? (table.size() - 1.0) / table.size() : 0;
    double variance = corrected(share, once, unseen, table.seen());
    Interval interval = interval(table.seen(), unseen, variance, level);
    return new LowerBound(table.seen() + unseen, interval, once, twice);
  }

  /**
   * From how often people were met alone: seen + (t − 1)/t × f1² / (2 f2), and its bias-corrected
   * form where nobody was met twice.
   *
   * @param occasions number of lists; {@link Integer#MAX_VALUE} for counts of meetings without end
   */
  public static LowerBound of(double seen, double once, double twice, int occasions, double level) {
    double share = occasions == Integer.MAX_VALUE ? 1 : (occasions - 1.0) / occasions;
    boolean corrected = twice < 1;
    double unseen = corrected ? share * once * (once - 1) / 2 : share * once * once / (2 * twice);
    double variance = corrected ? corrected(share, once, unseen, seen) : plain(share, once, twice);
    return new LowerBound(seen + unseen, interval(seen, unseen, variance, level), once, twice);
  }

  private static double plain(double share, double once, double twice) {
    double ratio = once / twice;
    return twice
        * (share / 2 * ratio * ratio
            + share * share * Math.pow(ratio, 3)
            + share * share / 4 * Math.pow(ratio, 4));
  }

  private static double corrected(double share, double once, double unseen, double seen) {
    double variance =
        share * once * (once - 1) / 2
            + share * share * once * Math.pow(2 * once - 1, 2) / 4
            - share * share * Math.pow(once, 4) / (4 * (seen + unseen));
    return Math.max(variance, 0);
  }

  /** Log-normal about the unseen, so that it never goes below the people seen. */
  private static Interval interval(double seen, double unseen, double variance, double level) {
    if (unseen <= 0) {
      return new Interval(seen, seen, level);
    }
    double z = Interval.normalQuantile((1 + level) / 2);
    double factor = Math.exp(z * Math.sqrt(Math.log1p(variance / (unseen * unseen))));
    return new Interval(seen + unseen / factor, seen + unseen * factor, level);
  }
}
