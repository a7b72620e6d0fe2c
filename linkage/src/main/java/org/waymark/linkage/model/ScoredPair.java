package org.waymark.linkage.model;

/**
 * Two records and what holding them against each other said.
 *
 * @param pattern four bits for each field
 * @param weight log odds in bits, the prior included
 * @param probability that they are the same person, between 0 and 1
 */
public record ScoredPair(int left, int right, long pattern, double weight, double probability) {
  /** The same pair of records that have other numbers. */
  public ScoredPair of(int one, int other) {
    return new ScoredPair(Math.min(one, other), Math.max(one, other), pattern, weight, probability);
  }

  /** The same pair when other pairs have had their say. */
  public ScoredPair withProbability(double better) {
    return new ScoredPair(left, right, pattern, weight, better);
  }
}
