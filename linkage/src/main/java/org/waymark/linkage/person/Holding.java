package org.waymark.linkage.person;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The persons of a partition, their records held against each other, and what a record gains by
 * each person it may join. Both are kept until a person changes: in most sweeps most do not.
 */
final class Holding {
  private final Candidates candidates;
  private final Partition partition;
  private final @Nullable Held[] held;

  /** By cluster, the number of its last change; no two changes have the same. */
  private final int[] changes;

  /** By place of a partner, what was gained and by which state of the cluster. */
  private final float[] gains;

  private final int[] gainedAt;
  private @Nullable Likeness likeness;
  private int change;

  Holding(Candidates candidates, Partition partition) {
    this.candidates = candidates;
    this.partition = partition;
    this.held = new Held[candidates.records()];
    this.changes = new int[candidates.records()];
    this.gains = new float[candidates.places()];
    this.gainedAt = new int[candidates.places()];
  }

  /** Under another model everything is worth something else. */
  void forget(Likeness by) {
    likeness = by;
    Arrays.fill(held, null);
    for (int cluster = 0; cluster < changes.length; cluster++) {
      changes[cluster] = ++change;
    }
  }

  /**
   * The natural log likelihood ratio of a cluster with a record against the two apart; where the
   * record is in the cluster, of that against the others of it.
   *
   * @param place of a partner of the record in the cluster, the same one as long as it is unchanged
   */
  double gain(int record, int cluster, int place) {
    if (gainedAt[place] != changes[cluster]) {
      gainedAt[place] = changes[cluster];
      gains[place] = (float) gain(record, cluster, of(cluster));
    }
    return gains[place];
  }

  private double gain(int record, int cluster, Held person) {
    int[] members = partition.members(cluster);
    int size = partition.size(cluster);
    return partition.clusterOf(record) == cluster
        ? person.ratio()
            - likeness().without(person, members, size, partition.place(record)).ratio()
        : likeness().with(person, members, size, record) - person.ratio();
  }

  private Held of(int cluster) {
    Held known = held[cluster];
    if (known == null) {
      known = likeness().hold(partition.members(cluster), partition.size(cluster));
      held[cluster] = known;
    }
    return known;
  }

  /** The natural log likelihood ratio of a cluster's records as one person. */
  double ratio(int cluster) {
    return of(cluster).ratio();
  }

  private Likeness likeness() {
    return java.util.Objects.requireNonNull(likeness, "forget comes first");
  }

  /** Moves a record into a cluster, or alone when the cluster is -1. */
  void move(int record, int cluster) {
    int from = partition.clusterOf(record);
    Held left = held[from];
    held[from] =
        left == null || partition.size(from) < 3
            ? null
            : likeness()
                .without(
                    left, partition.members(from), partition.size(from), partition.place(record));
    Held joined = cluster < 0 ? null : held[cluster];
    Held together =
        joined == null
            ? null
            : likeness()
                .joined(joined, partition.members(cluster), partition.size(cluster), record);
    int to = partition.move(record, cluster);
    held[to] = together;
    changes[from] = ++change;
    changes[to] = ++change;
  }
}
