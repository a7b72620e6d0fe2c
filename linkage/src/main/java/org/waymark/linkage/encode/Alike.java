package org.waymark.linkage.encode;

/**
 * Whether two encodings share enough bits: twice the bits in common are at least the threshold
 * times the bits of both. Whole runs are passed over at once where nobody comes near.
 */
final class Alike {
  /** Bits behind the point in {@link #owed}. */
  private static final int FINE = 16;

  private final double threshold;
  private final int[] sizes;

  /** Of each person, what half the threshold asks for her bits, rounded down. */
  private final int[] owed;

  /**
   * @param sizes bits set in the encoding of each of those who are looked through
   */
  Alike(double threshold, int[] sizes) {
    this.threshold = threshold;
    this.sizes = sizes;
    this.owed = new int[sizes.length];
    for (int person = 0; person < sizes.length; person++) {
      owed[person] = owed(sizes[person]);
    }
  }

  private int owed(int size) {
    return (int) Math.floor(threshold / 2 * size * (1 << FINE));
  }

  /**
   * Whether any of a run may be alike enough; rounding lets a few through who are not.
   *
   * @param size bits set in the encoding of the one they are held against
   * @param counts bits in common with each of the run, from {@code at} on
   */
  boolean anybody(int size, int[] counts, int at, int first, int count) {
    int most = Integer.MIN_VALUE;
    for (int k = 0; k < count; k++) {
      most = Math.max(most, (counts[at + k] << FINE) - owed[first + k]);
    }
    return most >= owed(size) - 1;
  }

  /** Who held too little to be encoded is like nobody. */
  boolean is(int size, int person, int common) {
    return common > 0 && 2 * common >= threshold * (size + sizes[person]);
  }

  double dice(int size, int person, int common) {
    return AdaptiveThreshold.dice(common, size, sizes[person]);
  }
}
