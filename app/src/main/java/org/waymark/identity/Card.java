package org.waymark.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One case file as the index knows it: its folded names and years, and nothing that is shown.
 *
 * @param words each once
 * @param length how many letters they have together: of two that fit alike, the shorter is nearer
 */
record Card(UUID caseFile, UUID agency, List<Word> words, int length) {
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
    int length = words.stream().mapToInt(String::length).sum();
    return new Card(caseFile, agency, words.stream().map(Word::of).toList(), length);
  }

  /** How far it is from all these together, or {@link Nearest#NO_MATCH}; less is nearer. */
  int distance(List<AskedWord> asked) {
    int sum = 0;
    for (AskedWord one : asked) {
      int least = least(one);
      if (least == AskedWord.NO_MATCH) {
        return Nearest.NO_MATCH;
      }
      sum += least;
    }
    return sum;
  }

  private int least(AskedWord asked) {
    int least = AskedWord.NO_MATCH;
    for (Word word : words) {
      if (asked.mayFit(word.bag())) {
        least = Math.min(least, asked.distance(word.text()));
      }
    }
    return least;
  }

  private static String initials(List<String> parts) {
    return parts.stream().map(part -> part.substring(0, 1)).collect(Collectors.joining());
  }

  /** Names never show themselves in a log. */
  @Override
  public String toString() {
    return "Card";
  }
}
