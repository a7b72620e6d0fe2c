package org.waymark.linkage.model;

import java.util.List;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;

/**
 * The exact table of agreement patterns that a model is learned from.
 *
 * @param fields what the levels mean
 * @param patterns distinct patterns, ascending
 * @param counts pairs with each pattern
 * @param levels by field, then by pattern
 * @param guess how many pairs may be the same person, before anything is learned
 */
public record Evidence(
    List<Field> fields, long[] patterns, double[] counts, byte[][] levels, double guess) {

  public static Evidence of(List<Field> fields, PatternCounts counted, double guess) {
    long[] patterns = counted.patterns();
    double[] counts = new double[patterns.length];
    byte[][] levels = new byte[fields.size()][patterns.length];
    for (int p = 0; p < patterns.length; p++) {
      counts[p] = counted.count(patterns[p]);
      for (int f = 0; f < fields.size(); f++) {
        levels[f][p] = (byte) Comparisons.level(patterns[p], f);
      }
    }
    return new Evidence(fields, patterns, counts, levels, guess);
  }

  /** All pairs that were compared. */
  public double pairs() {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }
}
