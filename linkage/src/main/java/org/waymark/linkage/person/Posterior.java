package org.waymark.linkage.person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.MatchModel;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.record.People;

/**
 * What is known of the persons behind the records: draws of consistent partitions under models that
 * another draw of people might have led to, so that both what the records leave open and what was
 * learned from too few of them show in the draws.
 */
public final class Posterior {
  private static final int MODELS = 8;
  private static final double SURE = 0.95;

  private final People people;
  private final Candidates candidates;
  private final Comparisons comparisons;
  private final double learned;
  private final List<MatchModel> models;
  private final PartitionSampler sampler;
  private final Tally tally;
  private final long[] own;
  private final Effort effort;
  private final PatternMemory patterns;
  private final Drawn told;
  private final List<Double> distinct = new ArrayList<>();
  private final List<Double> pairs = new ArrayList<>();

  private Posterior(
      People people,
      List<ScoredPair> pairs,
      Comparisons comparisons,
      MatchModel model,
      NotSame notSame,
      Drawn drawn) {
    this.people = people;
    this.told = drawn;
    this.effort = Effort.on(people.size());
    this.patterns = new PatternMemory(comparisons);
    this.candidates = new Candidates(people.size(), pairs);
    this.comparisons = comparisons;
    this.learned = model.expectedPairs();
    double bundle = candidates.bundle();
    this.models =
        IntStream.range(0, MODELS).parallel().mapToObj(m -> model.redrawn(bundle, m)).toList();
    this.tally = new Tally(people.groups());
    this.sampler = new PartitionSampler(candidates, notSame, 20_260_101);
    this.own =
        IntStream.range(0, people.size()).mapToLong(i -> comparisons.pattern(i, i)).toArray();
  }

  /**
   * @param pairs those that may be one person
   * @param drawn told after each draw how many of how many are made
   */
  public static Persons sample(
      People people,
      List<ScoredPair> pairs,
      Comparisons comparisons,
      MatchModel model,
      NotSame notSame,
      Drawn drawn) {
    return new Posterior(people, pairs, comparisons, model, notSame, drawn).sample();
  }

  /**
   * How often every record is moved: of many records each sweep says more, and costs more.
   *
   * @param warmUp sweeps before the first draw
   * @param settling sweeps under each further model before its draws
   * @param draws kept of each model
   */
  private record Effort(int warmUp, int settling, int draws) {
    private static final int MANY = 10_000;

    static Effort on(int records) {
      return records <= MANY ? new Effort(20, 5, 6) : new Effort(10, 2, 2);
    }
  }

  /** Told how many of how many draws are made. */
  @FunctionalInterface
  public interface Drawn {
    /** One more is. */
    void made(int draws, int ofDraws);
  }

  private Persons sample() {
    PairBalance balance =
        new PairBalance(
            people, learned, models.stream().mapToDouble(MatchModel::expectedPairs).toArray());
    sampler.begin(SURE);
    for (int m = 0; m < MODELS; m++) {
      MatchModel drawn = models.get(m);
      Likeness likeness = likeness(drawn);
      sampler.rescore(likeness);
      balance.aimAt(drawn.expectedPairs());
      for (int sweep = 0; sweep < (m == 0 ? effort.warmUp() : effort.settling()); sweep++) {
        sampler.sweep(likeness, balance.more(), false);
        balance.follow(sampler.partition(), sampler.yield());
      }
      sampler.settle();
      for (int draw = 0; draw < effort.draws(); draw++) {
        sampler.sweep(likeness, balance.more(), true);
        balance.follow(sampler.partition(), sampler.yield());
        count();
      }
    }
    return Persons.of(candidates, sampler, Estimate.of(distinct), Estimate.of(pairs), tally);
  }

  /**
   * Under a model, and with the second names and addresses that people have now. Where one person's
   * fields lean on each other, that already tells who moved; to count it as repeats as well would
   * join households.
   */
  private Likeness likeness(MatchModel drawn) {
    Field[] fields = comparisons.fields().toArray(Field[]::new);
    OtherValues others =
        drawn.sameLean()
            ? OtherValues.none(fields)
            : OtherValues.in(
                sampler.partition(),
                (left, right) -> left == right ? own[left] : pattern(left, right),
                fields);
    return new Likeness(candidates, comparisons, patterns, drawn, own, others);
  }

  private long pattern(int left, int right) {
    int pair = candidates.find(left, right);
    return pair >= 0 ? candidates.pattern(pair) : patterns.of(left, right);
  }

  private void count() {
    Partition partition = sampler.partition();
    distinct.add((double) partition.clusters());
    pairs.add((double) partition.pairs(people));
    tally.count(partition);
    told.made(distinct.size(), MODELS * effort.draws());
  }
}
