package org.waymark.identity;

import java.util.Random;

/** Words of few letters, so that many are alike, and what somebody may type for them. */
final class RandomWords {
  private static final String LETTERS = "aabeilmnrst";

  private RandomWords() {}

  /** A name of 2 to 9 letters. */
  static String name(Random random) {
    var name = new StringBuilder();
    for (int n = 2 + random.nextInt(8); n > 0; n--) {
      name.append(letter(random));
    }
    return name.toString();
  }

  /** The word, its beginning, a part of it, or the word with one to three slips. */
  static String asTyped(Random random, String word) {
    return switch (random.nextInt(5)) {
      case 0 -> word;
      case 1 -> word.substring(0, 1 + random.nextInt(word.length()));
      case 2 -> {
        int from = random.nextInt(word.length());
        yield word.substring(from, from + 1 + random.nextInt(word.length() - from));
      }
      default -> slipped(random, word);
    };
  }

  private static String slipped(Random random, String word) {
    var slipped = new StringBuilder(word);
    for (int n = random.nextInt(3); n >= 0; n--) {
      int at = random.nextInt(slipped.length());
      switch (random.nextInt(4)) {
        case 0 -> slipped.insert(at, letter(random));
        case 1 -> slipped.setCharAt(at, letter(random));
        case 2 -> slipped.append(slipped.charAt(at)).deleteCharAt(at);
        default -> slipped.insert(Math.max(0, at - 1), slipped.charAt(at)).deleteCharAt(at + 1);
      }
    }
    return slipped.toString();
  }

  /**
   * The least number of letters put in, left out, changed, or swapped with their neighbour: the
   * definition itself, the whole table kept.
   */
  static int slips(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : least(table, one, other, i, j);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int least(int[][] table, String one, String other, int i, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
    least = Math.min(least, table[i - 1][j - 1] + change);
    boolean isSwapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return isSwapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }

  private static char letter(Random random) {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }
}
