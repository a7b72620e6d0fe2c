package org.waymark.linkage.person;

import java.util.Random;

/**
 * Moves many records at once: two that may be one person are chosen, and their persons are either
 * made one or, where they are one, shared out anew between the two (merge–split with sequential
 * allocation: Dahl 2003, <i>An improved merge-split sampler for conjugate Dirichlet process mixture
 * models</i>, section 3). Moving one record at a time seldom joins two halves of a person, each of
 * which goes by another name, nor parts two persons of whom each record would sooner stay than be
 * alone.
 *
 * <p>Persons are weighed as a whole here, field by field, so it is not for models where the same
 * people's fields lean on each other: who moved would be parted from herself for every line of her
 * address.
 */
final class MergeOrSplit {
  /** Records beyond which two persons are left as they are: the cost grows with their square. */
  private static final int MOST = 400;

  /** Fewer move as well one by one. */
  private static final int FEWEST = 4;

  /** How many partners of a record are looked at until one is likely enough. */
  private static final int LOOKS = 6;

  /** How often sure pairs are tried: what is sure is seldom wrong. */
  private static final double SELDOM = 0.03;

  private final Candidates candidates;
  private final NotSame notSame;
  private final Partition partition;
  private final Holding holding;
  private final Random random;

  MergeOrSplit(
      Candidates candidates, NotSame notSame, Partition partition, Holding holding, Random random) {
    this.candidates = candidates;
    this.notSame = notSame;
    this.partition = partition;
    this.holding = holding;
    this.random = random;
  }

  /** Tries it with a record and one of its partners, the doubtful ones more often. */
  void attempt(int record, Likeness likeness, SizeLaw law) {
    int places = candidates.end(record) - candidates.begin(record);
    for (int look = 0; look < LOOKS; look++) {
      int place = candidates.begin(record) + random.nextInt(places);
      double sure = candidates.pair(candidates.number(place)).probability();
      if (random.nextDouble() < 4 * sure * (SELDOM + 1 - sure)) {
        attempt(record, candidates.partner(place), likeness, law);
        return;
      }
    }
  }

  private void attempt(int one, int other, Likeness likeness, SizeLaw law) {
    int left = partition.clusterOf(one);
    int right = partition.clusterOf(other);
    int records = partition.size(left) + (left == right ? 0 : partition.size(right));
    if (records < FEWEST || records > MOST || left != right && forbidden(left, right)) {
      return;
    }
    boolean split = left == right;
    Part a = new Part(one, records, likeness, law);
    Part b = new Part(other, records, likeness, law);
    double chance = 0;
    for (int record : shuffled(one, other)) {
      double odds = a.gain(record) - b.gain(record);
      boolean toA =
          split
              ? random.nextDouble() < 1 / (1 + Math.exp(-odds))
              : partition.clusterOf(record) == left;
      chance -= softplus(toA ? -odds : odds);
      (toA ? a : b).add(record);
    }
    double apart = a.worth() + b.worth();
    double together = split ? holding.ratio(left) + law.whole(records) : merged(a, b).worth();
    double worth = apart - together - chance;
    if (Math.log(random.nextDouble()) < (split ? worth : -worth)) {
      if (split) {
        part(b);
      } else {
        join(left, right);
      }
    }
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  private boolean forbidden(int left, int right) {
    for (int place = 0; place < partition.size(right); place++) {
      if (notSame.forbids(partition.members(right)[place], partition, left)) {
        return true;
      }
    }
    return false;
  }

  /** The other records of both, in a random order. */
  private int[] shuffled(int one, int other) {
    int left = partition.clusterOf(one);
    int right = partition.clusterOf(other);
    int[] others = new int[partition.size(left) + (left == right ? 0 : partition.size(right)) - 2];
    int count = 0;
    for (int cluster : left == right ? new int[] {left} : new int[] {left, right}) {
      for (int place = 0; place < partition.size(cluster); place++) {
        int record = partition.members(cluster)[place];
        if (record != one && record != other) {
          int at = random.nextInt(++count);
          others[count - 1] = others[at];
          others[at] = record;
        }
      }
    }
    return others;
  }

  /** Both as one; the first is no more. */
  private static Part merged(Part all, Part other) {
    for (int place = 0; place < other.size(); place++) {
      all.add(other.record(place));
    }
    return all;
  }

  private void join(int left, int right) {
    while (partition.size(right) > 0) {
      holding.move(partition.members(right)[partition.size(right) - 1], left);
    }
  }

  /** Makes these records, which are in one person with others, a person by themselves. */
  private void part(Part second) {
    int to = -1;
    for (int place = 0; place < second.size(); place++) {
      holding.move(second.record(place), to);
      to = partition.clusterOf(second.record(place));
    }
  }
}
