package org.waymark.identity;

/**
 * How far a word is from others: the least number of letters put in, left out, changed, or swapped
 * with their neighbour (optimal string alignment, Boytsov 2011, section 2.2), given up beyond a
 * limit.
 *
 * <p>Not safe for several threads: it reuses its three rows.
 */
final class Likeness {
  private final String word;
  private final int limit;
  private int[] before;
  private int[] last;
  private int[] now;

  /**
   * From this word.
   *
   * @param limit 0 or more
   */
  Likeness(String word, int limit) {
    this.word = word;
    this.limit = limit;
    int longest = word.length() + limit + 1;
    this.before = new int[longest];
    this.last = new int[longest];
    this.now = new int[longest];
  }

  /**
   * How many such slips a word of this length is forgiven: none below 4 letters, 1 to 6, then 2.
   */
  static int forgiven(String word) {
    return word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2;
  }

  /** The distance to this word, or {@code limit + 1} when it is more than the limit. */
  int distance(String other) {
    if (Math.abs(word.length() - other.length()) > limit) {
      return limit + 1;
    }
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= word.length(); i++) {
      if (row(other, i) > limit) {
        return limit + 1;
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return Math.min(last[other.length()], limit + 1);
  }

  private int row(String other, int i) {
    now[0] = i;
    int least = i;
    for (int j = 1; j <= other.length(); j++) {
      int change = word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
      int best = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
      if (i > 1
          && j > 1
          && word.charAt(i - 1) == other.charAt(j - 2)
          && word.charAt(i - 2) == other.charAt(j - 1)) {
        best = Math.min(best, before[j - 2] + 1);
      }
      now[j] = best;
      least = Math.min(least, best);
    }
    return least;
  }
}
