package org.waymark.linkage.encode;

import java.util.Random;

/**
 * The Dice similarity above which two encodings are one person, read off the files themselves: so
 * far above the similarity of strangers that fewer than one stranger in a hundred thousand persons
 * passes. A fixed threshold would be wrong as soon as filters are fuller or emptier.
 */
final class AdaptiveThreshold {
  private static final int SAMPLE = 200_000;

  private AdaptiveThreshold() {}

  static double of(long[] a, long[] b) {
    int[] sizesA = Overlap.sizes(a);
    int[] sizesB = Overlap.sizes(b);
    if (sizesA.length == 0 || sizesB.length == 0) {
      return 1;
    }
    Random random = new Random(11);
    double sum = 0;
    double squares = 0;
    for (int n = 0; n < SAMPLE; n++) {
      int i = random.nextInt(sizesA.length);
      int j = random.nextInt(sizesB.length);
      double dice =
          dice(
              Overlap.common(a, i * EncodedFile.WORDS, b, j * EncodedFile.WORDS),
              sizesA[i],
              sizesB[j]);
      sum += dice;
      squares += dice * dice;
    }
    double mean = sum / SAMPLE;
    double deviation = Math.sqrt(Math.max(0, squares / SAMPLE - mean * mean));
    double strictness =
        Math.sqrt(2 * Math.log(Math.max(10, (double) sizesA.length * sizesB.length)));
    return Math.min(0.98, mean + (strictness + 0.5) * deviation);
  }

  static double dice(int common, int a, int b) {
    return a + b == 0 ? 0 : 2.0 * common / (a + b);
  }
}
