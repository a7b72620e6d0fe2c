package org.waymark.linkage.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.Evidence;
import org.waymark.linkage.model.Keep;
import org.waymark.linkage.model.MatchModel;
import org.waymark.linkage.model.WholeFile;
import org.waymark.linkage.record.People;
import org.waymark.linkage.record.PeopleReader;
import org.waymark.linkage.record.Table;

/**
 * Forty people of six records each, each birth and street of two people; nothing moves one by one.
 */
class MergeOrSplitTest {
  private static final int PEOPLE = 40;
  private static final int TIMES = 6;
  private static final int SWEEPS = 60;

  private final People people = PeopleReader.read(List.of(table()), Map.of());
  private final Comparisons comparisons = Comparisons.of(people);
  private final Random random = new Random(4);
  private final Partition partition = new Partition(people.size());

  @Test
  void twoHalvesOfAPersonComeTogether() {
    putTogether(TIMES / 2);

    moveWholePersons();

    assertThat(partition.clusters()).isEqualTo(PEOPLE);
  }

  @Test
  void twoPersonsTakenForOneComeApart() {
    putTogether(2 * TIMES);

    moveWholePersons();

    assertThat(partition.clusters()).isEqualTo(PEOPLE);
  }

  /** Records stand person by person. */
  private void putTogether(int records) {
    for (int record = 0; record < people.size(); record++) {
      int first = record / records * records;
      if (record != first) {
        partition.move(record, partition.clusterOf(first));
      }
    }
  }

  private void moveWholePersons() {
    WholeFile all = new WholeFile(people, comparisons, done -> {});
    MatchModel model =
        MatchModel.learn(Evidence.of(comparisons.fields(), all.count(), people.size() / 4.0));
    Candidates candidates =
        new Candidates(people.size(), all.collect(model, Keep.leastProbable(model, people.size())));
    Holding holding = new Holding(candidates, partition);
    Likeness likeness = likeness(candidates, model);
    holding.forget(likeness);
    MergeOrSplit moves = new MergeOrSplit(candidates, new NotSame(), partition, holding, random);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      SizeLaw law = SizeLaw.drawn(partition, 0, random);
      for (int n = 0; n < people.size(); n++) {
        moves.attempt(random.nextInt(people.size()), likeness, law);
      }
    }
  }

  private Likeness likeness(Candidates candidates, MatchModel model) {
    long[] own = new long[people.size()];
    java.util.Arrays.setAll(own, i -> comparisons.pattern(i, i));
    OtherValues others =
        OtherValues.in(partition, comparisons::pattern, comparisons.fields().toArray(Field[]::new));
    return new Likeness(
        candidates, comparisons, new PatternMemory(comparisons), model, own, others);
  }

  private static Table table() {
    Random random = new Random(9);
    List<List<String>> rows = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      String birth =
          String.format("19%02d-0%d-1%d", 50 + person / 2, 1 + person / 2 % 9, person / 2 % 8);
      for (int time = 0; time < TIMES; time++) {
        rows.add(
            List.of(
                person + "-" + time,
                random.nextInt(6) == 0 ? "" : name(person),
                random.nextInt(6) == 0 ? "" : name(3 * person + 1_000),
                random.nextInt(6) == 0 ? "" : birth,
                random.nextInt(6) == 0 ? "" : name(person / 2 + 500) + " street"));
      }
    }
    return new Table(List.of("unique_id", "first_name", "surname", "dob", "street"), rows);
  }

  /** Names that are not alike. */
  private static String name(int number) {
    String letters = "bdfgklmnprstvz";
    Random random = new Random(number * 31L + 7);
    StringBuilder name = new StringBuilder();
    for (int n = 0; n < 4; n++) {
      name.append(letters.charAt(random.nextInt(letters.length())));
      name.append("aeiou".charAt(random.nextInt(5)));
    }
    return name.toString();
  }
}
