package org.waymark.identity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One case file as the index knows it: its folded names and years, and nothing that is shown.
 *
 * @param text its words, each with a space before it
 * @param words the same, apart
 * @param pairs a bit for each pair of neighbouring letters, to pass over most words that are not
 *     alike
 */
record Card(UUID caseFile, UUID agency, String text, String[] words, long pairs) {
  /** Farther than any match. */
  static final int NO_MATCH = Integer.MAX_VALUE;

  private static final int EXACT = 0;
  private static final int BEGINNING = 10;
  private static final int PART = 20;
  private static final int MISSPELT = 30;

  /**
   * A card for these names (each may be several words) and years.
   *
   * @param names as they were said
   */
  static Card of(UUID caseFile, UUID agency, List<String> names, List<Integer> years) {
    Set<String> words = new LinkedHashSet<>();
    for (String name : names) {
      List<String> parts = Folded.words(name);
      words.addAll(parts);
      if (parts.size() > 1) {
        words.add(initials(parts));
      }
    }
    years.forEach(year -> words.add(String.valueOf(year)));
    String text = words.isEmpty() ? "" : " " + String.join(" ", words);
    long pairs = words.stream().mapToLong(Card::pairs).reduce(0, (a, b) -> a | b);
    return new Card(caseFile, agency, text, words.toArray(String[]::new), pairs);
  }

  /** How far this card is from all the words together, or {@link #NO_MATCH}; less is nearer. */
  int distance(List<String> asked) {
    int sum = 0;
    for (String word : asked) {
      int one = distance(word);
      if (one == NO_MATCH) {
        return NO_MATCH;
      }
      sum += one;
    }
    return sum;
  }

  private int distance(String word) {
    int at = text.indexOf(word);
    if (at < 0) {
      return misspelt(word);
    }
    int beginning = text.indexOf(" " + word);
    if (beginning < 0) {
      return PART + Math.min(at, 9);
    }
    return Arrays.asList(words).contains(word) ? EXACT : BEGINNING + Math.min(beginning, 9);
  }

  private int misspelt(String word) {
    int forgiven = Likeness.forgiven(word);
    int needed = word.length() + 1 - 3 * forgiven;
    if (forgiven == 0 || Long.bitCount(pairs & pairs(word)) < Math.min(needed, 3)) {
      return NO_MATCH;
    }
    int least = forgiven + 1;
    for (String mine : words) {
      least = Math.min(least, Likeness.distance(word, mine, forgiven));
    }
    return least > forgiven ? NO_MATCH : MISSPELT + least;
  }

  private static long pairs(String word) {
    String framed = "^" + word + "$";
    long bits = 0;
    for (int i = 1; i < framed.length(); i++) {
      bits |= 1L << ((framed.charAt(i - 1) * 31 + framed.charAt(i)) % 61);
    }
    return bits;
  }

  private static String initials(List<String> parts) {
    return parts.stream()
        .flatMap(part -> Stream.of(part.substring(0, 1)))
        .reduce("", String::concat);
  }

  /** Arrays compare by what is in them; nothing compares cards. */
  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Card card && card.caseFile.equals(caseFile) && card.text.equals(text);
  }

  @Override
  public int hashCode() {
    return caseFile.hashCode();
  }

  /** Names never show themselves in a log. */
  @Override
  public String toString() {
    return "Card";
  }
}
