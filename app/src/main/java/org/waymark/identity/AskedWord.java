package org.waymark.identity;

/**
 * One word somebody searches by, ready to be held against many: what it needs is reckoned once.
 *
 * <p>Not safe for several threads: it reuses its arrays.
 */
final class AskedWord {
  /** Farther than any word that fits. */
  static final int NO_MATCH = Byte.MAX_VALUE;

  private static final int EXACT = 0;
  private static final int BEGINNING = 10;
  private static final int PART = 20;
  private static final int MISSPELT = 30;

  private final Word word;
  private final int forgiven;
  private final Likeness likeness;

  /**
   * A word to search by.
   *
   * @param text folded
   */
  AskedWord(String text) {
    this.word = Word.of(text);
    this.forgiven = Likeness.forgiven(text);
    this.likeness = new Likeness(text, forgiven);
  }

  /** Could a word with this bag of letters fit? When it says no, none does. */
  boolean mayFit(long bag) {
    int missing = Long.bitCount(word.bag() & ~bag);
    return missing == 0 || (missing <= forgiven && Long.bitCount(bag & ~word.bag()) <= forgiven);
  }

  /** How far this word is: 0 for the same, or {@link #NO_MATCH}; less is nearer. */
  int distance(String other) {
    int at = other.indexOf(word.text());
    if (at == 0) {
      return other.length() == word.text().length() ? EXACT : BEGINNING;
    }
    if (at > 0) {
      return PART + Math.min(at, 9);
    }
    if (forgiven == 0) {
      return NO_MATCH;
    }
    int slips = likeness.distance(other);
    return slips > forgiven ? NO_MATCH : MISSPELT + slips;
  }
}
