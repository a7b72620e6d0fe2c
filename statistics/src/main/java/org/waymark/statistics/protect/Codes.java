package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes of one dimension by number: 0 is the total. */
final class Codes {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> paths = new ArrayList<>();
  private final boolean[] leaf;
  private final int[][] leavesBelow;

  Codes(Hierarchy hierarchy) {
    List<String> names = new ArrayList<>(List.of(Cell.TOTAL));
    names.addAll(hierarchy.parents().keySet());
    names.forEach(name -> numbers.put(name, numbers.size()));
    leaf = new boolean[names.size()];
    Arrays.fill(leaf, true);
    for (String name : names) {
      int[] path = hierarchy.upwards(name).stream().mapToInt(this::number).toArray();
      paths.add(name.equals(Cell.TOTAL) ? new int[] {0} : path);
    }
    paths.forEach(path -> Arrays.stream(path).skip(1).forEach(above -> leaf[above] = false));
    leaf[0] = names.size() == 1;
    leavesBelow = new int[names.size()][];
    for (int code = 0; code < leavesBelow.length; code++) {
      leavesBelow[code] = below(code);
    }
  }

  private int[] below(int code) {
    List<Integer> below = new ArrayList<>();
    for (int other = 0; other < leaf.length; other++) {
      if (leaf[other] && Arrays.stream(paths.get(other)).anyMatch(above -> above == code)) {
        below.add(other);
      }
    }
    return below.stream().mapToInt(Integer::intValue).toArray();
  }

  int size() {
    return leaf.length;
  }

  int number(String code) {
    return numbers.getOrDefault(code, 0);
  }

  boolean isLeaf(int code) {
    return leaf[code];
  }

  /** The code, what it is part of, and the total last. */
  int[] upwards(int code) {
    return paths.get(code);
  }

  /** The finest codes in it; itself if it is one. */
  int[] leavesBelow(int code) {
    return leavesBelow[code];
  }

  /** One person from one finest code to another: the codes that change, and by how much. */
  int[][] exchange(int leaf, int other) {
    int[] to = upwards(leaf);
    int[] from = upwards(other);
    int common = 0;
    while (common < Math.min(to.length, from.length)
        && to[to.length - 1 - common] == from[from.length - 1 - common]) {
      common++;
    }
    int[] changed = new int[to.length + from.length - 2 * common];
    int[] signs = new int[changed.length];
    for (int i = 0; i < changed.length; i++) {
      boolean gains = i < to.length - common;
      changed[i] = gains ? to[i] : from[i - (to.length - common)];
      signs[i] = gains ? 1 : -1;
    }
    return new int[][] {changed, signs};
  }
}
