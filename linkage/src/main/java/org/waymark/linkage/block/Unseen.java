package org.waymark.linkage.block;

import java.util.Random;
import java.util.stream.IntStream;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.model.PatternCounts;
import org.waymark.linkage.record.People;

/**
 * What blocking does not see, from a sample of records each held against every other: the patterns
 * of pairs that share no block, so that chance is learned from the whole file and not from the
 * blocks, and with them how many pairs of the same person are missed.
 *
 * @param patterns pairs of the sample that share no block
 * @param scale pairs of the file for each pair of the sample
 * @param records how many were held against every other
 */
record Unseen(PatternCounts patterns, long scale, int records) {
  private static final double COMPARISONS = 3e8;
  private static final int TILE = 1024;

  static Unseen sample(People people, Comparisons comparisons, Blocks blocks) {
    int sides = people.twoFiles() ? 1 : 2;
    int drawn = people.leftCount();
    int others = people.twoFiles() ? people.size() - drawn : drawn;
    long scale = Math.max(1, (long) Math.ceil((double) drawn * others / sides / COMPARISONS));
    int records = Math.max(1, (int) (drawn / sides / scale));
    int[] order = shuffled(drawn);
    int parts = Math.min(records, 64);
    PatternCounts patterns =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(part -> {
              Row row = new Row(people, comparisons, blocks);
              for (int n = part; n < records; n += parts) {
                row.add(order[n]);
              }
              return row.counts;
            })
            .reduce(PatternCounts::addAll)
            .orElseGet(PatternCounts::new);
    return new Unseen(patterns, scale, records);
  }

  private static int[] shuffled(int records) {
    int[] order = IntStream.range(0, records).toArray();
    Random random = new Random(7);
    for (int k = 0; k < records; k++) {
      int other = k + random.nextInt(records - k);
      int record = order[other];
      order[other] = order[k];
      order[k] = record;
    }
    return order;
  }

  /** One record against all of the other file, or of its own. */
  private static final class Row {
    private final People people;
    private final Comparisons comparisons;
    private final Partners partners;
    private final long[] patterns = new long[TILE];
    private final PatternCounts counts = new PatternCounts();

    Row(People people, Comparisons comparisons, Blocks blocks) {
      this.people = people;
      this.comparisons = comparisons.copy();
      this.partners = new Partners(people, blocks);
    }

    void add(int record) {
      int begin = people.twoFiles() ? people.leftCount() : 0;
      partners.gather(record, begin);
      for (int first = begin; first < people.size(); first += TILE) {
        int count = Math.min(TILE, people.size() - first);
        comparisons.patterns(record, first, count, patterns);
        for (int k = 0; k < count; k++) {
          if (first + k != record && !partners.has(first + k)) {
            counts.add(patterns[k], 1);
          }
        }
      }
    }
  }

  /** Pairs of the whole file that share no block, by pattern. */
  PatternCounts ofTheFile() {
    PatternCounts all = new PatternCounts();
    for (long pattern : patterns.patterns()) {
      all.add(pattern, patterns.count(pattern) * scale);
    }
    return all;
  }
}
