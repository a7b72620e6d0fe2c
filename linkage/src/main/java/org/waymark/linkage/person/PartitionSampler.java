package org.waymark.linkage.person;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.waymark.linkage.model.ScoredPair;

/**
 * Draws consistent ways to sort the records into persons, one record at a time (Gibbs sampling over
 * partitions, after Sadinle 2014 and Steorts, Hall and Fienberg 2016).
 *
 * <p>A record joins a cluster with the log odds of one join plus the likelihood ratios to its
 * members, damped by the square root of their number since ratios within a cluster repeat each
 * other. The odds of a join are moved until the pairs together are as many as the pair
 * probabilities say.
 */
public final class PartitionSampler {
  private static final int WARM_UP = 40;
  private static final int DRAWS = 100;

  private final PairOdds odds;
  private final List<ScoredPair> pairs;
  private final double expectedPairs;
  private final Random random = new Random(20_260_101);
  private final Partition partition;
  private final int[] restless;
  private double join;

  /**
   * @param join natural log odds of a join to begin with
   * @param expectedPairs how many pairs are the same person, by the sum of probabilities
   */
  public PartitionSampler(
      int records, PairOdds odds, List<ScoredPair> pairs, double join, double expectedPairs) {
    this.odds = odds;
    this.pairs = pairs;
    this.join = join;
    this.expectedPairs = expectedPairs;
    this.partition = new Partition(records);
    this.restless =
        java.util.stream.IntStream.range(0, records)
            .filter(i -> odds.partners(i).length > 0)
            .toArray();
  }

  /** What the draws agreed on. */
  public Persons sample() {
    for (int sweep = 0; sweep < WARM_UP; sweep++) {
      sweep();
      join += adjustment(1.0 / (1 + sweep / 10.0));
    }
    int[] together = new int[pairs.size()];
    double[] distinct = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      sweep();
      join += adjustment(0.05);
      distinct[draw] = partition.clusters();
      for (int k = 0; k < together.length; k++) {
        together[k] += partition.together(pairs.get(k).left(), pairs.get(k).right()) ? 1 : 0;
      }
    }
    double[] shares = Arrays.stream(together).mapToDouble(n -> (double) n / DRAWS).toArray();
    return Persons.of(partition, pairs, shares, distinct);
  }

  private double adjustment(double step) {
    double ratio = (expectedPairs + 1) / (partition.pairs() + 1);
    return Math.clamp(step * Math.log(ratio), -0.5, 0.5);
  }

  private void sweep() {
    for (int record : restless) {
      partition.remove(record);
      partition.put(record, choose(record));
    }
  }

  private int choose(int record) {
    int[] partners = odds.partners(record);
    double total = 1;
    int chosen = -1;
    for (int k = 0; k < partners.length; k++) {
      int cluster = partition.clusterOf(partners[k]);
      if (partition.size(cluster) > 0 && firstOfItsCluster(partners, k)) {
        double weight = Math.exp(Math.min(300, score(record, cluster)));
        total += weight;
        chosen = random.nextDouble() * total < weight ? cluster : chosen;
      }
    }
    return chosen;
  }

  private boolean firstOfItsCluster(int[] partners, int place) {
    for (int k = 0; k < place; k++) {
      if (partition.together(partners[k], partners[place])) {
        return false;
      }
    }
    return true;
  }

  private double score(int record, int cluster) {
    int size = partition.size(cluster);
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += odds.ratio(record, partition.member(cluster, k));
    }
    return join + sum / Math.sqrt(size);
  }
}
