package org.waymark.statistics.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * Generated sets of linked tables with groups of areas, released one after the other through the
 * register; then somebody outside reads all that was published and solves for every sensitive cell.
 */
class DisclosureExperimentTest {
  private static final List<List<String>> RELEASES =
      List.of(List.of("area", "year"), List.of("area", "kind"), List.of("area", "year", "kind"));

  private final Map<Rules.Method, int[]> outcomes = new LinkedHashMap<>();
  @TempDir private Path folder;

  @Test
  void nobodyOutsideRecoversAProtectedCell() throws IOException {
    assertThat(run(0, 16)).isEmpty();
  }

  /** Taken up again at any seed: -Ddisclosure.from=1000 -Ddisclosure.sets=2000. */
  @Test
  @Tag("long")
  void nobodyOutsideRecoversAProtectedCellInTwoThousandSets() throws IOException {
    int from = Integer.getInteger("disclosure.from", 1000);
    Set<String> recovered = run(from, Integer.getInteger("disclosure.sets", 2000));
    outcomes.forEach((method, n) ->
        System.out.printf(
            "%s: %d releases published, %d refused, %d cells attacked%n",
            method, n[0], n[1], n[2]));
    assertThat(recovered).isEmpty();
  }

  private Set<String> run(int from, int sets) throws IOException {
    Set<String> recovered = new LinkedHashSet<>();
    for (int seed = from; seed < from + sets; seed++) {
      Rules.Method method = Rules.Method.values()[seed % 4];
      recovered.addAll(publishAndAttack(seed, method));
    }
    return recovered;
  }

  private Set<String> publishAndAttack(int seed, Rules.Method method) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    TableReader.Input input = people(random);
    Register register = Register.open(folder.resolve("set" + seed));
    int[] outcome = outcomes.computeIfAbsent(method, m -> new int[3]);
    Rules rules = rules(method, List.of());
    Map<String, Hierarchy> codes = TableReader.hierarchies(input, rules);
    Outsider outsider = new Outsider(input.dimensions(), codes);
    Set<Cell> attacked = new LinkedHashSet<>();
    for (List<String> dimensions : RELEASES.subList(random.nextInt(2), 3)) {
      TableSet tables = TableSet.of(input.base(), codes, List.of(dimensions));
      try {
        Protected safe = protect(tables, rules, input);
        assertThat(Faults.in(safe, rules)).isEmpty();
        if (register.check(safe).isSafe()) {
          register.add("release " + outcome[0]++, safe);
          outsider.reads(safe, rules);
          attacked.addAll(safe.sensitive().keySet());
        } else {
          outcome[1]++;
        }
      } catch (Refused refusal) {
        outcome[1]++;
      }
    }
    outcome[2] += attacked.size();
    boolean whole = seed % 5 == 0;
    Set<String> recovered = new LinkedHashSet<>();
    for (Cell cell : attacked) {
      double width = outsider.width(cell, whole);
      if (!(width >= rules.width() - 1e-6)) {
        recovered.add(method + " seed " + seed + " " + cell.name() + " width " + width);
      }
    }
    return recovered;
  }

  private static Protected protect(TableSet tables, Rules rules, TableReader.Input input) {
    ProtectTables protecting = new ProtectTables(tables, rules);
    if (rules.method() != Rules.Method.CELL_KEY) {
      return protecting.run();
    }
    Map<Cell, BigDecimal> keys = RecordKeys.cellKeys(input.keys(), tables);
    return protecting.withKeys(keys, NoiseTable.ofGreatestEntropy(5, 3));
  }

  private static Rules rules(Rules.Method method, List<String> more) {
    return Rules.parse(
        "method: "
            + method.name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT)
            + "\nhide: 1-7\nround: 5\nwidth: 2\ngroup area: North = a0, a1\n"
            + String.join("\n", more));
  }

  /** One row a person: three to five areas, two in a group; two or three years and kinds. */
  private static TableReader.Input people(SplittableRandom random) {
    StringBuilder text = new StringBuilder("id,area,year,kind\n");
    int id = 0;
    int areas = random.nextInt(3, 6);
    int years = random.nextInt(2, 4);
    for (int area = 0; area < areas; area++) {
      for (int year = 0; year < years; year++) {
        for (int kind = 0; kind < 3; kind++) {
          int few = random.nextInt(4);
          int people = few == 0 ? 0 : few == 1 ? random.nextInt(9) : random.nextInt(60);
          people += area + year + kind == 0 ? 1 : 0;
          for (int person = 0; person < people; person++) {
            text.append("%d,a%d,%d,k%d%n".formatted(id++, area, 2020 + year, kind));
          }
        }
      }
    }
    byte[] secret = "kept for good".getBytes(StandardCharsets.UTF_8);
    return TableReader.read(Sheet.parse(text.toString()), secret);
  }
}
