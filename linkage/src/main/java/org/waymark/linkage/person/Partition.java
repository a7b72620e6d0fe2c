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

  /** Takes a record out; it must be put somewhere before anything else is asked. */
  void remove(int record) {
    int cluster = clusterOf[record];
    int[] of = members.get(cluster);
    int last = --sizes[cluster];
    for (int k = 0; k < last; k++) {
      if (of[k] == record) {
        of[k] = of[last];
        break;
      }
    }
    if (last == 0) {
      free[freeCount++] = cluster;
      clusters--;
    }
  }

  /** Puts a record into a cluster, or alone when the cluster is -1. */
  void put(int record, int cluster) {
    int to = cluster < 0 ? free[--freeCount] : cluster;
    clusters += cluster < 0 ? 1 : 0;
    int[] of = members.get(to);
    if (sizes[to] == of.length) {
      of = Arrays.copyOf(of, 2 * of.length);
      members.set(to, of);
    }
    of[sizes[to]++] = record;
    clusterOf[record] = to;
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
