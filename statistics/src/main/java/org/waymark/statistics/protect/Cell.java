package org.waymark.statistics.protect;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One cell of a table, by its code in every dimension. A dimension in which everybody is counted is
 * not named, so that the same number in two tables is the same cell.
 */
public record Cell(Map<String, String> codes) {
  public static final String TOTAL = "Total";

  public Cell {
    TreeMap<String, String> named = new TreeMap<>(codes);
    named.values().removeIf(TOTAL::equals);
    codes = Collections.unmodifiableMap(named);
  }

  public String code(String dimension) {
    return codes.getOrDefault(dimension, TOTAL);
  }

  Cell with(String dimension, String code) {
    TreeMap<String, String> other = new TreeMap<>(codes);
    other.put(dimension, code);
    return new Cell(other);
  }

  /** "area=Brixton, year=2024", or "everybody". */
  public String name() {
    return codes.isEmpty()
        ? "everybody"
        : codes.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(", "));
  }

  List<String> row(List<String> dimensions) {
    return dimensions.stream().map(this::code).toList();
  }
}
