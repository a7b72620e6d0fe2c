package org.waymark.access;

import java.util.Arrays;
import java.util.Locale;

/** One of a closed list, each with the word by which the database knows it. */
public interface Coded {
  /**
   * As the database writes it: the constant's own name, small and hyphened, unless it says other.
   */
  default String word() {
    return ((Enum<?>) this).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The one the database names so.
   *
   * @throws IllegalArgumentException when the list has no such word: then the database is newer
   */
  static <E extends Enum<E> & Coded> E of(Class<E> list, String word) {
    return Arrays.stream(list.getEnumConstants())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(list.getSimpleName() + " has no \"" + word + "\""));
  }
}
