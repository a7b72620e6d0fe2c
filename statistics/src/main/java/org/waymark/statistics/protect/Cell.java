package org.waymark.statistics.protect;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One cell of a table, by its code in every dimension. A dimension in which everybody is counted is
 * not named, so that the same number in two tables is the same cell.
 */
public final class Cell {
  public static final String TOTAL = "Total";

  /** Dimension and code in turn, dimensions in order of their names. */
  private final String[] named;

  /** Kept, since large tables look their cells up many millions of times. */
  private final int hash;

  public Cell(Map<String, String> codes) {
    this(
        new TreeMap<>(codes)
            .entrySet().stream()
                .filter(e -> !e.getValue().equals(TOTAL))
                .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                .toArray(String[]::new));
  }

  private Cell(String[] named) {
    this.named = named;
    this.hash = mixed(named);
  }

  /** Codes are often alike but for a digit; the hash of a map would send many to one place. */
  private static int mixed(String[] named) {
    int hash = 0;
    for (String word : named) {
      hash = (hash ^ word.hashCode()) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  /** By dimension, without those in which everybody is counted. */
  public Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>();
    for (int i = 0; i < named.length; i += 2) {
      codes.put(named[i], named[i + 1]);
    }
    return Collections.unmodifiableMap(codes);
  }

  public String code(String dimension) {
    for (int i = 0; i < named.length; i += 2) {
      if (named[i].equals(dimension)) {
        return named[i + 1];
      }
    }
    return TOTAL;
  }

  Cell with(String dimension, String code) {
    Map<String, String> other = new TreeMap<>(codes());
    other.put(dimension, code);
    return new Cell(other);
  }

  Cell only(Collection<String> dimensions) {
    Map<String, String> fewer = new TreeMap<>(codes());
    fewer.keySet().retainAll(dimensions);
    return new Cell(fewer);
  }

  /** "area=Brixton, year=2024", or "everybody". */
  public String name() {
    return named.length == 0
        ? "everybody"
        : codes().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(", "));
  }

  List<String> row(List<String> dimensions) {
    return dimensions.stream().map(this::code).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cell cell && hash == cell.hash && Arrays.equals(named, cell.named);
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
