package org.waymark.statistics.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.waymark.statistics.Refused;

/**
 * Linked tables: every cell with its count, and every sum that holds between cells. A cell that
 * occurs in several tables is one cell.
 *
 * @param counts people in each cell, totals included
 * @param sums which cells add up to which
 * @param codes what the codes of each dimension add up to
 * @param tables the dimensions crossed in each
 * @param base people by the finest codes of all dimensions, published or not
 */
public record TableSet(
    List<String> dimensions,
    Map<Cell, Double> counts,
    List<Sum> sums,
    Map<String, Hierarchy> codes,
    List<List<String>> tables,
    Map<Cell, Double> base) {

  /** More do not fit, and would not be proven in an hour. */
  private static final double MOST_CELLS = 500_000;

  /** The whole is the sum of its parts. */
  public record Sum(Cell whole, List<Cell> parts) {}

  /**
   * Builds all cells of the tables named.
   *
   * @param tables the dimensions crossed in each
   * @param base people by the finest codes; a code absent is nobody
   * @param tables each the dimensions crossed in it
   */
  public static TableSet of(
      Map<Cell, Double> base, Map<String, Hierarchy> hierarchies, List<List<String>> tables) {
    refuseTooMany(hierarchies, tables);
    Map<Cell, Double> counts = new LinkedHashMap<>();
    Set<Sum> sums = new LinkedHashSet<>();
    Map<String, Map<String, List<String>>> children = new HashMap<>();
    hierarchies.forEach((dimension, hierarchy) -> {
      refusePeopleInGroups(hierarchy, base.keySet());
      children.put(dimension, hierarchy.byParent());
    });
    for (List<String> table : tables) {
      Map<Cell, Double> one = new LinkedHashMap<>();
      cross(new Cell(Map.of()), table, hierarchies, one);
      base.forEach((cell, people) ->
          upwards(cell, table, hierarchies, c -> one.merge(c, people, Double::sum)));
      counts.putAll(one);
      one.keySet().forEach(cell -> relate(cell, table, children, sums));
    }
    List<String> dimensions = tables.stream().flatMap(List::stream).distinct().toList();
    Map<Cell, Double> people = new LinkedHashMap<>();
    base.forEach((cell, count) -> people.merge(cell.only(dimensions), count, Double::sum));
    return new TableSet(dimensions, counts, List.copyOf(sums), hierarchies, tables, people);
  }

  private static void refuseTooMany(Map<String, Hierarchy> hierarchies, List<List<String>> tables) {
    for (List<String> table : tables) {
      double cells = cells(hierarchies, List.of(table));
      if (cells > MOST_CELLS) {
        String columns =
            table.stream()
                .map(d -> "%s (%.0f codes)".formatted(d, codes(hierarchies, d)))
                .collect(Collectors.joining(", "));
        throw new Refused(
            "Crossing %s gives %,.0f cells; up to %,.0f are worked out. Leave out columns that hold"
                    .formatted(columns, cells, MOST_CELLS)
                + " no codes, put codes into broader ones, or name smaller tables in the rules, one"
                + " a line, as: table: area, year");
      }
    }
  }

  /** How many cells tables would have; those that occur in several are counted in each. */
  public static double cells(Map<String, Hierarchy> hierarchies, List<List<String>> tables) {
    return tables.stream()
        .mapToDouble(table ->
            table.stream().mapToDouble(d -> codes(hierarchies, d) + 1).reduce(1, (a, b) -> a * b))
        .sum();
  }

  private static double codes(Map<String, Hierarchy> hierarchies, String dimension) {
    Hierarchy codes = hierarchies.get(dimension);
    return codes == null ? 0 : codes.parents().size();
  }

  private static void refusePeopleInGroups(Hierarchy hierarchy, Set<Cell> base) {
    Set<String> groups = new HashSet<>(hierarchy.parents().values());
    for (Cell cell : base) {
      String code = cell.code(hierarchy.dimension());
      if (groups.contains(code) && !code.equals(Cell.TOTAL)) {
        throw new Refused(
            "In "
                + hierarchy.dimension()
                + ", "
                + code
                + " is a group and has rows of its own."
                + " Leave out rows of totals, they are worked out again; give people of whom no"
                + " more is known a code of their own, such as \""
                + code
                + ", not known\".");
      }
    }
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

  /** Every published cell in which people of these finest codes are counted. */
  Set<Cell> cellsWith(Cell finest) {
    Set<Cell> cells = new LinkedHashSet<>();
    for (List<String> table : tables) {
      upwards(finest, table, codes, cells::add);
    }
    return cells;
  }

  private static void upwards(
      Cell finest, List<String> table, Map<String, Hierarchy> hierarchies, Consumer<Cell> taker) {
    List<Cell> cells = List.of(new Cell(Map.of()));
    for (String dimension : table) {
      List<String> path =
          hierarchies
              .getOrDefault(dimension, Hierarchy.flat(dimension, List.of()))
              .upwards(finest.code(dimension));
      cells =
          cells.stream().flatMap(c -> path.stream().map(code -> c.with(dimension, code))).toList();
    }
    cells.forEach(taker);
  }

  private static void relate(
      Cell cell,
      List<String> table,
      Map<String, Map<String, List<String>>> children,
      Set<Sum> sums) {
    for (String dimension : table) {
      List<String> below =
          children.getOrDefault(dimension, Map.of()).getOrDefault(cell.code(dimension), List.of());
      if (!below.isEmpty()) {
        sums.add(new Sum(cell, below.stream().map(code -> cell.with(dimension, code)).toList()));
      }
    }
  }

  public double count(Cell cell) {
    return counts.getOrDefault(cell, 0.0);
  }
}
