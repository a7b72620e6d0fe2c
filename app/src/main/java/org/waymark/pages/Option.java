package org.waymark.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One of several things to choose from.
 *
 * @param value what it means
 * @param key what the browser sends for it
 * @param words what is shown
 * @param hint a sentence that helps; empty for none
 */
public record Option<T>(T value, String key, String words, String hint) {

  /** An option without a hint. */
  public static <T> Option<T> of(T value, String key, String words) {
    return new Option<>(value, key, words, "");
  }

  /** Every constant of an enum; keys are its names in lower case with hyphens. */
  public static <E extends Enum<E>> List<Option<E>> ofEach(
      Class<E> kind, Function<E, String> words) {
    return Arrays.stream(kind.getEnumConstants())
        .map(
            one -> of(one, one.name().toLowerCase(Locale.ROOT).replace('_', '-'), words.apply(one)))
        .toList();
  }

  /** The same option with a sentence that helps. */
  public Option<T> hint(String hint) {
    return new Option<>(value, key, words, hint);
  }
}
