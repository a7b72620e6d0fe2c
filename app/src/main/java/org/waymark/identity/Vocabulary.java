package org.waymark.identity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The different words of many cards, each once with the cards that bear it, so that a search
 * compares words and not cards. Never changed.
 *
 * <p>A search passes over all the bags of letters, one after another in memory, and looks at the
 * few words only that may fit.
 */
final class Vocabulary {
  private final int cards;
  private final long[] bags;
  private final String[] words;
  private final int[] starts;
  private final int[] bearers;

  /** The words of these cards, which are numbered as they stand. */
  Vocabulary(List<Card> cards) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    cards.forEach(card ->
        card.words().forEach(word -> counts.computeIfAbsent(word.text(), w -> new int[1])[0]++));
    this.cards = cards.size();
    this.words = counts.keySet().toArray(String[]::new);
    this.bags = Arrays.stream(words).mapToLong(word -> Word.of(word).bag()).toArray();
    this.starts = new int[words.length + 1];
    int word = 0;
    for (int[] count : counts.values()) {
      starts[word + 1] = starts[word] + count[0];
      count[0] = starts[word++];
    }
    this.bearers = new int[starts[words.length]];
    for (int number = 0; number < cards.size(); number++) {
      for (Word borne : cards.get(number).words()) {
        int[] next = java.util.Objects.requireNonNull(counts.get(borne.text()));
        bearers[next[0]++] = number;
      }
    }
  }

  /** How far each card is from this word, by its number; {@link AskedWord#NO_MATCH} for most. */
  byte[] distances(AskedWord asked) {
    byte[] least = new byte[cards];
    Arrays.fill(least, (byte) AskedWord.NO_MATCH);
    for (int word = 0; word < words.length; word++) {
      if (asked.mayFit(bags[word])) {
        int distance = asked.distance(words[word]);
        if (distance != AskedWord.NO_MATCH) {
          tell(word, distance, least);
        }
      }
    }
    return least;
  }

  private void tell(int word, int distance, byte[] least) {
    for (int i = starts[word]; i < starts[word + 1]; i++) {
      least[bearers[i]] = (byte) Math.min(least[bearers[i]], distance);
    }
  }
}
