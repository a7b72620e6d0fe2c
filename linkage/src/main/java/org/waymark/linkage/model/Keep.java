package org.waymark.linkage.model;

import java.util.Arrays;
import java.util.Comparator;

/** The patterns worth keeping, in a small table that says no quickly. */
public final class Keep {
  private static final double MOST_FOR_A_RECORD = 40;

  /** Pairs for all records together, so that a million records leave room in 6 GB. */
  private static final double MOST = 8e6;

  /** The share of the expected pairs that lies in what is kept. */
  private static final double KEPT = 0.99;

  private final long[] patterns;
  private final double[] probabilities;
  private final double[] weights;
  private final int[] slots;

  /** Sixteen bits for each pattern, which fit where a processor finds them at once. */
  private final long[] maybe;

  public Keep(MatchModel model, double atLeast) {
    long[] all = model.evidence().patterns();
    this.patterns = Arrays.stream(all).filter(p -> model.probability(p) >= atLeast).toArray();
    this.probabilities = Arrays.stream(patterns).mapToDouble(model::probability).toArray();
    this.weights = Arrays.stream(patterns).mapToDouble(model::weight).toArray();
    this.slots = new int[Integer.highestOneBit(Math.max(1, patterns.length)) << 3];
    this.maybe = new long[Integer.highestOneBit(Math.max(4, patterns.length)) >> 2];
    for (int i = 0; i < patterns.length; i++) {
      maybe[word(patterns[i])] |= bit(patterns[i]);
      int slot = hash(patterns[i]);
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = i + 1;
    }
  }

  /**
   * The probability from which pairs are kept: what lies below holds a hundredth of the expected
   * pairs, unless that would keep more than forty pairs a record or eight million in all.
   */
  public static double leastProbable(MatchModel model, int records) {
    Evidence evidence = model.evidence();
    double[] probabilities =
        Arrays.stream(evidence.patterns()).mapToDouble(model::probability).toArray();
    Integer[] order = new Integer[probabilities.length];
    Arrays.setAll(order, p -> p);
    Arrays.sort(order, Comparator.comparingDouble(p -> -probabilities[p]));
    double most = Math.min(MOST, MOST_FOR_A_RECORD * records);
    double pairs = 0;
    double sum = 0;
    double least = 1;
    for (int p : order) {
      pairs += evidence.counts()[p];
      sum += evidence.counts()[p] * probabilities[p];
      if (pairs > most || sum > KEPT * model.expectedPairs()) {
        break;
      }
      least = probabilities[p];
    }
    return Math.min(least, 0.01);
  }

  private int hash(long pattern) {
    return (int) (pattern * 0x9E3779B97F4A7C15L >>> 32) & slots.length - 1;
  }

  private int word(long pattern) {
    return (int) (pattern * 0x9E3779B97F4A7C15L >>> 32) & maybe.length - 1;
  }

  private static long bit(long pattern) {
    return 1L << (int) (pattern * 0x9E3779B97F4A7C15L >>> 58);
  }

  /** The number of a pattern, or -1 when it is not kept. */
  public int find(long pattern) {
    if ((maybe[word(pattern)] & bit(pattern)) == 0) {
      return -1;
    }
    int slot = hash(pattern);
    while (slots[slot] != 0) {
      if (patterns[slots[slot] - 1] == pattern) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  public ScoredPair pair(int left, int right, int found) {
    return new ScoredPair(left, right, patterns[found], weights[found], probabilities[found]);
  }
}
