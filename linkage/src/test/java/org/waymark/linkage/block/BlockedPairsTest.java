package org.waymark.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.linkage.Generated;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.model.Evidence;
import org.waymark.linkage.model.MatchModel;
import org.waymark.linkage.model.Search;
import org.waymark.linkage.record.People;
import org.waymark.linkage.record.PeopleReader;

/**
 * What blocking says it missed, held against the truth. Where little is looked at it says less than
 * the truth rather than more.
 */
class BlockedPairsTest {
  private static final int PEOPLE = 2_000;

  @ParameterizedTest
  @CsvSource({"100000,0.9", "1000000,0.98"})
  void theShareItSaysItLookedAtDoesNotFlatter(double budget, double atMost) {
    Generated.File file = Generated.thin(PEOPLE, 21);
    People people = PeopleReader.read(List.of(file.table()), Map.of());
    Comparisons comparisons = Comparisons.of(people);
    BlockedPairs pairs = BlockedPairs.of(people, comparisons, budget, done -> {});

    MatchModel model =
        MatchModel.learn(Evidence.of(comparisons.fields(), pairs.count(), people.size() / 4.0));
    pairs.collect(model, 0.01);

    Search search = pairs.search(model);
    double truth = looked(people, pairs, file);
    assertThat(search.compared()).isLessThan(people.pairs() / 2);
    assertThat(search.recall()).isBetween(truth - 0.12, truth + 0.03).isLessThan(atMost);
  }

  private static double looked(People people, BlockedPairs pairs, Generated.File file) {
    double same = 0;
    double looked = 0;
    for (int left = 0; left < people.size(); left++) {
      for (int right = left + 1; right < people.size(); right++) {
        if (file.same(people.ids()[left], people.ids()[right])) {
          same++;
          looked += pairs.looksAt(left, right) ? 1 : 0;
        }
      }
    }
    return looked / same;
  }
}
