package org.waymark.gaps;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * People write one area in several ways. Upper and lower case, blanks, hyphens and "and" make no
 * difference; anything else does.
 */
final class AreaNames {
  private AreaNames() {}

  /** By which two spellings of one area are the same. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("&", " and ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** Each area once, as it was first written. */
  static List<String> once(Collection<String> names) {
    Map<String, String> first = new LinkedHashMap<>();
    names.stream()
        .filter(name -> !key(name).isEmpty())
        .forEach(name -> first.putIfAbsent(key(name), name));
    return List.copyOf(first.values());
  }
}
