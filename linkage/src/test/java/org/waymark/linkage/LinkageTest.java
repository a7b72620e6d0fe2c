package org.waymark.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.record.People;
import org.waymark.linkage.record.PeopleReader;
import org.waymark.linkage.record.Table;

class LinkageTest {
  @Test
  void aThinPartnershipIsLinkedFarBetterThanByChance() {
    Partnership partnership = Partnership.of(400, 5);

    Linkage linkage = link(partnership.table());

    double right =
        linkage.pairs().stream()
            .filter(p -> p.probability() >= 0.5 && same(p, linkage, partnership))
            .count();
    double said = linkage.pairs().stream().filter(p -> p.probability() >= 0.5).count();
    double truth = partnership.truth().size() / 2.0;
    assertThat(right / said).isGreaterThan(0.6);
    assertThat(right / truth).isGreaterThan(0.25);
  }

  @Test
  void theOrderOfRecordsDoesNotMatter() {
    Table table = Partnership.of(120, 9).table();
    List<List<String>> rows = new ArrayList<>(table.rows());
    Collections.shuffle(rows, new Random(1));

    Linkage before = link(table);
    Linkage after = link(new Table(table.header(), rows));

    assertThat(after.model().expectedPairs())
        .isCloseTo(
            before.model().expectedPairs(), org.assertj.core.data.Percentage.withPercentage(0.001));
    assertThat(after.pairs()).hasSameSizeAs(before.pairs());
  }

  @Test
  void aFileHeldAgainstItselfFindsEveryFullRecord() {
    Table table = Full.people(300);

    People people = PeopleReader.read(List.of(table, table), Map.of());
    Linkage linkage = Linkage.link(people, done -> {});

    long itself =
        linkage.pairs().stream()
            .filter(p -> p.probability() >= 0.5 && p.right() == p.left() + 300)
            .count();
    assertThat(itself).isEqualTo(300);
    assertThat(linkage.persons().distinct()).isBetween(290.0, 310.0);
  }

  private static Linkage link(Table table) {
    return Linkage.link(PeopleReader.read(List.of(table), Map.of()), done -> {});
  }

  private static boolean same(ScoredPair pair, Linkage linkage, Partnership partnership) {
    String[] ids = linkage.people().ids();
    return partnership.truth().contains(ids[pair.left()] + "," + ids[pair.right()]);
  }
}
