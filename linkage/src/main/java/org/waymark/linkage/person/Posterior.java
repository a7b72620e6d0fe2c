package org.waymark.linkage.person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.model.MatchModel;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.record.People;

/**
 * What is known of the persons behind the records: draws of consistent partitions under the model
 * and under models that another draw of people might have led to, so that both what the records
 * leave open and what was learned from too few of them show in the draws.
 */
public final class Posterior {
  private static final int WARM_UP = 20;
  private static final int MODELS = 8;

  /** In an order that does not let the law and the draw of the model drift together. */
  private static final int[] LAWS = {3, 0, 6, 1, 5, 2, 7, 4};

  private static final double SURE = 0.95;
  private static final int SETTLING = 5;
  private static final int DRAWS = 6;

  private final Candidates candidates;
  private final Comparisons comparisons;
  private final MatchModel model;
  private final PartitionSampler sampler;
  private final Tally tally;
  private final long[] own;
  private final List<double[]> counts = new ArrayList<>();

  private Posterior(
      People people,
      List<ScoredPair> pairs,
      Comparisons comparisons,
      MatchModel model,
      NotSame notSame) {
    this.candidates = new Candidates(people.size(), pairs);
    this.comparisons = comparisons;
    this.model = model;
    this.tally = new Tally(people.groups());
    this.sampler = new PartitionSampler(candidates, notSame, 20_260_101);
    this.own =
        IntStream.range(0, people.size()).mapToLong(i -> comparisons.pattern(i, i)).toArray();
  }

  /**
   * @param pairs those that may be one person
   */
  public static Persons sample(
      People people,
      List<ScoredPair> pairs,
      Comparisons comparisons,
      MatchModel model,
      NotSame notSame) {
    return new Posterior(people, pairs, comparisons, model, notSame).sample();
  }

  private Persons sample() {
    List<Double> distinct = new ArrayList<>();
    sampler.begin(SURE);
    for (int m = 0; m < MODELS; m++) {
      MatchModel drawn = model.redrawn(m);
      Likeness likeness = new Likeness(candidates, comparisons, drawn, own);
      double join = settle(drawn, likeness, LAWS[m], m == 0 ? WARM_UP : SETTLING);
      for (int draw = 0; draw < DRAWS; draw++) {
        sampler.sweep(likeness, join, true);
        distinct.add((double) sampler.partition().clusters());
        tally.count(sampler.partition());
      }
    }
    return Persons.of(
        candidates, sampler, Estimate.of(distinct.stream().mapToDouble(d -> d).toArray()), tally);
  }

  /** Moves the odds of a join until the pairs together are as many as the model expects. */
  private double settle(MatchModel drawn, Likeness likeness, int law, int sweeps) {
    double prior = drawn.priorWeight() * Math.log(2);
    double expected = drawn.expectedPairs();
    sampler.rescore(likeness, size -> SizeLaw.cost(size, law, MODELS));
    double join = prior;
    double sum = 0;
    for (int sweep = 0; sweep < sweeps; sweep++) {
      sampler.sweep(likeness, join, false);
      double ratio = (expected + 1) / (sampler.partition().pairs() + 1);
      join += Math.clamp(Math.log(ratio) / (1 + sweep / 8.0), -0.5, 0.5);
      sum += sweep >= sweeps / 2 ? join : 0;
    }
    return sum / (sweeps - sweeps / 2);
  }
}
