package org.waymark.linkage.compare;

/** Distances between short texts. */
public final class Strings {
  private static final int LONGEST = 64;

  private Strings() {}

  /**
   * Jaro–Winkler similarity in [0, 1] with prefix weight 0.1 over at most four characters (Winkler
   * 1990, <i>String comparator metrics</i>, section 2).
   */
  public static double jaroWinkler(String a, String b) {
    double jaro = jaro(a, b);
    int prefix = 0;
    int limit = Math.min(4, Math.min(a.length(), b.length()));
    while (prefix < limit && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * 0.1 * (1 - jaro);
  }

  private static double jaro(String a, String b) {
    int la = Math.min(LONGEST, a.length());
    int lb = Math.min(LONGEST, b.length());
    int window = Math.max(0, Math.max(la, lb) / 2 - 1);
    long usedA = 0;
    long usedB = 0;
    for (int i = 0; i < la; i++) {
      for (int j = Math.max(0, i - window); j < Math.min(lb, i + window + 1); j++) {
        if ((usedB >> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
          usedA |= 1L << i;
          usedB |= 1L << j;
          break;
        }
      }
    }
    int common = Long.bitCount(usedA);
    return common == 0
        ? 0
        : ((double) common / la
                + (double) common / lb
                + (common - moved(a, b, usedA, usedB) / 2.0) / common)
            / 3;
  }

  private static int moved(String a, String b, long usedA, long usedB) {
    int moved = 0;
    while (usedA != 0) {
      int i = Long.numberOfTrailingZeros(usedA);
      int j = Long.numberOfTrailingZeros(usedB);
      moved += a.charAt(i) == b.charAt(j) ? 0 : 1;
      usedA &= usedA - 1;
      usedB &= usedB - 1;
    }
    return moved;
  }

  /**
   * Insertions, deletions, changes and swaps of neighbours that lead from one text to the other.
   */
  public static int distance(String a, String b) {
    return a.length() <= LONGEST && !a.isEmpty() ? inBits(a, b) : inRows(a, b);
  }

  /**
   * All rows of a column at once, a bit for each (Hyyrö 2003, <i>A bit-vector algorithm for
   * computing Levenshtein and Damerau edit distances</i>, figure 3).
   */
  private static int inBits(String a, String b) {
    long last = 1L << a.length() - 1;
    long higher = -1;
    long lower = 0;
    long diagonal = 0;
    long before = 0;
    int distance = a.length();
    for (int j = 0; j < b.length(); j++) {
      long equal = places(a, b.charAt(j));
      long swapped = (~diagonal & equal) << 1 & before;
      diagonal = (equal & higher) + higher ^ higher | equal | lower | swapped;
      long right = lower | ~(diagonal | higher);
      long left = diagonal & higher;
      distance += ((right & last) != 0 ? 1 : 0) - ((left & last) != 0 ? 1 : 0);
      right = right << 1 | 1;
      higher = left << 1 | ~(diagonal | right);
      lower = right & diagonal;
      before = equal;
    }
    return distance;
  }

  private static long places(String text, char letter) {
    long places = 0;
    for (int i = 0; i < text.length(); i++) {
      places |= text.charAt(i) == letter ? 1L << i : 0;
    }
    return places;
  }

  /** For texts of any length. */
  static int inRows(String a, String b) {
    int width = b.length() + 1;
    int[] two = new int[width];
    int[] one = new int[width];
    int[] row = new int[width];
    for (int j = 0; j < width; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] oldest = two;
      two = one;
      one = row;
      row = oldest;
      row[0] = i;
      for (int j = 1; j < width; j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(one[j - 1] + change, Math.min(one[j], row[j - 1]) + 1);
        row[j] = swapped(a, b, i, j) ? Math.min(best, two[j - 2] + 1) : best;
      }
    }
    return row[b.length()];
  }

  /**
   * Whether {@link #distance} is exactly one: all but one insertion, deletion, change or swap is a
   * shared beginning and a shared end.
   */
  static boolean oneSlip(String a, String b) {
    int shortest = Math.min(a.length(), b.length());
    int head = 0;
    while (head < shortest && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shortest - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    int restA = a.length() - head - tail;
    int restB = b.length() - head - tail;
    boolean swapped =
        restA == 2
            && restB == 2
            && a.charAt(head) == b.charAt(head + 1)
            && a.charAt(head + 1) == b.charAt(head);
    return swapped || Math.max(restA, restB) == 1;
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  /** Dice overlap in [0, 1] of the letters, each as often as it occurs: finds scrambled words. */
  public static double letters(String a, String b) {
    int common = b.length() <= LONGEST ? sharedLetters(a, b) : countedLetters(a, b);
    return 2.0 * common / Math.max(1, a.length() + b.length());
  }

  private static int sharedLetters(String a, String b) {
    long used = 0;
    for (int i = 0; i < a.length(); i++) {
      long free = places(b, a.charAt(i)) & ~used;
      used |= free & -free;
    }
    return Long.bitCount(used);
  }

  private static int countedLetters(String a, String b) {
    int[] counts = new int[128];
    for (int i = 0; i < a.length(); i++) {
      counts[a.charAt(i) & 127]++;
    }
    int common = 0;
    for (int i = 0; i < b.length(); i++) {
      common += counts[b.charAt(i) & 127]-- > 0 ? 1 : 0;
    }
    return common;
  }

  /** Bits for letters and repeated letters. */
  static long letterBits(String value) {
    long once = 0;
    long twice = 0;
    for (int i = 0; i < value.length(); i++) {
      long bit = 1L << (value.charAt(i) & 31);
      twice |= once & bit;
      once |= bit;
    }
    return once | twice << 32;
  }

  /** Bits for pairs of neighbouring letters. */
  static long bigramBits(String value) {
    long bits = 0;
    for (int i = 0; i + 1 < value.length(); i++) {
      bits |= 1L << ((value.charAt(i) * 31 + value.charAt(i + 1)) * 0x9E3779B1 >>> 26);
    }
    return bits;
  }
}
