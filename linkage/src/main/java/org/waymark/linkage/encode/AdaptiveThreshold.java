package org.waymark.linkage.encode;

import java.util.Random;

/**
 * The Dice similarity above which two encodings are one person, read off the files themselves. The
 * similarities of a sample of people with everybody of the other file pile up twice: strangers low,
 * the same people high. The threshold is where the fewest lie between the two, so it moves with how
 * full the filters are; a fixed one would be wrong as soon as they are fuller or emptier.
 */
final class AdaptiveThreshold {
  private static final long SAMPLE = 4_000_000;

  /** Of many pairs a larger share has to be looked at: a rare chance likeness is met there. */
  private static final int ONE_IN = 100;

  private static final int BINS = 100;

  /** Strangers' mean and this many deviations: below it nobody is looked for. */
  private static final double BULK = 3.5;

  private static final double HIGHEST = 0.98;

  private AdaptiveThreshold() {}

  /**
   * @param a words of one file
   * @param b words of the other, or the same array for one file held against itself
   */
  static double of(long[] a, long[] b) {
    int[] sizesA = Overlap.sizes(a);
    int[] sizesB = Overlap.sizes(b);
    if (sizesA.length == 0 || sizesB.length == 0) {
      return 1;
    }
    long[] bins = new long[BINS + 1];
    double[] sums = new double[3];
    Random random = new Random(11);
    long sample = Math.max(SAMPLE, (long) sizesA.length * sizesB.length / ONE_IN);
    int people = (int) Math.clamp(sample / sizesB.length, 1, sizesA.length);
    for (int n = 0; n < people; n++) {
      int i = people == sizesA.length ? n : random.nextInt(sizesA.length);
      for (int j = 0; j < sizesB.length; j++) {
        if (sizesA[i] > 0 && sizesB[j] > 0 && (a != b || i != j)) {
          int common = Overlap.common(a, i * EncodedFile.WORDS, b, j * EncodedFile.WORDS);
          double dice = dice(common, sizesA[i], sizesB[j]);
          bins[(int) (dice * BINS)]++;
          sums[0]++;
          sums[1] += dice;
          sums[2] += dice * dice;
        }
      }
    }
    double mean = sums[1] / Math.max(1, sums[0]);
    double deviation = Math.sqrt(Math.max(0, sums[2] / Math.max(1, sums[0]) - mean * mean));
    return valley(bins, (int) Math.ceil(BINS * (mean + BULK * deviation)));
  }

  /** The middle of the emptiest stretch of three bins from here up. */
  private static double valley(long[] bins, int from) {
    long fewest = Long.MAX_VALUE;
    int first = from;
    int last = from;
    for (int bin = Math.max(1, from); bin < HIGHEST * BINS; bin++) {
      long around = bins[bin - 1] + 2 * bins[bin] + bins[bin + 1];
      if (around < fewest) {
        fewest = around;
        first = bin;
      }
      last = around == fewest && last >= bin - 1 || first == bin ? bin : last;
    }
    return Math.min(HIGHEST, (first + last + 1) / 2.0 / BINS);
  }

  static double dice(int common, int a, int b) {
    return a + b == 0 ? 0 : 2.0 * common / (a + b);
  }
}
