package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.statistics.Refused;

/**
 * The codes of one dimension and what they add up to: wards to boroughs, months to quarters,
 * everything to {@link Cell#TOTAL}.
 *
 * @param parents code to its parent; top codes have the total as parent
 */
public record Hierarchy(String dimension, Map<String, String> parents) {
  /** Codes without groups between them and the total. */
  public static Hierarchy flat(String dimension, Iterable<String> codes) {
    Map<String, String> parents = new LinkedHashMap<>();
    codes.forEach(code -> parents.put(code, Cell.TOTAL));
    return new Hierarchy(dimension, parents);
  }

  /** Puts codes below a group of their own. */
  Hierarchy grouped(String group, List<String> codes) {
    Map<String, String> more = new LinkedHashMap<>(parents);
    more.putIfAbsent(group, Cell.TOTAL);
    for (String code : codes) {
      if (code.equals(group)) {
        throw new Refused("In " + dimension + ", " + code + " cannot be part of itself.");
      }
      more.put(code, group);
    }
    return new Hierarchy(dimension, more);
  }

  /** The codes that have parts, with their parts. */
  Map<String, List<String>> byParent() {
    Map<String, List<String>> byParent = new LinkedHashMap<>();
    parents.forEach(
        (child, parent) -> byParent.computeIfAbsent(parent, p -> new ArrayList<>()).add(child));
    return byParent;
  }

  /** The finest codes. */
  List<String> leaves() {
    Set<String> groups = new HashSet<>(parents.values());
    return parents.keySet().stream().filter(code -> !groups.contains(code)).toList();
  }

  /** The code itself and everything it is part of, the total last. */
  List<String> upwards(String code) {
    List<String> path = new ArrayList<>();
    Set<String> met = new TreeSet<>();
    for (String at = code; !at.equals(Cell.TOTAL); at = parents.getOrDefault(at, Cell.TOTAL)) {
      if (!met.add(at)) {
        throw new Refused("In " + dimension + ", " + at + " is part of itself.");
      }
      path.add(at);
    }
    path.add(Cell.TOTAL);
    return path;
  }
}
