package org.waymark.linkage.person;

import java.util.Arrays;
import java.util.List;
import org.waymark.linkage.model.ScoredPair;

/**
 * The pairs that may be one person, as a graph of records. The partners of a record stand in a row
 * of places, ascending, each with the number of the pair.
 */
final class Candidates {
  private final List<ScoredPair> pairs;
  private final int[] starts;
  private final int[] partners;
  private final int[] numbers;

  /**
   * @param pairs ascending by left and right record
   */
  Candidates(int records, List<ScoredPair> pairs) {
    this.pairs = pairs;
    this.starts = new int[records + 1];
    this.partners = new int[2 * pairs.size()];
    this.numbers = new int[2 * pairs.size()];
    for (ScoredPair pair : pairs) {
      starts[pair.left() + 1]++;
      starts[pair.right() + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    for (int pair = 0; pair < pairs.size(); pair++) {
      put(next[pairs.get(pair).right()]++, pairs.get(pair).left(), pair);
    }
    for (int pair = 0; pair < pairs.size(); pair++) {
      put(next[pairs.get(pair).left()]++, pairs.get(pair).right(), pair);
    }
  }

  private void put(int place, int partner, int pair) {
    partners[place] = partner;
    numbers[place] = pair;
  }

  /** One number for a pair, whichever way round. */
  static long key(int left, int right) {
    return (long) Math.min(left, right) << 32 | Math.max(left, right);
  }

  int size() {
    return pairs.size();
  }

  int records() {
    return starts.length - 1;
  }

  long pattern(int pair) {
    return pairs.get(pair).pattern();
  }

  ScoredPair pair(int pair) {
    return pairs.get(pair);
  }

  /** The first place of a record's partners. */
  int begin(int record) {
    return starts[record];
  }

  /** The place after a record's last partner. */
  int end(int record) {
    return starts[record + 1];
  }

  /** A record that may be the same person as the one whose place this is. */
  int partner(int place) {
    return partners[place];
  }

  /** The number of the pair at a place. */
  int number(int place) {
    return numbers[place];
  }

  /** Two for each pair. */
  int places() {
    return partners.length;
  }

  /** The number of a pair, or -1 when it is none of these. */
  int find(int left, int right) {
    int place = Arrays.binarySearch(partners, starts[left], starts[left + 1], right);
    return place < 0 ? -1 : numbers[place];
  }

  /**
   * How many pairs come with the person of a pair, on average over the same people's pairs: a
   * record has as many others of its person as its probabilities sum to.
   */
  double bundle() {
    double[] records = new double[records()];
    Arrays.fill(records, 1);
    for (ScoredPair pair : pairs) {
      records[pair.left()] += pair.probability();
      records[pair.right()] += pair.probability();
    }
    double sum = 0;
    double same = 0;
    for (ScoredPair pair : pairs) {
      double of = (records[pair.left()] + records[pair.right()]) / 2;
      sum += pair.probability() * of * (of - 1) / 2;
      same += pair.probability();
    }
    return sum / Math.max(1e-9, same);
  }
}
