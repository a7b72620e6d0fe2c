package org.waymark.linkage.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.waymark.linkage.model.ScoredPair;

/**
 * The log likelihood ratio (natural, without the prior) of any two records: remembered for the
 * pairs that were kept, asked for where a cluster brings two others together.
 */
public final class PairOdds {
  /** Says the log likelihood ratio of a pair that was not kept. */
  @FunctionalInterface
  public interface Elsewhere {
    double of(int left, int right);
  }

  private final int[][] partners;
  private final double[][] odds;
  private final Map<Long, Double> memory = new HashMap<>();
  private final Elsewhere elsewhere;

  /**
   * @param prior natural log odds that the weights of the pairs include
   */
  public PairOdds(int records, List<ScoredPair> pairs, double prior, Elsewhere elsewhere) {
    this.partners = new int[records][];
    this.odds = new double[records][];
    this.elsewhere = elsewhere;
    int[] degrees = new int[records];
    for (ScoredPair pair : pairs) {
      degrees[pair.left()]++;
      degrees[pair.right()]++;
    }
    for (int i = 0; i < records; i++) {
      partners[i] = new int[degrees[i]];
      odds[i] = new double[degrees[i]];
    }
    for (ScoredPair pair : pairs) {
      double ratio = pair.weight() * Math.log(2) - prior;
      put(pair.left(), pair.right(), ratio, --degrees[pair.left()]);
      put(pair.right(), pair.left(), ratio, --degrees[pair.right()]);
    }
  }

  private void put(int record, int partner, double ratio, int place) {
    partners[record][place] = partner;
    odds[record][place] = ratio;
    memory.put(key(record, partner), ratio);
  }

  private static long key(int left, int right) {
    return (long) Math.min(left, right) << 32 | Math.max(left, right);
  }

  /** The records that may be the same person as this one. */
  public int[] partners(int record) {
    return partners[record];
  }

  /** Whether any partner passes. */
  boolean anyPartner(int record, IntPredicate test) {
    for (int partner : partners[record]) {
      if (test.test(partner)) {
        return true;
      }
    }
    return false;
  }

  double ratio(int left, int right) {
    return memory.computeIfAbsent(key(left, right), k -> elsewhere.of(left, right));
  }
}
