package org.waymark.linkage.encode;

/** Counts the bits two encodings share; the inner loop of encoded linkage. */
final class Overlap {
  private Overlap() {}

  /** Bits set in both, over 16 words from each offset. */
  static int common(long[] a, int i, long[] b, int j) {
    return Long.bitCount(a[i] & b[j])
        + Long.bitCount(a[i + 1] & b[j + 1])
        + Long.bitCount(a[i + 2] & b[j + 2])
        + Long.bitCount(a[i + 3] & b[j + 3])
        + Long.bitCount(a[i + 4] & b[j + 4])
        + Long.bitCount(a[i + 5] & b[j + 5])
        + Long.bitCount(a[i + 6] & b[j + 6])
        + Long.bitCount(a[i + 7] & b[j + 7])
        + Long.bitCount(a[i + 8] & b[j + 8])
        + Long.bitCount(a[i + 9] & b[j + 9])
        + Long.bitCount(a[i + 10] & b[j + 10])
        + Long.bitCount(a[i + 11] & b[j + 11])
        + Long.bitCount(a[i + 12] & b[j + 12])
        + Long.bitCount(a[i + 13] & b[j + 13])
        + Long.bitCount(a[i + 14] & b[j + 14])
        + Long.bitCount(a[i + 15] & b[j + 15]);
  }

  /**
   * The common bits of one person with a run of others, into {@code counts} from {@code at} on. The
   * person's words stay in registers, which makes it half as fast again as {@link #common} for
   * each.
   */
  static void common(long[] a, int person, long[] b, int first, int count, int[] counts, int at) {
    int i = person * EncodedFile.WORDS;
    long a0 = a[i];
    long a1 = a[i + 1];
    long a2 = a[i + 2];
    long a3 = a[i + 3];
    long a4 = a[i + 4];
    long a5 = a[i + 5];
    long a6 = a[i + 6];
    long a7 = a[i + 7];
    long a8 = a[i + 8];
    long a9 = a[i + 9];
    long a10 = a[i + 10];
    long a11 = a[i + 11];
    long a12 = a[i + 12];
    long a13 = a[i + 13];
    long a14 = a[i + 14];
    long a15 = a[i + 15];
    for (int k = 0; k < count; k++) {
      int j = (first + k) * EncodedFile.WORDS;
      counts[at + k] =
          Long.bitCount(a0 & b[j])
              + Long.bitCount(a1 & b[j + 1])
              + Long.bitCount(a2 & b[j + 2])
              + Long.bitCount(a3 & b[j + 3])
              + Long.bitCount(a4 & b[j + 4])
              + Long.bitCount(a5 & b[j + 5])
              + Long.bitCount(a6 & b[j + 6])
              + Long.bitCount(a7 & b[j + 7])
              + Long.bitCount(a8 & b[j + 8])
              + Long.bitCount(a9 & b[j + 9])
              + Long.bitCount(a10 & b[j + 10])
              + Long.bitCount(a11 & b[j + 11])
              + Long.bitCount(a12 & b[j + 12])
              + Long.bitCount(a13 & b[j + 13])
              + Long.bitCount(a14 & b[j + 14])
              + Long.bitCount(a15 & b[j + 15]);
    }
  }

  /** Bits set in each person's encoding. */
  static int[] sizes(long[] words) {
    int[] sizes = new int[words.length / EncodedFile.WORDS];
    for (int person = 0; person < sizes.length; person++) {
      sizes[person] = common(words, person * EncodedFile.WORDS, words, person * EncodedFile.WORDS);
    }
    return sizes;
  }
}
