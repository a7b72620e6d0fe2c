package org.waymark.statistics.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

class ProtectTest {
  private static final Rules SUPPRESS = Rules.parse("method: suppress\nhide: 1-7\nwidth: 2\n");

  private static TableSet tables(String text, Rules rules) {
    TableReader.Input input = TableReader.read(Sheet.parse(text), null);
    return TableSet.of(
        input.base(),
        TableReader.hierarchies(input, rules),
        rules.tables().isEmpty() ? List.of(input.dimensions()) : rules.tables());
  }

  /** Areas in two groups by years, made up. */
  private static String generated(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder("area,year,count\n");
    for (int area = 0; area < 6; area++) {
      for (int year = 2021; year < 2024; year++) {
        int count = random.nextInt(5) == 0 ? random.nextInt(8) : random.nextInt(60);
        text.append("a%d,%d,%d\n".formatted(area, year, count));
      }
    }
    return text.toString();
  }

  private static final String GROUPS =
      "group area: North = a0, a1, a2\ngroup area: South = a3, a4, a5\n";

  @Test
  void suppressionLeavesTheAttackerNothing() {
    Rules rules = Rules.parse("method: suppress\nhide: 1-7\nwidth: 2\n" + GROUPS);
    for (int seed = 0; seed < 12; seed++) {
      Protected safe = new ProtectTables(tables(generated(seed), rules), rules).run();

      assertThat(Proof.of(safe).isSafe()).as("seed " + seed).isTrue();
    }
  }

  @Test
  void skippedSecondarySuppressionIsFoundEveryTime() {
    for (int seed = 0; seed < 12; seed++) {
      TableSet tables =
          tables("area,year,count\na,1,3\nb,1,20\na,2,30\nb,2,%d\n".formatted(40 + seed), SUPPRESS);
      Suppression only = new Suppression(SUPPRESS.sensitive(tables).keySet(), Set.of());
      Protected careless =
          new Protected(
              Rules.Method.SUPPRESS,
              tables,
              Map.of(),
              only.published(tables),
              SUPPRESS.sensitive(tables));

      assertThat(Proof.of(careless).exposed()).hasSize(1);
      assertThat(Proof.of(careless).exposed().getFirst().known()).isEqualTo(new Known(3, 3));
    }
  }

  /** In a table of two by two with one hidden count, the three others must go. */
  @Test
  void theFewestOthersAreHidden() {
    TableSet tables = tables("area,year,count\na,1,3\nb,1,20\na,2,30\nb,2,40\n", SUPPRESS);

    Suppression suppression = Suppression.of(tables, SUPPRESS);

    assertThat(suppression.primary()).hasSize(1);
    assertThat(suppression.secondary()).hasSize(3);
  }

  @Test
  void theNhsRuleHidesOneToSevenAndRoundsTheRest() {
    TableSet tables =
        tables("area,sex,count\nA,f,23\nA,m,7\nB,f,8\nB,m,52\nC,f,0\nC,m,33\n", Rules.USUAL);

    Protected safe = new ProtectTables(tables, Rules.USUAL).run();

    Cell hidden = new Cell(Map.of("area", "A", "sex", "m"));
    assertThat(safe.shown()).containsEntry(hidden, "*");
    assertThat(safe.shown()).containsEntry(new Cell(Map.of("area", "A", "sex", "f")), "25");
    assertThat(safe.shown()).containsEntry(new Cell(Map.of("area", "B", "sex", "f")), "10");
    assertThat(safe.shown()).containsEntry(new Cell(Map.of("area", "C", "sex", "f")), "0");
    assertThat(Proof.of(safe).isSafe()).isTrue();
  }

  @Test
  void controlledRoundingKeepsEverySumAndMovesNothingFar() {
    Rules rules = Rules.parse("method: round\nround: 5\n");
    for (int seed = 0; seed < 8; seed++) {
      TableSet tables = tables(generated(seed), rules);

      Map<Cell, Double> rounded = ControlledRounding.of(tables, 5).orElseThrow();

      rounded.forEach((cell, value) -> {
        assertThat(value % 5).isZero();
        assertThat(Math.abs(value - tables.count(cell))).isLessThan(5);
      });
      for (TableSet.Sum sum : tables.sums()) {
        double parts = sum.parts().stream().mapToDouble(p -> rounded.getOrDefault(p, 0.0)).sum();
        assertThat(parts).isEqualTo(rounded.get(sum.whole()));
      }
    }
  }

  @Test
  void aDisguiseNeverHidesWhatTheAttackerCanWorkBack() {
    int proven = 0;
    for (int seed = 0; seed < 6; seed++) {
      Protected safe = new ProtectTables(tables(generated(seed), Rules.USUAL), Rules.USUAL).run();
      Web web = Web.of(safe.tables(), safe.known());
      Disguises disguises = new Disguises(safe.tables(), web);
      for (Cell cell : safe.sensitive().keySet()) {
        if (disguises.proof(web.number(cell), Margin.wide(2)).isPresent()) {
          proven++;
          Known found = new Attacker(safe.known(), safe.tables().sums()).interval(cell);
          assertThat(found.width()).isGreaterThanOrEqualTo(2 - 1e-6);
        }
      }
    }
    assertThat(proven).isPositive();
  }

  @Test
  void aTotalLeftUnroundedIsFound() {
    TableSet tables = tables("area,count\na,3\nb,1\n", SUPPRESS);
    Cell total = new Cell(Map.of());
    Map<Cell, Known> known = new HashMap<>();
    known.put(total, Known.exactly(4));
    known.put(new Cell(Map.of("area", "a")), new Known(0, 4));
    known.put(new Cell(Map.of("area", "b")), Known.exactly(1));

    Known found = new Attacker(known, tables.sums()).interval(new Cell(Map.of("area", "a")));

    assertThat(found).isEqualTo(new Known(3, 3));
  }

  @Test
  void theSamePeopleGetTheSameNoiseInEveryTable() {
    byte[] secret = "a long secret".getBytes(StandardCharsets.UTF_8);
    String people = "id,area,kind\n1,a,x\n2,a,x\n3,a,x\n4,a,x\n5,b,x\n6,b,y\n7,b,y\n";
    TableReader.Input input = TableReader.read(Sheet.parse(people), secret);
    Rules one = Rules.parse("method: cell key\ntable: area, kind\n");
    Rules two = Rules.parse("method: cell key\ntable: area\ntable: kind\n");
    Map<String, Hierarchy> codes = TableReader.hierarchies(input, one);

    Map<Cell, BigDecimal> first =
        RecordKeys.cellKeys(input.keys(), TableSet.of(input.base(), codes, one.tables()));
    Map<Cell, BigDecimal> second =
        RecordKeys.cellKeys(input.keys(), TableSet.of(input.base(), codes, two.tables()));

    Cell area = new Cell(Map.of("area", "a"));
    assertThat(first.get(area)).isEqualTo(second.get(area));
    assertThat(first.get(new Cell(Map.of("area", "a", "kind", "x")))).isEqualTo(first.get(area));
  }

  @Test
  void redrawnKeysGiveOtherNoise() {
    BigDecimal key = RecordKeys.of("person 1", new byte[] {1});

    assertThat(RecordKeys.of("person 1", new byte[] {1})).isEqualTo(key);
    assertThat(RecordKeys.of("person 1", new byte[] {2})).isNotEqualTo(key);
  }

  @Test
  void noiseHasMeanNoughtAndNobodyGoesBelowNought() {
    NoiseTable noise = NoiseTable.ofGreatestEntropy(5, 3);
    for (int count : new int[] {1, 2, 3, 10}) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < 100_000; i++) {
        int change = noise.change(count, (i + 0.5) / 100_000);
        assertThat(count + change).isNotNegative();
        sum += change;
        squares += change * change;
      }
      assertThat(Math.abs(sum / 100_000)).isLessThan(0.001);
      assertThat(squares / 100_000).isLessThan(3.01);
    }
  }

  @Test
  void aPublishedPerturbationTableIsReadAsItStands() {
    NoiseTable noise =
        NoiseTable.read(
            Sheet.parse("i,v,p_int_ub\n0,0,1\n1,-1,0.5\n1,1,1\n2,-1,0.25\n2,0,0.75\n2,1,1\n"));

    assertThat(noise.change(1, 0.3)).isEqualTo(-1);
    assertThat(noise.change(1, 0.7)).isEqualTo(1);
    assertThat(noise.change(9, 0.8)).isEqualTo(1);
    assertThat(noise.change(0, 0.8)).isZero();
  }

  @Test
  void aReleaseThatGivesAnEarlierOneAwayIsNamed(@TempDir Path folder) throws IOException {
    Rules crossed = Rules.parse("method: suppress\nhide: 1-7\nwidth: 2\ntable: area\n");
    String text = "area,year,count\na,1,2\nb,1,20\nc,1,31\na,2,3\nb,2,30\nc,2,40\n";
    TableSet first = tables(text, crossed);
    Protected published = new ProtectTables(first, crossed).run();
    Register.open(folder).add("spring", published);

    Map<Cell, Known> known = new LinkedHashMap<>();
    TableSet second = tables(text, crossed);
    second.counts().forEach((cell, count) -> known.put(cell, Known.exactly(count)));
    Protected careless = new Protected(Rules.Method.SUPPRESS, second, Map.of(), known, Map.of());
    Register.Verdict verdict = Register.open(folder).check(careless);

    assertThat(verdict.proof().isSafe()).isFalse();
    assertThat(verdict.with()).contains("spring");
    assertThat(Register.open(folder).names()).containsExactly("spring");
  }

  @Test
  void theSameReleaseTwiceTellsNothingMore(@TempDir Path folder) throws IOException {
    TableSet tables = tables("area,year,count\na,1,3\nb,1,20\na,2,30\nb,2,40\n", SUPPRESS);
    Protected safe = new ProtectTables(tables, SUPPRESS).run();
    Register register = Register.open(folder);
    register.add("spring", safe);

    assertThat(register.check(safe).proof().isSafe()).isTrue();
    assertThatThrownBy(() -> register.add("spring", safe)).isInstanceOf(Refused.class);
  }

  @Test
  void whatIsNoTableOfCountsIsRefused() {
    assertThatThrownBy(() -> tables("area,count\na,-3\n", SUPPRESS)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> tables("area,count\na,many\n", SUPPRESS)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> tables("count\n3\n", SUPPRESS)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> Rules.parse("hide everything")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> Rules.parse("method: magic")).isInstanceOf(Refused.class);
  }
}
