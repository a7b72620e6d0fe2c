package org.waymark.statistics.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.statistics.table.Sheet;

/** 92,664 cells of four dimensions with all their sums, a third of the finest sensitive. */
@Tag("long")
class LargeTablesTest {
  private static final int[] SIZES = {25, 26, 11, 10};

  private static String counts() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] share = new double[SIZES.length][];
    for (int d = 0; d < SIZES.length; d++) {
      share[d] = random.doubles(SIZES[d]).map(u -> u * u + 0.05).toArray();
    }
    StringBuilder text = new StringBuilder("area,month,age,need,count\n");
    for (int i = 0; i < 25 * 26 * 11 * 10; i++) {
      int[] codes = {i / 2860, i / 110 % 26, i / 10 % 11, i % 10};
      double mean = -600 * Math.log(random.nextDouble());
      for (int d = 0; d < codes.length; d++) {
        mean *= share[d][codes[d]];
      }
      double count = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
      text.append(
          "A%d,M%d,g%d,n%d,%.0f%n".formatted(codes[0], codes[1], codes[2], codes[3], count));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({"nhs", "suppress"})
  void areProtectedAndProvenInMinutesAndSayHowFarTheyAre(String method) {
    Rules rules = Rules.parse("method: " + method + "\n");
    TableReader.Input input = TableReader.read(Sheet.parse(counts()), null);
    TableSet tables =
        TableSet.of(
            input.base(), TableReader.hierarchies(input, rules), List.of(input.dimensions()));
    int[] told = new int[1];
    Progress progress = (work, done, all) -> told[0]++;

    Protected safe = new ProtectTables(tables, rules, progress).run();

    assertThat(tables.counts()).hasSize(92_664);
    assertThat(safe.sensitive()).hasSizeGreaterThan(20_000);
    assertThat(Proof.of(safe, progress).isSafe()).isTrue();
    assertThat(Faults.in(safe, rules)).isEmpty();
    assertThat(told[0]).isGreaterThan(40_000);
    double seconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    System.out.printf(
        "%s: %.0f CPU-seconds, %d more hidden%n", method, seconds, safe.hiddenForOthers());
    assertThat(seconds).isLessThan(600);
  }
}
