package org.waymark.linkage.person;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The people behind the records.
 *
 * @param personOf by record, numbered from 0 in the order of their first record
 * @param together for each pair given, the probability that both are one person, all other records
 *     considered
 * @param byOthers by packed pair (left in the upper half), the probability that two records are one
 *     person by way of others though they were not a pair given
 * @param distinct number of different persons
 * @param pairs number of pairs that are one person, of those asked for
 * @param groups how many different people each agency, kind of contact and period met
 */
public record Persons(
    int[] personOf,
    double[] together,
    Map<Long, Double> byOthers,
    Estimate distinct,
    Estimate pairs,
    List<GroupCount> groups) {

  /** Pairs brought together by third records are told from this probability on. */
  private static final double WORTH_SAYING = 0.01;

  static Persons of(
      Candidates candidates,
      PartitionSampler sampler,
      Estimate distinct,
      Estimate pairs,
      Tally tally) {
    double[] together = sampler.shares();
    return new Persons(
        likely(candidates, together),
        together,
        sampler.byOthers(WORTH_SAYING),
        distinct,
        pairs,
        tally.counts());
  }

  /**
   * The same persons of records in the order they had before.
   *
   * @param order by place here, the place before
   */
  public Persons before(int[] order) {
    int[] moved = new int[personOf.length];
    for (int place = 0; place < moved.length; place++) {
      moved[order[place]] = personOf[place];
    }
    Map<Long, Double> pairsBefore = new TreeMap<>();
    byOthers.forEach((pair, share) ->
        pairsBefore.put(Candidates.key(order[(int) (pair >>> 32)], order[pair.intValue()]), share));
    return new Persons(numbered(moved), together, pairsBefore, distinct, pairs, groups);
  }

  /**
   * The same when it is not sure how many pairs of one person were never looked at: each such pair
   * parts at most one person in two.
   *
   * @param pairsInDoubt half the 95% interval of their number
   */
  public Persons doubting(double pairsInDoubt) {
    return new Persons(
        personOf,
        together,
        byOthers,
        distinct.doubting(pairsInDoubt),
        pairs.doubting(pairsInDoubt),
        groups);
  }

  private static int[] numbered(int[] persons) {
    int[] numbers = new int[persons.length];
    Arrays.fill(numbers, -1);
    int next = 0;
    int[] numbered = new int[persons.length];
    for (int record = 0; record < persons.length; record++) {
      if (numbers[persons[record]] < 0) {
        numbers[persons[record]] = next++;
      }
      numbered[record] = numbers[persons[record]];
    }
    return numbered;
  }

  /**
   * Joins the surest pairs first, as long as two clusters are together in most draws on average.
   */
  private static int[] likely(Candidates candidates, double[] together) {
    Clusters clusters = new Clusters(candidates, together);
    IntStream.range(0, together.length)
        .boxed()
        .filter(k -> together[k] >= 0.5)
        .sorted(Comparator.comparingDouble((Integer k) -> -together[k]).thenComparing(k -> k))
        .forEach(k -> clusters.join(candidates.pair(k).left(), candidates.pair(k).right()));
    return clusters.numbered();
  }
}
