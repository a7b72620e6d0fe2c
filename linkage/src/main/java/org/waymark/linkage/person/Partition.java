package org.waymark.linkage.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waymark.linkage.record.People;

/** Every record in exactly one cluster. */
final class Partition {
  private final int[] clusterOf;
  private final List<int[]> members;
  private final int[] sizes;
  private final int[] free;
  private int freeCount;
  private int clusters;

  /** Each record alone. */
  Partition(int records) {
    clusterOf = new int[records];
    members = new ArrayList<>(records);
    sizes = new int[records];
    free = new int[records];
    clusters = records;
    for (int i = 0; i < records; i++) {
      clusterOf[i] = i;
      members.add(new int[] {i, 0});
      sizes[i] = 1;
    }
  }

  int records() {
    return clusterOf.length;
  }

  int clusterOf(int record) {
    return clusterOf[record];
  }

  int size(int cluster) {
    return sizes[cluster];
  }

  /** The first {@link #size} are its members; the array is the partition's own. */
  int[] members(int cluster) {
    return members.get(cluster);
  }

  int clusters() {
    return clusters;
  }

  /** Where a record stands among the members of its cluster. */
  int place(int record) {
    int[] of = members.get(clusterOf[record]);
    int place = 0;
    while (of[place] != record) {
      place++;
    }
    return place;
  }

  /**
   * Moves a record into a cluster, or alone when the cluster is -1; the last of those it leaves
   * takes its place.
   *
   * @return the cluster it is in now
   */
  int move(int record, int cluster) {
    int place = place(record);
    int from = clusterOf[record];
    int[] left = members.get(from);
    left[place] = left[--sizes[from]];
    int to = cluster < 0 ? free[--freeCount] : cluster;
    clusters += (cluster < 0 ? 1 : 0) - (sizes[from] == 0 ? 1 : 0);
    if (sizes[from] == 0) {
      free[freeCount++] = from;
    }
    int[] of = members.get(to);
    if (sizes[to] == of.length) {
      of = Arrays.copyOf(of, 2 * of.length);
      members.set(to, of);
    }
    of[sizes[to]++] = record;
    clusterOf[record] = to;
    return to;
  }

  /** By cluster; clusters of no record are not in use. */
  int[] sizes() {
    return sizes;
  }

  /** Records of the person with most. */
  int largest() {
    return Arrays.stream(sizes).max().orElse(0);
  }

  /** Pairs that are together, of those that are asked for. */
  long pairs(People people) {
    long pairs = 0;
    for (int cluster = 0; cluster < sizes.length; cluster++) {
      long size = sizes[cluster];
      long left = people.twoFiles() && size > 1 ? firstFile(cluster, people.leftCount()) : 0;
      pairs += people.twoFiles() ? left * (size - left) : size * (size - 1) / 2;
    }
    return pairs;
  }

  private long firstFile(int cluster, int leftCount) {
    return Arrays.stream(members.get(cluster), 0, sizes[cluster])
        .filter(record -> record < leftCount)
        .count();
  }
}
