package org.waymark.linkage;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.linkage.block.BlockedPairs;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.model.Evidence;
import org.waymark.linkage.model.Keep;
import org.waymark.linkage.model.MatchModel;
import org.waymark.linkage.model.PairSource;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.model.WholeFile;
import org.waymark.linkage.person.NotSame;
import org.waymark.linkage.person.Persons;
import org.waymark.linkage.person.Posterior;
import org.waymark.linkage.record.People;

/**
 * Links people's records: counts every pattern of agreement, learns what each is worth, and sorts
 * the records into persons. Nothing needs to be told but the records.
 *
 * @param people the records
 * @param comparisons how they were compared
 * @param model what was learned
 * @param pairs all pairs worth keeping ({@link Keep#leastProbable}), surest first
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

  /**
   * @param progress told how far it is, from any thread
   */
  public static Linkage link(People people, Progress progress) {
    return link(people, new NotSame(), progress);
  }

  /**
   * @param notSame pairs known to be different people, which no person then holds both of
   * @param progress told how far it is, from any thread
   */
  public static Linkage link(People people, NotSame notSame, Progress progress) {
    Comparisons comparisons = Comparisons.of(people);
    PairSource source =
        people.size() <= WHOLE_FILE_RECORDS
            ? new WholeFile(people, comparisons, progress::compared)
            : BlockedPairs.of(people, comparisons, progress::compared);
    double guess =
        people.twoFiles()
            ? Math.min(people.leftCount(), people.size() - people.leftCount()) / 2.0
            : people.size() / 4.0;
    MatchModel model = MatchModel.learn(Evidence.of(comparisons.fields(), source.count(), guess));
    List<ScoredPair> kept = source.collect(model, Keep.leastProbable(model, people.size()));
    Persons persons = Posterior.sample(people, kept, comparisons, model, notSame, progress::drawn);
    return new Linkage(
        people,
        comparisons,
        model,
        ordered(kept, persons, people, comparisons, model),
        persons,
        source.recall());
  }

  /** Surest first, each with what the other records say about it as well. */
  private static List<ScoredPair> ordered(
      List<ScoredPair> kept,
      Persons persons,
      People people,
      Comparisons comparisons,
      MatchModel model) {
    Stream<ScoredPair> compared =
        IntStream.range(0, kept.size())
            .mapToObj(k -> kept.get(k).withProbability(persons.together()[k]));
    Stream<ScoredPair> byOthers =
        persons.byOthers().entrySet().stream()
            .map(pair -> byOthers(pair.getKey(), pair.getValue(), comparisons, model))
            .filter(pair -> people.asked(pair.left(), pair.right()));
    return Stream.concat(compared, byOthers)
        .sorted(
            Comparator.comparingDouble((ScoredPair pair) -> -pair.probability())
                .thenComparingInt(ScoredPair::left)
                .thenComparingInt(ScoredPair::right))
        .toList();
  }

  private static ScoredPair byOthers(
      long packed, double probability, Comparisons comparisons, MatchModel model) {
    int left = (int) (packed >>> 32);
    int right = (int) packed;
    long pattern = comparisons.pattern(left, right);
    return new ScoredPair(left, right, pattern, model.weight(pattern), probability);
  }
}
