package org.waymark.statistics.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/** Dominance, mistakes planted on purpose, and tables too large for linear programmes. */
class SafeguardsTest {
  private static final NoiseTable NOISE = NoiseTable.ofGreatestEntropy(5, 3);

  /** The rules and protection levels of Hundepool and others 2012, tables 4.1 and 4.2, by hand. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dominance: 1, 80 | 90, 5, 5 | 12.5",
        "dominance: 2, 85 | 50, 40, 10 | 5.882353",
        "dominance: 1, 80 | 60, 30, 10 | -25",
        "p percent: 10 | 90, 8, 2 | 7",
        "p percent: 10 | 50, 30, 20 | -15",
        "prior posterior: 10, 50 | 90, 5, 5 | 13"
      })
  void anAmountIsSensitiveWhenSomebodyMakesUpTooMuchOfIt(
      String rule, String contributions, double protection) {
    Dominance dominance = Rules.parse(rule).dominance().orElseThrow();
    double[] largestFirst =
        List.of(contributions.split(", ")).stream().mapToDouble(Double::parseDouble).toArray();

    assertThat(dominance.protection(largestFirst)).isCloseTo(protection, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dominance: 0, 80",
        "p percent: 10, 20",
        "prior posterior: 50, 10",
        "dominance: 1, 120"
      })
  void aDominanceRuleThatMeansNothingIsRefused(String rule) {
    assertThatThrownBy(() -> Rules.parse(rule)).isInstanceOf(Refused.class);
  }

  /** Nights by provider: in area a one provider has 90 of 97. */
  @Test
  void theAmountAndEnoughOthersAreHiddenUntilNobodyComesNearTheLargest() {
    StringBuilder text = new StringBuilder("provider,area,year,nights\n");
    text.append("p1,a,1,90\np2,a,1,5\np3,a,1,2\n");
    for (String area : List.of("a", "b", "c")) {
      for (int year = 1; year < 4; year++) {
        for (int provider = 0; provider < 8; provider++) {
          text.append(
              "q%d,%s,%d,%d\n"
                  .formatted(
                      provider, area, year, area.equals("a") && year == 1 ? 0 : 20 + provider));
        }
      }
    }
    Rules rules = Rules.parse("method: suppress\nhide: 1-2\np percent: 10\n");
    TableReader.Input input = TableReader.read(Sheet.parse(text.toString()), null);
    TableSet tables =
        TableSet.of(
            input.base(), TableReader.hierarchies(input, rules), List.of(input.dimensions()));

    Protected safe = new ProtectTables(tables, rules).run(Amounts.of(input.amounts(), tables));

    Cell dominated = new Cell(Map.of("area", "a", "year", "1"));
    assertThat(safe.sensitive()).containsOnlyKeys(dominated);
    assertThat(safe.hiddenCells()).isEqualTo(4);
    Known known = new Attacker(safe.known(), tables.sums()).interval(dominated);
    assertThat(known.high()).isGreaterThanOrEqualTo(97 + 7 - 1e-9);
    assertThat(known.low()).isLessThanOrEqualTo(97 - 7 + 1e-9);
  }

  private static TableReader.Input people(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder("id,area,year\n");
    for (int id = 0; id < 300; id++) {
      text.append("%d,a%d,%d\n".formatted(id, random.nextInt(4), 2020 + random.nextInt(3)));
    }
    return TableReader.read(
        Sheet.parse(text.toString()), ("secret " + seed).getBytes(StandardCharsets.UTF_8));
  }

  private static Protected withKeys(TableReader.Input input, Map<Cell, BigDecimal> keys) {
    Rules rules = Rules.parse("method: cell key\n");
    TableSet tables =
        TableSet.of(
            input.base(), TableReader.hierarchies(input, rules), List.of(input.dimensions()));
    return new ProtectTables(tables, rules).withKeys(RecordKeys.cellKeys(keys, tables), NOISE);
  }

  @Test
  void redrawnKeysAreFoundAndTheEarlierReleaseNamed(@TempDir Path folder) throws IOException {
    for (int seed = 0; seed < 10; seed++) {
      TableReader.Input input = people(seed);
      Register register = Register.open(folder.resolve("r" + seed));
      register.add("spring", withKeys(input, input.keys()));
      Map<Cell, BigDecimal> redrawn = new LinkedHashMap<>();
      input
          .keys()
          .keySet()
          .forEach(cell -> redrawn.put(cell, RecordKeys.of(cell.name(), new byte[] {9})));

      assertThat(register.check(withKeys(input, input.keys())).isSafe()).isTrue();
      Register.Verdict verdict = register.check(withKeys(input, redrawn));

      assertThat(verdict.isSafe()).isFalse();
      assertThat(verdict.with()).containsExactly("spring");
    }
  }

  @Test
  void aTotalLeftUnroundedIsFoundInEveryTable() {
    Rules rules = Rules.parse("method: round\nround: 5\n");
    for (int seed = 0; seed < 10; seed++) {
      TableReader.Input input = people(seed);
      TableSet tables =
          TableSet.of(
              input.base(), TableReader.hierarchies(input, rules), List.of(input.dimensions()));
      Protected safe = new ProtectTables(tables, rules).run();
      assertThat(Faults.in(safe, rules)).isEmpty();
      for (Cell cell : tables.counts().keySet()) {
        Map<Cell, String> careless = new LinkedHashMap<>(safe.shown());
        careless.put(cell, String.valueOf(Math.round(tables.count(cell))));
        boolean same = careless.get(cell).equals(safe.shown().get(cell));
        Protected changed =
            new Protected(safe.method(), tables, careless, safe.known(), safe.sensitive());

        assertThat(Faults.in(changed, rules).isEmpty()).isEqualTo(same);
      }
    }
  }

  /** No other rounding to neighbouring multiples that keeps the sums changes the cells less. */
  @Test
  void controlledRoundingIsTheBestOfAll() {
    for (int seed = 0; seed < 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Map<Cell, Double> base = new LinkedHashMap<>();
      for (String area : List.of("a", "b")) {
        for (String year : List.of("1", "2", "3")) {
          base.put(new Cell(Map.of("area", area, "year", year)), (double) random.nextInt(20));
        }
      }
      Map<String, Hierarchy> codes =
          Map.of(
              "area", Hierarchy.flat("area", List.of("a", "b")),
              "year", Hierarchy.flat("year", List.of("1", "2", "3")));
      TableSet tables = TableSet.of(base, codes, List.of(List.of("area", "year")));

      Map<Cell, Double> rounded = ControlledRounding.of(tables, 5).orElseThrow();

      assertThat(change(tables, rounded)).isCloseTo(best(tables, base), within(1e-9));
    }
  }

  private static double change(TableSet tables, Map<Cell, Double> rounded) {
    return rounded.entrySet().stream()
        .mapToDouble(e -> Math.abs(e.getValue() - tables.count(e.getKey())))
        .sum();
  }

  /** By trying both multiples for every cell. */
  private static double best(TableSet tables, Map<Cell, Double> base) {
    double best = Double.POSITIVE_INFINITY;
    List<Cell> cells = List.copyOf(base.keySet());
    for (int ups = 0; ups < 1 << cells.size(); ups++) {
      Map<Cell, Double> tried = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        double floor = Math.floor(tables.count(cells.get(i)) / 5) * 5;
        boolean up = (ups >> i & 1) == 1 && floor < tables.count(cells.get(i));
        tried.put(cells.get(i), floor + (up ? 5 : 0));
      }
      TableSet sums = TableSet.of(tried, tables.codes(), tables.tables());
      boolean near =
          sums.counts().entrySet().stream()
              .allMatch(e -> Math.abs(e.getValue() - tables.count(e.getKey())) < 5);
      best = near ? Math.min(best, change(tables, sums.counts())) : best;
    }
    return best;
  }

  @Test
  void rowsOfAGroupAreRefusedInsteadOfCountedTwice() {
    Rules rules = Rules.parse("group area: North = a, b\n");
    TableReader.Input input =
        TableReader.read(Sheet.parse("area,year,count\na,1,9\nb,1,9\nNorth,1,18\n"), null);

    assertThatThrownBy(() ->
            TableSet.of(
                input.base(), TableReader.hierarchies(input, rules), List.of(input.dimensions())))
        .hasMessageContaining("North is a group");
  }

  /** 2,700 cells, some hundreds of them sensitive: proven without a programme over them all. */
  @ParameterizedTest
  @CsvSource({"nhs", "suppress"})
  void largeLinkedTablesAreProtectedInSeconds(String method) {
    SplittableRandom random = new SplittableRandom(4);
    StringBuilder text = new StringBuilder("area,year,age,count\n");
    for (int area = 0; area < 40; area++) {
      for (int cell = 0; cell < 45; cell++) {
        int count = random.nextInt(3) == 0 ? random.nextInt(10) : random.nextInt(90);
        text.append("a%d,%d,g%d,%d\n".formatted(area, 2015 + cell % 9, cell / 9, count));
      }
    }
    Rules rules = Rules.parse("method: " + method + "\ngroup area: North = a0, a1, a2, a3, a4\n");
    TableReader.Input input = TableReader.read(Sheet.parse(text.toString()), null);
    TableSet tables =
        TableSet.of(
            input.base(), TableReader.hierarchies(input, rules), List.of(input.dimensions()));

    Protected safe = new ProtectTables(tables, rules).run();

    assertThat(tables.counts()).hasSizeGreaterThan(2500);
    assertThat(safe.sensitive()).hasSizeGreaterThan(300);
    assertThat(Proof.of(safe).isSafe()).isTrue();
    assertThat(Faults.in(safe, rules)).isEmpty();
  }
}
