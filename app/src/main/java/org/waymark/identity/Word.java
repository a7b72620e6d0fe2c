package org.waymark.identity;

/**
 * A folded word and the bag of its letters, which tells most words that are not alike apart without
 * looking at their letters (bag distance: Bartolini, Ciaccia and Patella 2002, section 3).
 *
 * @param bag two bits for each letter, one if it stands there at all and one if it does so again,
 *     and one bit for each digit
 */
record Word(String text, long bag) {
  private static final int LETTERS = 26;
  private static final int DIGITS_FROM = 2 * LETTERS;

  static Word of(String text) {
    long bag = 0;
    for (int i = 0; i < text.length(); i++) {
      bag |= bit(text.charAt(i), bag);
    }
    return new Word(text, bag);
  }

  private static long bit(char letter, long bag) {
    if (letter >= '0' && letter <= '9') {
      return 1L << (DIGITS_FROM + letter - '0');
    }
    long once = 1L << (letter - 'a');
    return (bag & once) == 0 ? once : once << LETTERS;
  }

  /** Names never show themselves in a log. */
  @Override
  public String toString() {
    return "Word";
  }
}
