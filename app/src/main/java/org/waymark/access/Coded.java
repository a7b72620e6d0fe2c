package org.waymark.access;

import java.util.Arrays;

/** One of a closed list, each with the word by which the database knows it. */
public interface Coded {
  /** As the database writes it. */
  String word();

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
