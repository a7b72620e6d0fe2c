package org.waymark.statistics.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.statistics.table.Sheet;

/** Examples of the R packages ptable, cellKey and GaussSuppression. */
class PublishedProtectionTest {
  /**
   * {@code create_cnt_ptable(D = 5, V = 3)} and {@code (D = 2, V = 1)} of ptable, the tables that
   * cellKey looks its noise up in: chances from the greatest loss on.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 5 | 3 | .3889378 .3889378 .1220935 .0563942 .0260481 .0120314 .0055572",
        "2 | 5 | 3 | .225699 .225699 .2256991 .1328651 .0887175 .0545008 .0308028 .0160167",
        "3 | 5 | 3 | .0720298 .1367171 .1973514 .2166529 .1808823 .1148509 .05546 .0203672"
            + " .0056884",
        "5 | 5 | 3 | .0037919 .0165909 .0522926 .1187304 .1941935 .2288015 .1941935 .1187304"
            + " .0522926 .0165909 .0037919",
        "1 | 2 | 1 | .3664855 .3664855 .1675725 .0994565",
        "2 | 2 | 1 | .0638271 .2446914 .3829628 .2446915 .0638271",
      })
  void noiseOfGreatestEntropyIsAsPtablePrintsIt(
      int count, int most, double variance, String printed) {
    double[] chances = GreatestEntropy.of(count, most, variance);

    double[] theirs = Arrays.stream(printed.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertThat(chances).hasSameSizeAs(theirs);
    for (int i = 0; i < theirs.length; i++) {
      assertThat(chances[i]).isCloseTo(theirs[i], within(1e-6));
    }
  }

  /** The lookup of cellKey at the ends of the steps of D = 2, V = 1: 0.3664855 and 0.732971. */
  @ParameterizedTest
  @CsvSource({"0, -1", "0.3664, -1", "0.3665, 0", "0.7329, 0", "0.733, 1", "0.9005, 1", "0.901, 2"})
  void aCellKeyFindsItsStep(double key, int change) {
    assertThat(NoiseTable.ofGreatestEntropy(2, 1).change(1, key)).isEqualTo(change);
  }

  /** z1 of GaussSuppression with {@code maxN = 3}: three small counts, six hidden in all. */
  @Test
  void noMoreIsHiddenThanByGaussSuppression() {
    Map<String, String> counts =
        Map.of(
            "annet", "11 7 5 13 9 12 6 9",
            "arbeid", "11 1 8 2 14 9 4 3",
            "soshjelp", "55 29 35 17 63 24 22 38",
            "trygd", "36 18 25 13 52 22 8 15");
    StringBuilder text = new StringBuilder("region,hovedint,ant\n");
    counts.forEach((need, line) -> {
      String[] people = line.split(" ");
      for (int region = 0; region < people.length; region++) {
        text.append("%c,%s,%s\n".formatted('A' + region, need, people[region]));
      }
    });
    Rules rules = Rules.parse("method: suppress\nhide: 1-3\nwidth: 2\n");
    TableReader.Input input =
        TableReader.read(Sheet.parse(text.toString().replace("ant\n", "count\n")), null);
    TableSet tables =
        TableSet.of(
            input.base(), TableReader.hierarchies(input, rules), List.of(input.dimensions()));

    Protected safe = new ProtectTables(tables, rules).run();

    assertThat(tables.counts()).hasSize(45);
    assertThat(tables.count(new Cell(Map.of()))).isEqualTo(596);
    assertThat(safe.sensitive()).hasSize(3);
    assertThat(safe.hiddenCells()).isLessThanOrEqualTo(6);
    assertThat(Proof.of(safe).isSafe()).isTrue();
  }
}
