package org.waymark.identity;

/**
 * How far two words are apart: the least number of letters put in, left out, changed, or swapped
 * with their neighbour (optimal string alignment, Boytsov 2011, section 2.2), given up beyond a
 * limit.
 */
final class Likeness {
  private Likeness() {}

  /**
   * How many such slips a word of this length is forgiven: none below 4 letters, 1 to 6, then 2.
   */
  static int forgiven(String word) {
    return word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2;
  }

  /**
   * The distance, or {@code limit + 1} when it is more than that.
   *
   * @param limit 0 or more
   */
  static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] now = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      if (row(one, other, i, before, last, now) > limit) {
        return limit + 1;
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return Math.min(last[other.length()], limit + 1);
  }

  private static int row(String one, String other, int i, int[] before, int[] last, int[] now) {
    now[0] = i;
    int least = i;
    for (int j = 1; j <= other.length(); j++) {
      int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
      int best = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
      if (i > 1
          && j > 1
          && one.charAt(i - 1) == other.charAt(j - 2)
          && one.charAt(i - 2) == other.charAt(j - 1)) {
        best = Math.min(best, before[j - 2] + 1);
      }
      now[j] = best;
      least = Math.min(least, best);
    }
    return least;
  }
}
