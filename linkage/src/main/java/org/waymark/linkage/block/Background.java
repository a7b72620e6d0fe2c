package org.waymark.linkage.block;

import java.util.Random;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.model.PatternCounts;
import org.waymark.linkage.record.People;

/**
 * Adds the pairs that share no key: a seeded random sample of pairs, scaled to their number, so
 * that chance agreement is learned from the whole file and not from the blocks.
 */
final class Background {
  private static final int SAMPLE = 2_000_000;

  private final People people;
  private final Comparisons comparisons;
  private final Keys keys;

  Background(People people, Comparisons comparisons, Keys keys) {
    this.people = people;
    this.keys = keys;
    this.comparisons = comparisons.copy();
  }

  PatternCounts complete(PatternCounts seen) {
    long looked = 0;
    for (long pattern : seen.patterns()) {
      looked += seen.count(pattern);
    }
    long scale = Math.max(1, (people.pairs() - looked) / SAMPLE);
    PatternCounts sampled = new PatternCounts();
    Random random = new Random(7);
    int bound = people.twoFiles() ? people.leftCount() : people.size();
    for (int n = 0; n < SAMPLE; n++) {
      int left = random.nextInt(bound);
      int first = people.twoFiles() ? people.leftCount() : 0;
      int right = first + random.nextInt(people.size() - first);
      long pattern = comparisons.pattern(Math.min(left, right), Math.max(left, right));
      if (left != right && !keys.shared(left, right)) {
        sampled.add(pattern, scale);
      }
    }
    return seen.addAll(sampled);
  }
}
