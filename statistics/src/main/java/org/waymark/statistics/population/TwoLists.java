package org.waymark.statistics.population;

import java.util.ArrayList;
import java.util.List;

/**
 * Two lists and the people on both. Two lists can never show whether they depend on each other, so
 * the answer comes with what dependence would do to it. Estimate and variance are Chapman's (1951)
 * and Seber's (1970; 1982, equations 3.4 and 3.5), the interval is log-normal in the unseen (Chao
 * 1989, section 3).
 *
 * <p>Counts of people, not negative; an overlap longer than either list is an {@link
 * IllegalArgumentException}.
 *
 * @param first people on the first list
 * @param both people on both
 */
public record TwoLists(double first, double second, double both) {
  public TwoLists {
    if (both < 0 || both > Math.min(first, second)) {
      throw new IllegalArgumentException(
          "An overlap of "
              + both
              + " is not possible between lists of "
              + first
              + " and "
              + second);
    }
  }

  public static TwoLists of(CaptureTable table) {
    return new TwoLists(table.onAll(1), table.onAll(2), table.onAll(3));
  }

  public double seen() {
    return first + second - both;
  }

  /** Lincoln (1930) and Petersen (1896): first × second / both. Infinite when nobody is on both. */
  public double lincolnPetersen() {
    return first * second / both;
  }

  /** Chapman (1951): nearly unbiased, and finite when nobody is on both. */
  public double chapman() {
    return (first + 1) * (second + 1) / (both + 1) - 1;
  }

  /** Seber (1970) for Chapman's estimate. */
  public double chapmanVariance() {
    return (first + 1)
        * (second + 1)
        * (first - both)
        * (second - both)
        / ((both + 1) * (both + 1) * (both + 2));
  }

  /** Log-normal about the unseen (Chao 1989); never below the people seen. */
  public Interval interval(double level) {
    double unseen = chapman() - seen();
    if (unseen <= 0) {
      return new Interval(seen(), seen(), level);
    }
    double z = Interval.normalQuantile((1 + level) / 2);
    double factor = Math.exp(z * Math.sqrt(Math.log1p(chapmanVariance() / (unseen * unseen))));
    return new Interval(seen() + unseen / factor, seen() + unseen * factor, level);
  }

  /** What the estimate would be, were the odds of one list so many times higher on the other. */
  public record Dependence(double oddsRatio, double population, Interval interval) {}

  /** Odds ratios from a third to three: unseen = odds ratio × only first × only second / both. */
  public List<Dependence> sensitivity(double level) {
    List<Dependence> answers = new ArrayList<>();
    for (double odds : new double[] {1 / 3.0, 0.5, 1, 2, 3}) {
      answers.add(dependence(odds, level));
    }
    return answers;
  }

  private Dependence dependence(double odds, double level) {
    Interval plain = interval(level);
    double unseen = chapman() - seen();
    return new Dependence(
        odds,
        seen() + odds * unseen,
        new Interval(
            seen() + odds * (plain.low() - seen()),
            seen() + odds * (plain.high() - seen()),
            level));
  }

  /** Overlaps of lists of these lengths for which the estimate lies within the range given. */
  public static List<TwoLists> overlapsGiving(
      double first, double second, double lowest, double highest) {
    List<TwoLists> overlaps = new ArrayList<>();
    for (double both = 0; both <= Math.min(first, second); both++) {
      TwoLists lists = new TwoLists(first, second, both);
      if (lists.chapman() >= lowest && lists.chapman() <= highest) {
        overlaps.add(lists);
      }
    }
    return overlaps;
  }
}
