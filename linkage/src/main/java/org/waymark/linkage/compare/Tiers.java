package org.waymark.linkage.compare;

import org.waymark.linkage.record.Dictionary;

/**
 * Sorts the values of a field by how common they are, so that agreeing on a rare value is a level
 * of its own: term frequencies enter the pattern counts exactly instead of as a correction after
 * them (compare Winkler 2000, <i>Frequency-based matching in Fellegi–Sunter</i>).
 */
final class Tiers {
  private static final double[] SHARES = {1.0 / 12, 1.0 / 60, 1.0 / 300, 1.0 / 1500};

  private Tiers() {}

  /** By code, 0 for the commonest values up to 4 for the rarest. */
  static byte[] of(Dictionary dictionary, int[]... codes) {
    int[] counts = new int[dictionary.size()];
    long total = 0;
    for (int[] column : codes) {
      for (int code : column) {
        counts[code]++;
        total += code >= Dictionary.FIRST_VALUE ? 1 : 0;
      }
    }
    byte[] tiers = new byte[counts.length];
    for (int code = 0; code < counts.length; code++) {
      tiers[code] = tier((double) counts[code] / Math.max(1, total));
    }
    return tiers;
  }

  private static byte tier(double share) {
    byte tier = 0;
    while (tier < SHARES.length && share < SHARES[tier]) {
      tier++;
    }
    return tier;
  }
}
