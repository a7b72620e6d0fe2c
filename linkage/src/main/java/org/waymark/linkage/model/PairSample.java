package org.waymark.linkage.model;

import java.util.SplittableRandom;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.record.People;

/**
 * The pairs of one file as quickly as a screen needs them: all of them while they are few, else a
 * seeded sample scaled to their number.
 */
public final class PairSample {
  private static final int MOST = 1_000_000;

  private PairSample() {}

  public static PatternCounts count(People people, Comparisons comparisons) {
    if (people.pairs() <= MOST) {
      return new WholeFile(people, comparisons, done -> {}).count();
    }
    PatternCounts counts = new PatternCounts();
    SplittableRandom random = new SplittableRandom(5);
    long scale = people.pairs() / MOST;
    for (int n = 0; n < MOST; n++) {
      int left = random.nextInt(people.size());
      int right = random.nextInt(people.size() - 1);
      right += right >= left ? 1 : 0;
      counts.add(comparisons.pattern(Math.min(left, right), Math.max(left, right)), scale);
    }
    return counts;
  }
}
