package org.waymark.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.waymark.linkage.block.BlockedPairs;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.model.Evidence;
import org.waymark.linkage.model.MatchModel;
import org.waymark.linkage.model.PairSource;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.model.WholeFile;
import org.waymark.linkage.person.PairOdds;
import org.waymark.linkage.person.PartitionSampler;
import org.waymark.linkage.person.Persons;
import org.waymark.linkage.record.People;

/**
 * Links people's records: counts every pattern of agreement, learns what each is worth, and sorts
 * the records into persons. Nothing needs to be told but the records.
 *
 * @param people the records
 * @param comparisons how they were compared
 * @param model what was learned
 * @param pairs all pairs of at least {@link #LEAST_PROBABLE}, surest first
 * @param persons clusters and the number of distinct persons
 * @param recall share of same-person pairs that were looked at at all; 1 without blocking
 */
public record Linkage(
    People people,
    Comparisons comparisons,
    MatchModel model,
    List<ScoredPair> pairs,
    Persons persons,
    double recall) {

  /** Files up to this many records are compared whole. */
  public static final int WHOLE_FILE_RECORDS = 50_000;

  /** Pairs below this probability are not kept. */
  public static final double LEAST_PROBABLE = 0.01;

  /** Pairs below this probability do not bring records into one draw. */
  private static final double WORTH_DRAWING = 0.05;

  /**
   * @param progress told how many records of the first file were done, from any thread
   */
  public static Linkage link(People people, IntConsumer progress) {
    Comparisons comparisons = Comparisons.of(people);
    PairSource source =
        people.size() <= WHOLE_FILE_RECORDS
            ? new WholeFile(people, comparisons, progress)
            : BlockedPairs.of(people, comparisons, progress);
    double guess =
        people.twoFiles()
            ? Math.min(people.leftCount(), people.size() - people.leftCount()) / 2.0
            : people.size() / 4.0;
    MatchModel model = MatchModel.learn(Evidence.of(comparisons.fields(), source.count()), guess);
    List<ScoredPair> kept = source.collect(model, LEAST_PROBABLE);
    Persons persons = persons(people, comparisons, model, kept);
    List<ScoredPair> ordered =
        kept.stream()
            .sorted(
                Comparator.comparingDouble((ScoredPair pair) -> -pair.probability())
                    .thenComparingInt(ScoredPair::left)
                    .thenComparingInt(ScoredPair::right))
            .toList();
    return new Linkage(people, comparisons, model, ordered, persons, source.recall());
  }

  private static Persons persons(
      People people, Comparisons comparisons, MatchModel model, List<ScoredPair> pairs) {
    double prior = model.priorWeight() * Math.log(2);
    List<ScoredPair> likely = pairs.stream().filter(p -> p.probability() >= WORTH_DRAWING).toList();
    double expected = likely.stream().mapToDouble(ScoredPair::probability).sum();
    PairOdds odds =
        new PairOdds(
            people.size(),
            likely,
            prior,
            (left, right) ->
                ratio(comparisons, model, Math.min(left, right), Math.max(left, right)));
    return new PartitionSampler(people.size(), odds, likely, prior, expected).sample();
  }

  /**
   * Natural log likelihood ratio; a pattern that was never counted, such as within one file, is
   * neutral.
   */
  private static double ratio(Comparisons comparisons, MatchModel model, int left, int right) {
    return Arrays.stream(model.weights(comparisons.pattern(left, right))).sum() * Math.log(2);
  }
}
