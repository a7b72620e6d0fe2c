package org.waymark.linkage.person;

import java.util.Arrays;
import java.util.List;
import org.waymark.linkage.model.ScoredPair;

/** The pairs that may be one person, as a graph of records. */
final class Candidates {
  private final List<ScoredPair> pairs;
  private final int[][] partners;
  private final int[][] numbers;

  /**
   * @param pairs ascending by left and right record
   */
  Candidates(int records, List<ScoredPair> pairs) {
    this.pairs = pairs;
    int[] degrees = new int[records];
    for (ScoredPair pair : pairs) {
      degrees[pair.left()]++;
      degrees[pair.right()]++;
    }
    partners = new int[records][];
    numbers = new int[records][];
    for (int i = 0; i < records; i++) {
      partners[i] = new int[degrees[i]];
      numbers[i] = new int[degrees[i]];
    }
    Arrays.fill(degrees, 0);
    for (int pair = 0; pair < pairs.size(); pair++) {
      put(pairs.get(pair).right(), pairs.get(pair).left(), pair, degrees);
    }
    for (int pair = 0; pair < pairs.size(); pair++) {
      put(pairs.get(pair).left(), pairs.get(pair).right(), pair, degrees);
    }
  }

  private void put(int record, int partner, int pair, int[] degrees) {
    partners[record][degrees[record]] = partner;
    numbers[record][degrees[record]++] = pair;
  }

  /** One number for a pair, whichever way round. */
  static long key(int left, int right) {
    return (long) Math.min(left, right) << 32 | Math.max(left, right);
  }

  int size() {
    return pairs.size();
  }

  int records() {
    return partners.length;
  }

  long pattern(int pair) {
    return pairs.get(pair).pattern();
  }

  ScoredPair pair(int pair) {
    return pairs.get(pair);
  }

  /** The records that may be the same person as this one, ascending. */
  int[] partners(int record) {
    return partners[record];
  }

  /** The numbers of the pairs with {@link #partners}, in the same order. */
  int[] numbers(int record) {
    return numbers[record];
  }

  /** The number of a pair, or -1 when it is none of these. */
  int find(int left, int right) {
    int place = Arrays.binarySearch(partners[left], right);
    return place < 0 ? -1 : numbers[left][place];
  }
}
