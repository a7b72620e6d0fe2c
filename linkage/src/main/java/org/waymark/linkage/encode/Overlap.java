package org.waymark.linkage.encode;

/** Counts the bits two encodings share; the inner loop of encoded linkage. */
public final class Overlap {
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

  /** The common bits of one person with a run of others, into {@code counts}. */
  public static void common(long[] a, int person, long[] b, int first, int count, int[] counts) {
    int i = person * EncodedFile.WORDS;
    int j = first * EncodedFile.WORDS;
    for (int k = 0; k < count; k++, j += EncodedFile.WORDS) {
      counts[k] = common(a, i, b, j);
    }
  }

  /** Bits set in each person's encoding. */
  public static int[] sizes(long[] words) {
    int[] sizes = new int[words.length / EncodedFile.WORDS];
    for (int person = 0; person < sizes.length; person++) {
      sizes[person] = common(words, person * EncodedFile.WORDS, words, person * EncodedFile.WORDS);
    }
    return sizes;
  }
}
