package org.waymark.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What was read from what somebody typed, and all that was wrong with it.
 *
 * @param value as far as it could be read
 * @param faults each a sentence that says what to write instead
 */
record Read<T>(T value, List<String> faults) {

  /** Reads each part of a text that is divided by semicolons or lines; blank parts are none. */
  static <T> Read<List<T>> each(String text, Function<String, T> one) {
    List<T> values = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String part : text.split("[;\n]")) {
      if (!part.isBlank()) {
        try {
          values.add(one.apply(part.strip()));
        } catch (Unreadable unreadable) {
          faults.add(unreadable.words);
        }
      }
    }
    return new Read<>(List.copyOf(values), List.copyOf(faults));
  }

  /** A part that cannot be meant, with what to write instead. */
  static final class Unreadable extends RuntimeException {
    private final String words;

    Unreadable(String words) {
      super(words, null, false, false);
      this.words = words;
    }
  }
}
