package org.waymark.linkage.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Pairs of records of which somebody who knows has said that they are different people. */
public final class NotSame {
  private final Map<Integer, Set<Integer>> said = new HashMap<>();

  /** Notes that two records, by number, are different people. */
  public void add(int left, int right) {
    said.computeIfAbsent(left, fresh -> new HashSet<>()).add(right);
    said.computeIfAbsent(right, fresh -> new HashSet<>()).add(left);
  }

  /** Whether it was said of these two. */
  public boolean said(int left, int right) {
    Set<Integer> others = said.get(left);
    return others != null && others.contains(right);
  }

  /**
   * The same said of records in another order.
   *
   * @param order by new place, the place here
   */
  public NotSame in(int[] order) {
    NotSame moved = new NotSame();
    int[] places = new int[said.isEmpty() ? 0 : order.length];
    for (int place = 0; place < places.length; place++) {
      places[order[place]] = place;
    }
    said.forEach((one, others) -> others.forEach(o -> moved.add(places[one], places[o])));
    return moved;
  }

  boolean forbids(int record, Partition partition, int cluster) {
    if (said.isEmpty()) {
      return false;
    }
    Set<Integer> others = said.get(record);
    return others != null && others.stream().anyMatch(o -> partition.clusterOf(o) == cluster);
  }
}
