package org.waymark.linkage.person;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.waymark.linkage.model.ScoredPair;

/**
 * The people behind the records.
 *
 * @param personOf by record, numbered from 0 in the order of their first record
 * @param shares by packed pair, the share of draws that put both records in one cluster
 * @param distinct expected number of different persons
 * @param low lower end of the 95% interval
 * @param high upper end of the 95% interval
 */
public record Persons(
    int[] personOf, Map<Long, Double> shares, double distinct, double low, double high) {

  /** Relative uncertainty of the sum of probabilities that the draws themselves do not show. */
  private static final double MODEL_UNCERTAINTY = 0.03;

  static Persons of(Partition last, List<ScoredPair> pairs, double[] together, double[] draws) {
    double mean = Arrays.stream(draws).average().orElse(0);
    double variance = Arrays.stream(draws).map(d -> (d - mean) * (d - mean)).average().orElse(0);
    int records = last.records();
    double doubt = MODEL_UNCERTAINTY * (records - mean);
    double margin = 1.96 * Math.sqrt(variance + doubt * doubt);
    return new Persons(
        likely(records, pairs, together),
        shares(pairs, together),
        mean,
        Math.max(1, mean - margin),
        Math.min(records, mean + margin));
  }

  private static Map<Long, Double> shares(List<ScoredPair> pairs, double[] together) {
    Map<Long, Double> shares = new HashMap<>();
    for (int k = 0; k < together.length; k++) {
      shares.put(key(pairs.get(k).left(), pairs.get(k).right()), together[k]);
    }
    return shares;
  }

  private static long key(int left, int right) {
    return (long) left << 32 | right;
  }

  /** The share of draws that put these two together, the smaller record first. */
  public double together(int left, int right) {
    return shares.getOrDefault(key(left, right), 0.0);
  }

  /**
   * Joins the surest pairs first, as long as two clusters are together in most draws on average.
   */
  private static int[] likely(int records, List<ScoredPair> pairs, double[] together) {
    Clusters clusters = new Clusters(records, pairs, together);
    IntStream.range(0, together.length)
        .boxed()
        .filter(k -> together[k] >= 0.5)
        .sorted(Comparator.comparingDouble((Integer k) -> -together[k]).thenComparing(k -> k))
        .forEach(k -> clusters.join(pairs.get(k).left(), pairs.get(k).right()));
    return clusters.numbered();
  }
}
