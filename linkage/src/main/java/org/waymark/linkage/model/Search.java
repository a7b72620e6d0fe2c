package org.waymark.linkage.model;

/**
 * How pairs were looked for, and what share of the same people's pairs was looked at at all.
 *
 * @param wholeFile whether every pair was looked at, so that nothing can have been missed
 * @param compared pairs looked at
 * @param recall share of the same people's pairs among these, between 0 and 1
 * @param low lower end of the 95% interval
 * @param high upper end of the 95% interval
 * @param likely the same share of the pairs that are more likely than not one person
 * @param how in words, for the report
 */
public record Search(
    boolean wholeFile,
    long compared,
    double recall,
    double low,
    double high,
    double likely,
    String how) {

  /** Every pair was looked at. */
  public static Search whole(long pairs) {
    return new Search(true, pairs, 1, 1, 1, 1, "Every pair was looked at.");
  }

  /** By how many of so many pairs of the same people it is not sure whether they were looked at. */
  public double doubt(double pairs) {
    return pairs * (high - low) / 2;
  }
}
