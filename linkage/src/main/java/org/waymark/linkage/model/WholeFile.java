package org.waymark.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.record.People;

/** Looks at every pair there is: nothing is missed, and the counts are exact. */
public final class WholeFile implements PairSource {
  private static final int TILE = 1024;
  private static final int BLOCK = 256;

  private final People people;
  private final Comparisons comparisons;
  private final IntConsumer progress;

  /**
   * @param progress told how many records were done, by any thread
   */
  public WholeFile(People people, Comparisons comparisons, IntConsumer progress) {
    this.people = people;
    this.comparisons = comparisons;
    this.progress = progress;
  }

  @FunctionalInterface
  private interface Tile {
    void accept(int left, int first, int count, long[] patterns);
  }

  @Override
  public PatternCounts count() {
    return blocks()
        .mapToObj(block -> {
          PatternCounts counts = new PatternCounts();
          scan(block, (left, first, count, patterns) -> tally(patterns, count, counts));
          return counts;
        })
        .reduce(PatternCounts::addAll)
        .orElseGet(PatternCounts::new);
  }

  private static void tally(long[] patterns, int count, PatternCounts counts) {
    long run = 0;
    for (int k = 0; k < count; k++) {
      run++;
      if (k + 1 == count || patterns[k + 1] != patterns[k]) {
        counts.add(patterns[k], run);
        run = 0;
      }
    }
  }

  @Override
  public List<ScoredPair> collect(MatchModel model, double atLeast) {
    Keep keep = new Keep(model, atLeast);
    return blocks()
        .mapToObj(block -> {
          List<ScoredPair> pairs = new ArrayList<>();
          scan(
              block,
              (left, first, count, patterns) -> {
                for (int k = 0; k < count; k++) {
                  int found = keep.find(patterns[k]);
                  if (found >= 0) {
                    pairs.add(keep.pair(left, first + k, found));
                  }
                }
              });
          return pairs;
        })
        .flatMap(List::stream)
        .toList();
  }

  private IntStream blocks() {
    return IntStream.range(0, (people.leftCount() + BLOCK - 1) / BLOCK).parallel();
  }

  private void scan(int block, Tile tile) {
    Comparisons own = comparisons.copy();
    long[] patterns = new long[TILE];
    int end = Math.min(people.leftCount(), (block + 1) * BLOCK);
    for (int left = block * BLOCK; left < end; left++) {
      for (int first = people.firstPartner(left); first < people.size(); first += TILE) {
        int count = Math.min(TILE, people.size() - first);
        own.patterns(left, first, count, patterns);
        tile.accept(left, first, count, patterns);
      }
    }
    progress.accept(end);
  }

  @Override
  public Search search(MatchModel model) {
    return Search.whole(people.pairs());
  }
}
