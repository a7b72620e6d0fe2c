package org.waymark.statistics.population;

/**
 * Chao's lower bound (1987, Biometrics 43): people differ in ways nobody wrote down, and still
 * there are at least so many. With occasions <i>t</i>, seen + (t − 1)/t × f1² / (2 f2), and its
 * bias-corrected form where nobody, or almost nobody, was met twice.
 *
 * @param once people on exactly one list
 * @param twice people on exactly two
 */
public record LowerBound(double people, Interval interval, double once, double twice) {
  public static LowerBound of(CaptureTable table, double level) {
    double[] times = table.byTimesSeen();
    double twice = times.length > 2 ? times[2] : 0;
    return of(table.seen(), times[1], twice, table.size(), level);
  }

  /**
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
