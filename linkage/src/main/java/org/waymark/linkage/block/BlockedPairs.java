package org.waymark.linkage.block;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.model.Keep;
import org.waymark.linkage.model.MatchModel;
import org.waymark.linkage.model.PairSource;
import org.waymark.linkage.model.PatternCounts;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.record.People;

/**
 * Pairs that share at least one of many keys. A pair is looked at once, under the first key it
 * shares; how many pairs share no key is estimated from how often the keys find the same pair
 * twice.
 */
public final class BlockedPairs implements PairSource {
  private static final int BLOCK = 2048;

  private final People people;
  private final Comparisons comparisons;
  private final Keys keys;
  private final IntConsumer progress;
  private double recall = Double.NaN;

  private BlockedPairs(People people, Comparisons comparisons, Keys keys, IntConsumer progress) {
    this.people = people;
    this.comparisons = comparisons;
    this.keys = keys;
    this.progress = progress;
  }

  public static BlockedPairs of(People people, Comparisons comparisons, IntConsumer progress) {
    return new BlockedPairs(people, comparisons, Keys.of(people), progress);
  }

  @Override
  public PatternCounts count() {
    PatternCounts seen =
        blocks()
            .mapToObj(block -> {
              PatternCounts counts = new PatternCounts();
              scan(block, (left, right, pattern) -> counts.add(pattern, 1));
              return counts;
            })
            .reduce(PatternCounts::addAll)
            .orElseGet(PatternCounts::new);
    return new Background(people, comparisons, keys).complete(seen);
  }

  @Override
  public List<ScoredPair> collect(MatchModel model, double atLeast) {
    Keep keep = new Keep(model, atLeast);
    List<ScoredPair> found =
        blocks()
            .mapToObj(block -> {
              List<ScoredPair> pairs = new java.util.ArrayList<>();
              scan(
                  block,
                  (left, right, pattern) -> {
                    int place = keep.find(pattern);
                    if (place >= 0) {
                      pairs.add(keep.pair(left, right, place));
                    }
                  });
              return pairs;
            })
            .flatMap(List::stream)
            .toList();
    recall = keys.recall(found);
    return found;
  }

  private interface Pair {
    void accept(int left, int right, long pattern);
  }

  private IntStream blocks() {
    return IntStream.range(0, (people.size() + BLOCK - 1) / BLOCK).parallel();
  }

  private void scan(int block, Pair action) {
    Comparisons own = comparisons.copy();
    int end = Math.min(people.size(), (block + 1) * BLOCK);
    int[] partners = new int[1024];
    for (int left = block * BLOCK; left < end; left++) {
      int count = 0;
      for (int key = 0; key < keys.count(); key++) {
        int[] sharing = keys.sharing(key, left);
        int from = sharing.length == 0 ? 0 : Keys.after(sharing, left, people);
        for (int k = from; k < sharing.length; k++) {
          partners = count == partners.length ? Arrays.copyOf(partners, 2 * count) : partners;
          partners[count++] = sharing[k];
        }
      }
      each(own, left, partners, count, action);
    }
    progress.accept(end);
  }

  private static void each(Comparisons own, int left, int[] partners, int count, Pair action) {
    Arrays.sort(partners, 0, count);
    for (int k = 0; k < count; k++) {
      if (k == 0 || partners[k] != partners[k - 1]) {
        action.accept(left, partners[k], own.pattern(left, partners[k]));
      }
    }
  }

  @Override
  public double recall() {
    return recall;
  }
}
