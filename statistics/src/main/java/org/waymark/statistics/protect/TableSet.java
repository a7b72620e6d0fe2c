package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Linked tables: every cell with its count, and every sum that holds between cells. A cell that
 * occurs in several tables is one cell.
 *
 * @param counts people in each cell, totals included
 * @param sums which cells add up to which
 */
public record TableSet(
    List<String> dimensions,
    Map<Cell, Double> counts,
    List<Sum> sums,
    Map<String, Hierarchy> codes) {

  /** The whole is the sum of its parts. */
  public record Sum(Cell whole, List<Cell> parts) {}

  /**
   * Builds all cells of the tables named.
   *
   * @param base people by the finest codes; a code absent is nobody
   * @param tables each the dimensions crossed in it
   */
  public static TableSet of(
      Map<Cell, Double> base, Map<String, Hierarchy> hierarchies, List<List<String>> tables) {
    Map<Cell, Double> counts = new LinkedHashMap<>();
    Set<Sum> sums = new LinkedHashSet<>();
    for (List<String> table : tables) {
      Map<Cell, Double> one = new LinkedHashMap<>();
      cross(new Cell(Map.of()), table, hierarchies, one);
      base.forEach(
          (cell, people) -> add(new Cell(Map.of()), cell, table, hierarchies, one, people));
      counts.putAll(one);
      one.keySet().forEach(cell -> relate(cell, table, hierarchies, sums));
    }
    List<String> dimensions = tables.stream().flatMap(List::stream).distinct().toList();
    return new TableSet(dimensions, counts, List.copyOf(sums), hierarchies);
  }

  private static void cross(
      Cell from, List<String> left, Map<String, Hierarchy> hierarchies, Map<Cell, Double> cells) {
    if (left.isEmpty()) {
      cells.put(from, 0.0);
      return;
    }
    Hierarchy hierarchy = hierarchies.getOrDefault(left.getFirst(), Hierarchy.flat("", List.of()));
    List<String> rest = left.subList(1, left.size());
    cross(from, rest, hierarchies, cells);
    for (String code : hierarchy.parents().keySet()) {
      cross(from.with(left.getFirst(), code), rest, hierarchies, cells);
    }
  }

  private static void add(
      Cell to,
      Cell base,
      List<String> left,
      Map<String, Hierarchy> hierarchies,
      Map<Cell, Double> cells,
      double people) {
    if (left.isEmpty()) {
      cells.merge(to, people, Double::sum);
      return;
    }
    String dimension = left.getFirst();
    Hierarchy hierarchy = hierarchies.getOrDefault(dimension, Hierarchy.flat(dimension, List.of()));
    for (String code : hierarchy.upwards(base.code(dimension))) {
      List<String> rest = left.subList(1, left.size());
      add(to.with(dimension, code), base, rest, hierarchies, cells, people);
    }
  }

  private static void relate(
      Cell cell, List<String> table, Map<String, Hierarchy> hierarchies, Set<Sum> sums) {
    for (String dimension : table) {
      Hierarchy hierarchy =
          hierarchies.getOrDefault(dimension, Hierarchy.flat(dimension, List.of()));
      List<Cell> parts = new ArrayList<>();
      for (String child : hierarchy.children(cell.code(dimension))) {
        parts.add(cell.with(dimension, child));
      }
      if (!parts.isEmpty()) {
        sums.add(new Sum(cell, parts));
      }
    }
  }

  public double count(Cell cell) {
    return counts.getOrDefault(cell, 0.0);
  }
}
