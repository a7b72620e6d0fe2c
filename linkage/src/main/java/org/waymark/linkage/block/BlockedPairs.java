package org.waymark.linkage.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.model.Keep;
import org.waymark.linkage.model.MatchModel;
import org.waymark.linkage.model.PairSource;
import org.waymark.linkage.model.PatternCounts;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.model.Search;
import org.waymark.linkage.record.People;

/**
 * Pairs that share a block, each looked at once, for files too large to look at every pair. How
 * many of the same people's pairs share none is estimated from a sample of records held against
 * every other ({@link Unseen}) and the probabilities learned.
 */
public final class BlockedPairs implements PairSource {
  /**
   * How many meetings of two records in a block may be looked at, for each record: most files are
   * content with few, the thinnest want as many as there is time for.
   */
  public static final List<Integer> MEETINGS = List.of(100, 400, 1_500);

  /** The share of the same people's pairs from which no more need be looked at. */
  public static final double ENOUGH = 0.98;

  private static final double LIKELY = 0.5;
  private static final int RECORDS_AT_ONCE = 2048;

  private final People people;
  private final Comparisons comparisons;
  private final List<Piece> pieces;
  private final Blocks blocks;
  private final IntConsumer progress;
  private @Nullable PatternCounts seen;
  private @Nullable Unseen unseen;

  private BlockedPairs(
      People people,
      Comparisons comparisons,
      List<Piece> pieces,
      Blocks blocks,
      IntConsumer progress) {
    this.people = people;
    this.comparisons = comparisons;
    this.pieces = pieces;
    this.blocks = blocks;
    this.progress = progress;
  }

  /**
   * @param budget how many meetings may be looked at in all
   * @param progress told how many records were done, by any thread
   */
  public static BlockedPairs of(
      People people, Comparisons comparisons, double budget, IntConsumer progress) {
    List<Piece> pieces = Pieces.of(people);
    Blocks blocks = Splitting.of(pieces, people.size(), budget);
    return new BlockedPairs(people, comparisons, pieces, blocks, progress);
  }

  @Override
  public PatternCounts count() {
    PatternCounts together =
        parts()
            .mapToObj(part -> {
              PatternCounts counts = new PatternCounts();
              scan(
                  part,
                  (left, partners, count, patterns) -> {
                    for (int k = 0; k < count; k++) {
                      counts.add(patterns[k], 1);
                    }
                  });
              return counts;
            })
            .reduce(PatternCounts::addAll)
            .orElseGet(PatternCounts::new);
    Unseen sample = Unseen.sample(people, comparisons, blocks);
    seen = together;
    unseen = sample;
    return sample.ofTheFile().addAll(together);
  }

  @Override
  public List<ScoredPair> collect(MatchModel model, double atLeast) {
    Keep keep = new Keep(model, atLeast);
    return parts()
        .mapToObj(part -> {
          List<ScoredPair> pairs = new ArrayList<>();
          scan(
              part,
              (left, partners, count, patterns) -> {
                int before = pairs.size();
                for (int k = 0; k < count; k++) {
                  int found = keep.find(patterns[k]);
                  if (found >= 0) {
                    pairs.add(keep.pair(left, partners[k], found));
                  }
                }
                pairs
                    .subList(before, pairs.size())
                    .sort(Comparator.comparingInt(ScoredPair::right));
              });
          return pairs;
        })
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Search search(MatchModel model) {
    return search(
        model,
        Objects.requireNonNull(seen, "pairs are counted first"),
        Objects.requireNonNull(unseen));
  }

  private Search search(MatchModel model, PatternCounts seen, Unseen unseen) {
    double found = expected(model, seen, 0);
    double missed = expected(model, unseen.patterns(), 0);
    double margin = 1.96 * Math.sqrt(missed + 1);
    double likely = expected(model, seen, LIKELY);
    double likelyMissed = unseen.scale() * expected(model, unseen.patterns(), LIKELY);
    return new Search(
        false,
        pairs(seen),
        found / (found + missed * unseen.scale()),
        found / (found + (missed + margin) * unseen.scale()),
        found / (found + Math.max(0, missed - margin) * unseen.scale()),
        likely / Math.max(1, likely + likelyMissed),
        how(unseen));
  }

  private static long pairs(PatternCounts counts) {
    return Arrays.stream(counts.patterns()).map(counts::count).sum();
  }

  /** Pairs of the same person that a model expects, of patterns at least this probable. */
  private static double expected(MatchModel model, PatternCounts counts, double atLeast) {
    return Arrays.stream(counts.patterns())
        .mapToDouble(pattern -> {
          double probability = model.probability(pattern);
          return probability < atLeast ? 0 : probability * counts.count(pattern);
        })
        .sum();
  }

  private String how(Unseen unseen) {
    return String.format(
        Locale.ROOT,
        "Pairs were looked at that share a rare value or several common ones, in blocks of at most"
            + " %d records, of these: %s. What that misses is estimated from %d records held"
            + " against every other.",
        blocks.largest(),
        pieces.stream().map(Piece::name).collect(Collectors.joining("; ")),
        unseen.records());
  }

  private interface Row {
    void accept(int left, int[] partners, int count, long[] patterns);
  }

  private IntStream parts() {
    return IntStream.range(0, (people.leftCount() + RECORDS_AT_ONCE - 1) / RECORDS_AT_ONCE)
        .parallel();
  }

  private void scan(int part, Row row) {
    Comparisons own = comparisons.copy();
    Partners partners = new Partners(people, blocks);
    long[] patterns = new long[1024];
    int end = Math.min(people.leftCount(), (part + 1) * RECORDS_AT_ONCE);
    for (int left = part * RECORDS_AT_ONCE; left < end; left++) {
      int count = partners.after(left);
      patterns = count > patterns.length ? new long[2 * count] : patterns;
      own.patterns(left, partners.found(), count, patterns);
      row.accept(left, partners.found(), count, patterns);
    }
    progress.accept(end);
  }

  /** Whether a pair shares a block. */
  boolean looksAt(int left, int right) {
    return blocks.share(left, right);
  }
}
