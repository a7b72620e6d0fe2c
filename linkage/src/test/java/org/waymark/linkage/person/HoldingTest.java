package org.waymark.linkage.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.linkage.Generated;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.Evidence;
import org.waymark.linkage.model.Keep;
import org.waymark.linkage.model.MatchModel;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.model.WholeFile;
import org.waymark.linkage.record.People;
import org.waymark.linkage.record.PeopleReader;

class HoldingTest {
  private static final int MOVES = 4_000;

  private final People people =
      PeopleReader.read(List.of(Generated.thin(150, 4).table()), Map.of());
  private final Comparisons comparisons = Comparisons.of(people);
  private final Partition partition = new Partition(people.size());
  private final Random random = new Random(8);

  @Test
  void whatIsKeptIsWhatWouldBeHeldAnew() {
    WholeFile all = new WholeFile(people, comparisons, done -> {});
    MatchModel model =
        MatchModel.learn(Evidence.of(comparisons.fields(), all.count(), people.size() / 4.0));
    Candidates candidates = candidates(all.collect(model, Keep.leastProbable(model, 150)));
    Likeness likeness = likeness(candidates, model);
    Holding holding = new Holding(candidates, partition);
    holding.forget(likeness);

    int asked = 0;
    for (int n = 0; n < MOVES; n++) {
      int place = random.nextInt(candidates.places() / 2);
      int record = recordAt(candidates, place);
      int cluster = partition.clusterOf(candidates.partner(place));
      if (partition.size(cluster) > 1 && firstOf(candidates, record, cluster) == place) {
        double fresh = fresh(likeness, record, cluster);
        assertThat(holding.gain(record, cluster, place)).isCloseTo(fresh, within(1e-3));
        asked++;
      }
      if (partition.clusterOf(record) != cluster) {
        holding.move(record, cluster);
      } else if (partition.size(cluster) > 1 && random.nextInt(3) == 0) {
        holding.move(record, -1);
      }
    }
    assertThat(asked).isGreaterThan(MOVES / 10);
  }

  private Candidates candidates(List<ScoredPair> pairs) {
    return new Candidates(people.size(), pairs);
  }

  private Likeness likeness(Candidates candidates, MatchModel model) {
    long[] own =
        IntStream.range(0, people.size()).mapToLong(i -> comparisons.pattern(i, i)).toArray();
    OtherValues others =
        OtherValues.in(partition, comparisons::pattern, comparisons.fields().toArray(Field[]::new));
    return new Likeness(
        candidates, comparisons, new PatternMemory(comparisons), model, own, others);
  }

  private static int recordAt(Candidates candidates, int place) {
    int record = 0;
    while (candidates.end(record) <= place) {
      record++;
    }
    return record;
  }

  private int firstOf(Candidates candidates, int record, int cluster) {
    int place = candidates.begin(record);
    while (partition.clusterOf(candidates.partner(place)) != cluster) {
      place++;
    }
    return place;
  }

  /** All records held against each other, less the others held against each other. */
  private double fresh(Likeness likeness, int record, int cluster) {
    int[] others =
        IntStream.of(partition.members(cluster))
            .limit(partition.size(cluster))
            .filter(member -> member != record)
            .toArray();
    int[] all = IntStream.concat(IntStream.of(others), IntStream.of(record)).toArray();
    return likeness.hold(all, all.length).ratio() - likeness.hold(others, others.length).ratio();
  }
}
