package org.waymark.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/**
 * Makes references that can be said aloud over a bad line, such as {@code KITE-482}: a kind word
 * and three digits, more when the short ones are taken. Chosen at random, so that one tells nothing
 * of when a file was opened nor of how many there are.
 */
final class References {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final List<String> WORDS = read();

  private References() {}

  /**
   * A reference nobody may have yet.
   *
   * @param attempt counted from 0: after each few that were taken there is one digit more, up to 5
   */
  static String random(int attempt) {
    int least = attempt < 3 ? 100 : attempt < 6 ? 1_000 : 10_000;
    String word = WORDS.get(RANDOM.nextInt(WORDS.size()));
    return word + "-" + (least + RANDOM.nextInt(9 * least));
  }

  private static List<String> read() {
    try (InputStream words =
        References.class.getResourceAsStream("/casefile/reference-words.txt")) {
      if (words == null) {
        throw new IllegalStateException("The list of words belongs into the jar");
      }
      return List.of(
          new String(words.readAllBytes(), StandardCharsets.US_ASCII).strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
