package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Columns of which one groups the other, as every ward is in one borough: they become one dimension
 * with groups. Crossed with each other they would have cells for wards in boroughs where they are
 * not, and everybody knows that these are empty.
 *
 * @param base people by the codes of the dimensions left
 * @param groups per dimension, group to its parts, finer groups first
 * @param into columns that are no dimension any more, to the dimension they are groups of
 */
record Nesting(
    Map<Cell, Double> base,
    List<String> dimensions,
    Map<String, Map<String, List<String>>> groups,
    Map<String, String> into) {

  /** Years group months that name them, and nothing that happens to be seen in one of them. */
  private static final String YEAR = "(19|20)\\d\\d";

  /** {@code apart} are columns that stay as they are. */
  static Nesting of(
      Map<Cell, Double> base, List<String> dimensions, Set<String> apart, List<String> notes) {
    return new Search(base, dimensions, apart, notes).run();
  }

  private static final class Search {
    private final Map<Cell, Double> base;
    private final List<String> dimensions;
    private final Set<String> apart;
    private final List<String> notes;
    private final Map<String, Set<String>> codes = new HashMap<>();

    /** A column to the finer one it groups. */
    private final Map<String, String> groupOf = new LinkedHashMap<>();

    private final Set<String> leftOut = new LinkedHashSet<>();

    Search(Map<Cell, Double> base, List<String> dimensions, Set<String> apart, List<String> notes) {
      this.base = base;
      this.dimensions = dimensions;
      this.apart = apart;
      this.notes = notes;
      for (String dimension : dimensions) {
        Set<String> met = new LinkedHashSet<>();
        base.keySet().forEach(cell -> met.add(cell.code(dimension)));
        codes.put(dimension, met);
      }
    }

    private int size(String dimension) {
      return codes.getOrDefault(dimension, Set.of()).size();
    }

    Nesting run() {
      dimensions.stream()
          .filter(d -> size(d) > 1 && !apart.contains(d))
          .sorted(Comparator.comparingInt(this::size).reversed())
          .forEach(coarse -> finer(coarse).ifPresent(fine -> settle(coarse, fine)));
      List<String> kept =
          dimensions.stream().filter(d -> !groupOf.containsKey(d) && !leftOut.contains(d)).toList();
      Map<Cell, Double> people = new LinkedHashMap<>();
      base.forEach((cell, count) -> people.merge(cell.only(kept), count, Double::sum));
      Map<String, String> into = new HashMap<>();
      groupOf.keySet().forEach(coarse -> into.put(coarse, finest(coarse)));
      return new Nesting(people, kept, groups(), into);
    }

    /** The coarsest column each of whose codes is in one group only. */
    private Optional<String> finer(String coarse) {
      return dimensions.stream()
          .filter(fine -> size(fine) > size(coarse) && !leftOut.contains(fine))
          .filter(fine -> !apart.contains(fine) && isIn(fine, coarse))
          .min(Comparator.comparingInt(this::size));
    }

    private boolean isIn(String fine, String coarse) {
      Map<String, String> met = new HashMap<>();
      return base.keySet().stream()
          .allMatch(cell -> {
            String group = cell.code(coarse);
            boolean isApart = group.matches(YEAR) && !cell.code(fine).contains(group);
            return !isApart && group.equals(met.computeIfAbsent(cell.code(fine), f -> group));
          });
    }

    private void settle(String coarse, String fine) {
      if (groupOf.containsValue(fine)) {
        leftOut.add(coarse);
        notes.add(
            coarse
                + " groups "
                + fine
                + " in another way than the columns before. It was left out: publish by it apart,"
                + " checked against this release with --register.");
      } else {
        groupOf.put(coarse, fine);
        notes.add("Each " + fine + " is in one " + coarse + ": read as groups of it.");
      }
    }

    private String finest(String column) {
      String fine = column;
      while (groupOf.containsKey(fine)) {
        fine = groupOf.getOrDefault(fine, fine);
      }
      return fine;
    }

    private Map<String, Map<String, List<String>>> groups() {
      Map<String, Map<String, List<String>>> groups = new LinkedHashMap<>();
      groupOf.forEach((coarse, fine) -> {
        String dimension = finest(coarse);
        Map<String, Set<String>> parts = new TreeMap<>();
        for (Cell cell : base.keySet()) {
          parts
              .computeIfAbsent(named(coarse, cell, dimension), g -> new LinkedHashSet<>())
              .add(named(fine, cell, dimension));
        }
        Map<String, List<String>> into =
            groups.computeIfAbsent(dimension, d -> new LinkedHashMap<>());
        parts.forEach((group, codes) -> into.put(group, new ArrayList<>(codes)));
      });
      return groups;
    }

    /** With the column's name before it where the same code stands for something finer too. */
    private String named(String column, Cell cell, String dimension) {
      String code = cell.code(column);
      boolean twice =
          !column.equals(dimension)
              && within(dimension).stream()
                  .filter(other -> !other.equals(column))
                  .anyMatch(other -> codes.getOrDefault(other, Set.of()).contains(code));
      return twice ? column + " " + code : code;
    }

    private Collection<String> within(String dimension) {
      Set<String> within = new LinkedHashSet<>(Set.of(dimension));
      groupOf.keySet().stream().filter(c -> finest(c).equals(dimension)).forEach(within::add);
      return within;
    }
  }
}
