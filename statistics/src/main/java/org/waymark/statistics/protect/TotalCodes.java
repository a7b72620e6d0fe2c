package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Codes that stand for all others of their dimension without being called a total, as "England"
 * beside its regions: wherever they are, their count is the sum of the others.
 */
final class TotalCodes {
  /** In fewer places it could be by chance. */
  private static final int PLACES = 3;

  private TotalCodes() {}

  /** Cells of counts without those of such codes; a note on each. */
  static Map<Cell, Double> leftOut(
      Map<Cell, Double> counts, List<String> dimensions, List<String> notes) {
    Map<Cell, Double> kept = counts;
    for (String dimension : dimensions) {
      for (String code : in(kept, dimension, dimensions)) {
        notes.add(
            "In "
                + dimension
                + ", "
                + code
                + " is the sum of the others everywhere. It was taken for their total and worked"
                + " out again.");
        Map<Cell, Double> fewer = new LinkedHashMap<>(kept);
        fewer.keySet().removeIf(cell -> cell.code(dimension).equals(code));
        kept = fewer;
      }
    }
    return kept;
  }

  private static Set<String> in(
      Map<Cell, Double> counts, String dimension, List<String> dimensions) {
    List<String> rest = dimensions.stream().filter(d -> !d.equals(dimension)).toList();
    Map<Cell, Map<String, Double>> places = new HashMap<>();
    Set<String> codes = new HashSet<>();
    counts.forEach((cell, count) -> {
      codes.add(cell.code(dimension));
      places
          .computeIfAbsent(cell.only(rest), p -> new HashMap<>())
          .merge(cell.code(dimension), count, Double::sum);
    });
    if (codes.size() < 3) {
      return Set.of();
    }
    List<String> candidates = new ArrayList<>(codes);
    int peopled = 0;
    for (Map<String, Double> place : places.values()) {
      double all = place.values().stream().mapToDouble(Double::doubleValue).sum();
      peopled += all > 0 ? 1 : 0;
      candidates.removeIf(code -> 2 * place.getOrDefault(code, 0.0) != all);
    }
    return peopled >= PLACES && candidates.size() == 1 ? Set.of(candidates.getFirst()) : Set.of();
  }
}
