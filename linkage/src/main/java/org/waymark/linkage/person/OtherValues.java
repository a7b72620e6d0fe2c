package org.waymark.linkage.person;

import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.MatchModel;

/**
 * What it is worth that two records of a person stray to the same value: people go by a second
 * name, have an old address and a new one, and are then recorded with either again and again, while
 * slips are seldom made twice. A record that strays repeats the value of another that strayed with
 * a chance that is learned for each field from the persons of a partition, and else strays afresh
 * (an urn as of Pitman 1996, <i>Some developments of the Blackwell–MacQueen urn scheme</i>, section
 * 2, with a base of fresh values; the hit and miss model of Copas and Hilton 1990 is the case of no
 * repeats).
 */
final class OtherValues {
  /**
   * Repeats and fresh values believed in before any are seen: hardly any, for where people have few
   * records, two of a second name are more likely somebody else of the household.
   */
  private static final double REPEATED = 0.5;

  private static final double FRESH = 999.5;

  /** Of fewer records nobody can tell which value is the true one and which are repeats. */
  private static final int TELLING = 6;

  private final double[] repeated;
  private final double[] fresh;

  private OtherValues(int fields) {
    this.repeated = new double[fields];
    this.fresh = new double[fields];
    java.util.Arrays.fill(repeated, REPEATED);
    java.util.Arrays.fill(fresh, FRESH);
  }

  /** Nobody strays to what another holds. */
  static OtherValues none(Field[] fields) {
    OtherValues none = new OtherValues(fields.length);
    java.util.Arrays.fill(none.repeated, 0);
    return none;
  }

  /** Reads off a partition how often those who stray stray to what another holds. */
  static OtherValues in(Partition partition, Patterns patterns, Field[] fields) {
    OtherValues seen = new OtherValues(fields.length);
    for (int cluster = 0; cluster < partition.records(); cluster++) {
      if (partition.size(cluster) >= TELLING) {
        long[][] of = patterns.among(partition.members(cluster), partition.size(cluster));
        for (int f = 0; f < fields.length; f++) {
          seen.count(of, f, fields[f]);
        }
      }
    }
    return seen;
  }

  /** The pattern of a pair, a record and itself included. */
  @FunctionalInterface
  interface Patterns {
    long of(int left, int right);

    default long[][] among(int[] records, int size) {
      long[][] patterns = new long[size][size];
      for (int a = 0; a < size; a++) {
        for (int b = 0; b <= a; b++) {
          patterns[a][b] = of(records[a], records[b]);
          patterns[b][a] = patterns[a][b];
        }
      }
      return patterns;
    }
  }

  /** The value most hold is taken for the true one. */
  private void count(long[][] patterns, int field, Field of) {
    int filled = 0;
    int most = 0;
    double different = 0;
    for (long[] row : patterns) {
      int holders = 0;
      for (long pattern : row) {
        holders += Comparisons.level(pattern, field) >= of.firstTier() ? 1 : 0;
      }
      filled += holders > 0 ? 1 : 0;
      different += holders > 0 ? 1.0 / holders : 0;
      most = Math.max(most, holders);
    }
    int straying = filled - most;
    if (straying > 1) {
      fresh[field] += Math.rint(different) - 2;
      repeated[field] += straying - Math.rint(different) + 1;
    }
  }

  /**
   * By tier of the value, how much likelier it is that somebody who strays repeats it than that a
   * stranger holds it; natural logarithms.
   */
  double[] worth(int field, Field of, MatchModel model) {
    double[] worth = new double[of.tierShares().length];
    for (int tier = 0; tier < worth.length; tier++) {
      worth[tier] = Math.log(share(field) / model.commonness(field, tier));
    }
    return worth;
  }

  /** How often somebody who strays does so to a value another has strayed to. */
  double share(int field) {
    return repeated[field] / (repeated[field] + fresh[field]);
  }
}
