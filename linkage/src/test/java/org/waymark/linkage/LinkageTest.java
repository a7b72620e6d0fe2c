package org.waymark.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.person.GroupCount;
import org.waymark.linkage.person.NotSame;
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
  void theOrderOfRecordsChangesNothing() {
    Table table = Partnership.of(120, 9).table();
    List<List<String>> rows = new ArrayList<>(table.rows());
    Collections.shuffle(rows, new Random(1));

    Linkage before = link(table);
    Linkage after = link(new Table(table.header(), rows));

    assertThat(pairs(after)).isEqualTo(pairs(before)).isNotEmpty();
    assertThat(after.persons().distinct()).isEqualTo(before.persons().distinct());
  }

  @Test
  void theOrderOfFilesChangesNothing() {
    Table table = Partnership.of(150, 10).table();
    Table one = new Table(table.header(), table.rows().subList(0, 120));
    Table other = new Table(table.header(), table.rows().subList(120, table.rows().size()));

    Linkage before = Linkage.link(PeopleReader.read(List.of(one, other), Map.of()), done -> {});
    Linkage after = Linkage.link(PeopleReader.read(List.of(other, one), Map.of()), done -> {});

    assertThat(pairs(after)).isEqualTo(pairs(before)).isNotEmpty();
    assertThat(after.persons().distinct()).isEqualTo(before.persons().distinct());
  }

  /** Probabilities by the two ids, in the order of the alphabet. */
  private static Map<String, Double> pairs(Linkage linkage) {
    String[] ids = linkage.people().ids();
    Map<String, Double> pairs = new TreeMap<>();
    for (ScoredPair pair : linkage.pairs()) {
      String left = ids[pair.left()];
      String right = ids[pair.right()];
      boolean turned = left.compareTo(right) > 0;
      pairs.put(turned ? right + " " + left : left + " " + right, pair.probability());
    }
    return pairs;
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
    assertThat(linkage.persons().distinct().expected()).isBetween(290.0, 310.0);
  }

  @Test
  void theSumOfProbabilitiesIsCloseToTheTruth() {
    Partnership partnership = Partnership.of(600, 77);

    double said =
        link(partnership.table()).pairs().stream().mapToDouble(ScoredPair::probability).sum();

    assertThat(said / (partnership.truth().size() / 2.0)).isBetween(0.7, 1.3);
  }

  @Test
  void whomSomebodySaidToBeDifferentNoPersonHoldsBoth() {
    Table table = Full.people(100);
    People people = PeopleReader.read(List.of(table, table), Map.of());
    NotSame notSame = new NotSame();
    notSame.add(7, 107);

    Linkage linkage = Linkage.link(people, notSame, done -> {});

    int[] personOf = linkage.persons().personOf();
    assertThat(personOf[7]).isNotEqualTo(personOf[107]);
    assertThat(personOf[8]).isEqualTo(personOf[108]);
    assertThat(linkage.pairs())
        .noneMatch(pair -> pair.left() == 7 && pair.right() == 107 && pair.probability() > 0);
  }

  @Test
  void peopleAreCountedByAgencyAndSharedOnesByTwo() {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : Full.people(60).rows()) {
      rows.add(with(row, "street team", "2026-08-02"));
      if (rows.size() % 2 == 0) {
        rows.add(with(row, "clinic", "2026-11-20"));
      }
    }
    List<String> header = with(Full.people(1).header(), "agency", "seen on");

    List<GroupCount> counts = link(new Table(header, rows)).persons().groups();

    long clinic = rows.stream().filter(row -> row.contains("clinic")).count();
    assertThat(count(counts, "clinic")).isBetween(clinic - 1.0, clinic + 1.0);
    assertThat(count(counts, "street team")).isBetween(59.0, 60.5);
    assertThat(count(counts, "street team", "clinic")).isBetween(clinic - 1.0, clinic + 1.0);
    assertThat(count(counts, "2026 Q4")).isBetween(clinic - 1.0, clinic + 1.0);
  }

  private static double count(List<GroupCount> counts, String... groups) {
    return counts.stream()
        .filter(count -> count.groups().equals(List.of(groups)))
        .mapToDouble(count -> count.people().expected())
        .findFirst()
        .orElse(-1);
  }

  private static List<String> with(List<String> row, String... more) {
    List<String> longer = new ArrayList<>(row);
    longer.addAll(List.of(more));
    return longer;
  }

  private static Linkage link(Table table) {
    return Linkage.link(PeopleReader.read(List.of(table), Map.of()), done -> {});
  }

  private static boolean same(ScoredPair pair, Linkage linkage, Partnership partnership) {
    String[] ids = linkage.people().ids();
    return partnership.truth().contains(ids[pair.left()] + "," + ids[pair.right()]);
  }
}
