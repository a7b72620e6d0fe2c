package org.waymark.linkage.person;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Draws consistent ways to sort the records into persons, one record at a time (Gibbs sampling over
 * partitions, after Sadinle 2014 and Steorts, Hall and Fienberg 2016).
 *
 * <p>A record joins a cluster with the odds of one join times what {@link Likeness} gains by it.
 */
final class PartitionSampler {
  /** Natural log odds below which a pair hardly counts. */
  private static final double HARDLY = -6.5;

  /** An odd factor that spreads packed pairs over a hash table, and its inverse modulo 2^64. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final long GATHER = 0xF1DE83E19937733DL;

  /** Natural log odds by which one person is so much likelier that others need no second look. */
  private static final double BY_FAR = 14;

  /** Records moved by themselves for each try to move many, once it is settled. */
  private static final int BOLD = 4;

  private final Candidates candidates;
  private final NotSame notSame;
  private final MergeOrSplit bold;
  private final Random random;
  private final Partition partition;
  private final int[] restless;
  private final double[] together;
  private final Holding holding;
  private final int[] stamps;
  private final int[] placeOf;
  private final double[] gains;
  private final Map<Long, Integer> byOthers = new HashMap<>();
  private int[] nearby = new int[64];
  private int stamp;
  private double draws;
  private double yield;
  private boolean settled;

  PartitionSampler(Candidates candidates, NotSame notSame, long seed) {
    this.candidates = candidates;
    this.notSame = notSame;
    this.random = new Random(seed);
    int records = candidates.records();
    this.partition = new Partition(records);
    this.restless =
        IntStream.range(0, records).filter(i -> candidates.begin(i) < candidates.end(i)).toArray();
    this.together = new double[candidates.size()];
    this.holding = new Holding(candidates, partition);
    this.bold = new MergeOrSplit(candidates, notSame, partition, holding, random);
    this.stamps = new int[records];
    this.placeOf = new int[records];
    this.gains = new double[records];
  }

  Partition partition() {
    return partition;
  }

  /**
   * Begins with sure pairs together: moving one record at a time seldom joins two halves of a
   * person, while it parts strangers easily.
   */
  void begin(double sure) {
    for (int pair = 0; pair < candidates.size(); pair++) {
      if (candidates.pair(pair).probability() >= sure) {
        merge(candidates.pair(pair).left(), candidates.pair(pair).right());
      }
    }
  }

  private void merge(int left, int right) {
    int to = partition.clusterOf(left);
    int from = partition.clusterOf(right);
    int[] moving = Arrays.copyOf(partition.members(from), partition.size(from));
    boolean forbidden = false;
    for (int record : moving) {
      forbidden |= notSame.forbids(record, partition, to);
    }
    for (int record : to == from || forbidden ? new int[0] : moving) {
      partition.move(record, to);
    }
  }

  /**
   * How probably each candidate pair is together: over all draws counted, the mean of the chance
   * each record had of going where the other was, which is steadier than counting where it went.
   */
  double[] shares() {
    double[] shares = new double[together.length];
    for (int pair = 0; pair < shares.length; pair++) {
      shares[pair] = Math.min(1, together[pair] / Math.max(1, 2 * draws));
    }
    return shares;
  }

  /** From now on whole persons are moved less often. */
  void settle() {
    settled = true;
  }

  /** Under another model what was held against each other is another. */
  void rescore(Likeness likeness) {
    holding.forget(likeness);
  }

  /**
   * Moves every record once, under a law that is drawn anew.
   *
   * @param more natural log odds of a join beyond those of the law
   * @param counted whether the draw is one of those that are kept
   */
  void sweep(Likeness likeness, double more, boolean counted) {
    SizeLaw law = SizeLaw.drawn(partition, more, random);
    yield = 0;
    for (int record : restless) {
      move(record, likeness, law, counted);
    }
    int tries = likeness.leans() ? 0 : restless.length / (settled ? BOLD : 1);
    for (int n = 0; n < tries; n++) {
      bold.attempt(restless[random.nextInt(restless.length)], likeness, law);
    }
    draws += counted ? 1 : 0;
    if (counted) {
      bringTogether();
    }
  }

  /**
   * How many pairs more would be together for each natural log unit that the odds of a join grow,
   * by the choices of the last sweep: where each record is surely one person's, none.
   */
  double yield() {
    return yield;
  }

  /** Two records may be one person by a third only, without being a candidate pair. */
  private void bringTogether() {
    for (int cluster = 0; cluster < partition.records(); cluster++) {
      int size = partition.size(cluster);
      int[] members = partition.members(cluster);
      for (int a = 0; size > 2 && a < size; a++) {
        for (int b = a + 1; b < size; b++) {
          if (candidates.find(members[a], members[b]) < 0) {
            byOthers.merge(Candidates.key(members[a], members[b]) * SPREAD, 1, Integer::sum);
          }
        }
      }
    }
  }

  /** How probably pairs are together that were no candidates, by packed pair. */
  Map<Long, Double> byOthers(double atLeast) {
    Map<Long, Double> shares = new TreeMap<>();
    byOthers.forEach((pair, times) -> {
      if (times >= atLeast * draws) {
        shares.put(pair * GATHER, times / draws);
      }
    });
    return shares;
  }

  private void move(int record, Likeness likeness, SizeLaw law, boolean counted) {
    int near = neighbours(record, likeness);
    int from = partition.clusterOf(record);
    double total = 1;
    double joined = 0;
    int chosen = -1;
    double hardly = HARDLY;
    for (int n = 0; n < near; n++) {
      int cluster = nearby[n];
      int size = partition.size(cluster) - (cluster == from ? 1 : 0);
      double gain = gain(record, cluster, size, law.join(size), hardly);
      hardly = Math.max(hardly, gain - BY_FAR);
      gains[cluster] = Math.exp(Math.min(300, gain));
      total += gains[cluster];
      joined += gains[cluster] * size;
      chosen = random.nextDouble() * total < gains[cluster] ? cluster : chosen;
    }
    yield += joined / total / total;
    for (int k = candidates.begin(record); counted && k < candidates.end(record); k++) {
      together[candidates.number(k)] += gains[partition.clusterOf(candidates.partner(k))] / total;
    }
    if (chosen != from && (chosen >= 0 || partition.size(from) > 1)) {
      holding.move(record, chosen);
    }
  }

  /**
   * The clusters of a record's partners, each with the best ratio to one of its members; the best
   * first.
   */
  private int neighbours(int record, Likeness likeness) {
    stamp++;
    int near = 0;
    int most = candidates.end(record) - candidates.begin(record);
    nearby = nearby.length < most ? new int[2 * most] : nearby;
    for (int k = candidates.begin(record); k < candidates.end(record); k++) {
      int cluster = partition.clusterOf(candidates.partner(k));
      double ratio = likeness.ratio(candidates.number(k));
      if (stamps[cluster] != stamp) {
        stamps[cluster] = stamp;
        placeOf[cluster] = k;
        nearby[near++] = cluster;
        gains[cluster] = ratio;
      } else {
        gains[cluster] = Math.max(gains[cluster], ratio);
      }
    }
    bestFirst(near);
    return near;
  }

  private void bestFirst(int near) {
    int best = 0;
    for (int n = 1; n < near; n++) {
      best = gains[nearby[n]] > gains[nearby[best]] ? n : best;
    }
    int first = nearby[0];
    nearby[0] = nearby[best];
    nearby[best] = first;
  }

  /** Natural log; where not even one member is at all likely, the others are not asked. */
  private double gain(int record, int cluster, int size, double join, double hardly) {
    if (notSame.forbids(record, partition, cluster)) {
      return Double.NEGATIVE_INFINITY;
    }
    double best = gains[cluster];
    return size == 1 || join + best < hardly
        ? join + best
        : join + holding.gain(record, cluster, placeOf[cluster]);
  }
}
