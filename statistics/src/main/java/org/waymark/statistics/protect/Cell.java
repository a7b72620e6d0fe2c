package org.waymark.statistics.protect;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One cell of a table, by its code in every dimension. A dimension in which everybody is counted is
 * not named, so that the same number in two tables is the same cell.
 */
public final class Cell {
  public static final String TOTAL = "Total";

  private final Map<String, String> codes;

  /** Kept, since large tables look their cells up many millions of times. */
  private final int hash;

  public Cell(Map<String, String> codes) {
    TreeMap<String, String> named = new TreeMap<>(codes);
    named.values().removeIf(TOTAL::equals);
    this.codes = Collections.unmodifiableMap(named);
    this.hash = named.hashCode();
  }

  /** By dimension, without those in which everybody is counted. */
  public Map<String, String> codes() {
    return codes;
  }

  public String code(String dimension) {
    return codes.getOrDefault(dimension, TOTAL);
  }

  Cell with(String dimension, String code) {
    TreeMap<String, String> other = new TreeMap<>(codes);
    other.put(dimension, code);
    return new Cell(other);
  }

  Cell only(Collection<String> dimensions) {
    TreeMap<String, String> fewer = new TreeMap<>(codes);
    fewer.keySet().retainAll(dimensions);
    return new Cell(fewer);
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

  @Override
  public boolean equals(Object other) {
    return other instanceof Cell cell && hash == cell.hash && codes.equals(cell.codes);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return name();
  }
}
