package org.waymark.linkage;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.linkage.block.BlockedPairs;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.Evidence;
import org.waymark.linkage.model.Keep;
import org.waymark.linkage.model.MatchModel;
import org.waymark.linkage.model.PairSource;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.model.Search;
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
 * @param fields what was compared
 * @param model what was learned
 * @param pairs all pairs worth keeping ({@link Keep#leastProbable}), surest first
 * @param persons clusters and the number of distinct persons
 * @param search how pairs were looked for, and what share of the same people's was looked at
 */
public record Linkage(
    People people,
    List<Field> fields,
    MatchModel model,
    List<ScoredPair> pairs,
    Persons persons,
    Search search) {

  /** Files up to this many records are compared whole. */
  public static final int WHOLE_FILE_RECORDS = 100_000;

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
    int[] order = people.order();
    return ordered(people.in(order), notSame.in(order), progress).before(people, order);
  }

  private static Linkage ordered(People people, NotSame notSame, Progress progress) {
    Comparisons comparisons = Comparisons.of(people);
    Learned learned = learned(people, comparisons, progress);
    MatchModel model = learned.model();
    progress.begins("comparing again, to keep the likely pairs");
    List<ScoredPair> kept =
        learned.source().collect(model, Keep.leastProbable(model, people.size()));
    progress.begins("drawing who may be whom, over " + kept.size() + " pairs");
    Persons persons = Posterior.sample(people, kept, comparisons, model, notSame, progress::drawn);
    List<ScoredPair> pairs = pairs(kept, persons, people, comparisons, model);
    Search search = learned.source().search(model);
    return new Linkage(
        people,
        comparisons.fields(),
        model,
        pairs,
        persons.doubting(search.doubt(persons.pairs().expected())),
        search);
  }

  /** What was learned, and the pairs it was learned from. */
  private record Learned(PairSource source, MatchModel model) {
    static Learned from(
        PairSource source, People people, Comparisons comparisons, Progress progress) {
      double guess =
          people.twoFiles()
              ? Math.min(people.leftCount(), people.size() - people.leftCount()) / 2.0
              : people.size() / 4.0;
      progress.begins("comparing, to count patterns of agreement");
      Evidence evidence = Evidence.of(comparisons.fields(), source.count(), guess);
      progress.begins("learning from " + evidence.patterns().length + " patterns");
      return new Learned(source, MatchModel.learn(evidence));
    }
  }

  /** From all pairs while they are few enough, else from blocks as small as will do. */
  private static Learned learned(People people, Comparisons comparisons, Progress progress) {
    if (people.size() <= WHOLE_FILE_RECORDS) {
      PairSource all = new WholeFile(people, comparisons, progress::compared);
      return Learned.from(all, people, comparisons, progress);
    }
    for (int k = 0; ; k++) {
      int meetings = BlockedPairs.MEETINGS.get(k);
      progress.begins("sorting records into blocks in which each meets " + meetings + " others");
      double budget = (double) meetings * people.size();
      PairSource some = BlockedPairs.of(people, comparisons, budget, progress::compared);
      Learned learned = Learned.from(some, people, comparisons, progress);
      double found = some.search(learned.model()).recall();
      if (found >= BlockedPairs.ENOUGH || k + 1 == BlockedPairs.MEETINGS.size()) {
        return learned;
      }
      progress.begins(
          String.format(
              Locale.ROOT, "%.3f of the same people's pairs are in these blocks: too few", found));
    }
  }

  /** Each with what the other records say about it as well. */
  private static List<ScoredPair> pairs(
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
    return Stream.concat(compared, byOthers).toList();
  }

  private static ScoredPair byOthers(
      long packed, double probability, Comparisons comparisons, MatchModel model) {
    int left = (int) (packed >>> 32);
    int right = (int) packed;
    long pattern = comparisons.pattern(left, right);
    return new ScoredPair(left, right, pattern, model.weight(pattern), probability);
  }

  /** The same of the records as they stood in their files, surest pairs first. */
  private Linkage before(People original, int[] order) {
    List<ScoredPair> surestFirst =
        pairs.stream()
            .map(pair -> pair.of(order[pair.left()], order[pair.right()]))
            .sorted(
                Comparator.comparingDouble((ScoredPair pair) -> -pair.probability())
                    .thenComparingInt(ScoredPair::left)
                    .thenComparingInt(ScoredPair::right))
            .toList();
    return new Linkage(original, fields, model, surestFirst, persons.before(order), search);
  }
}
