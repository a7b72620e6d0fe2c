package org.waymark.linkage.compare;

import java.util.Arrays;
import java.util.List;
import org.waymark.linkage.record.Dictionary;

/**
 * Sorts the values of a field by how common they are, so that agreeing on a rare value is a level
 * of its own: term frequencies enter the pattern counts exactly instead of as a correction after
 * them (compare Winkler 2000, <i>Frequency-based matching in Fellegi–Sunter</i>).
 */
final class Tiers {
  /** What each tier says, from the commonest values to the rarest. */
  static final List<String> NAMES =
      List.of(
          "equal, held by 1 in 8 or more",
          "equal, held by about 1 in 12",
          "equal, held by about 1 in 30",
          "equal, held by about 1 in 80",
          "equal, held by about 1 in 200",
          "equal, held by about 1 in 500",
          "equal, held by about 1 in 1,200",
          "equal, held by fewer");

  private static final double[] LEAST = {
    1.0 / 8, 1.0 / 20, 1.0 / 50, 1.0 / 125, 1.0 / 300, 1.0 / 800, 1.0 / 2000
  };

  /**
   * Values held by fewer records than this are not told apart: how few hold a value depends on who
   * happened to be recorded twice.
   */
  private static final int FEW = 4;

  private final byte[] byCode;

  private Tiers(byte[] byCode) {
    this.byCode = byCode;
  }

  static Tiers of(Dictionary dictionary, int[]... codes) {
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
      tiers[code] = tier((double) Math.max(FEW, counts[code]) / Math.max(1, total));
    }
    return new Tiers(tiers);
  }

  private static byte tier(double share) {
    byte tier = 0;
    while (tier < LEAST.length && share < LEAST[tier]) {
      tier++;
    }
    return tier;
  }

  /** By code, 0 for the commonest values. */
  byte[] byCode() {
    return byCode;
  }

  /**
   * The share of a column's filled records whose value is of each tier: how often the same person's
   * records agree there, when they agree.
   */
  double[] shares(int[] codes) {
    double[] shares = new double[NAMES.size()];
    double filled = 0;
    for (int code : codes) {
      if (code >= Dictionary.FIRST_VALUE) {
        shares[byCode[code]]++;
        filled++;
      }
    }
    double all = Math.max(1, filled);
    return Arrays.stream(shares).map(n -> n / all).toArray();
  }
}
