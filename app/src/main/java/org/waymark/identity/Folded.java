package org.waymark.identity;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;

/**
 * Text as names are compared: in Latin letters without marks, lower case, words apart by one space.
 * {@code Łucja O'Neill} and {@code lucja oneill} fold to the same; so do {@code Анна} and {@code
 * anna}.
 */
final class Folded {
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private Folded() {}

  static String of(String text) {
    String latin =
        isPlain(text) ? text.toLowerCase(java.util.Locale.ROOT) : LATIN.transliterate(text);
    StringBuilder folded = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char letter = latin.charAt(i);
      if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
        folded.append(letter);
      } else if (letter != '\'' && letter != '`' && !endsWithSpace(folded)) {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }

  /** Its words. */
  static List<String> words(String text) {
    String folded = of(text);
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
  }

  private static boolean endsWithSpace(StringBuilder text) {
    return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }
}
