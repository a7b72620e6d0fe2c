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

  /**
   * The table of cellKey's own tests ({@code test_countvars.R}): sex by age of 4,580 people with
   * keys of five digits, and the steps of {@code create_cnt_ptable(D = 5, V = 3, js = 2, pstay =
   * 0.5, mono = TRUE)} for counts of 6, 7 and 8 or more, both as the packages make them.
   */
  private static final String CELLS =
      "4580 .39177, 1969 .13628, 1143 .97927, 864 .49030, 423 .62871, 168 .69168, 13 .46553,"
          + " 2296 .19353, 1015 .17001, 571 .15445, 424 .23317, 195 .58626, 84 .11139, 7 .93825,"
          + " 2284 .19824, 954 .96627, 572 .82482, 440 .25713, 228 .04245, 84 .58029, 6 .52728";

  private static final Map<Integer, String> STEPS =
      Map.of(
          6,
          "-3 .09063278, -2 .18280325, -1 .27497372, 0 .77497372, 1 .84623643, 2 .90383053,"
              + " 3 .94761721, 4 .97893237, 5 1",
          7,
          "-4 .03393944, -3 .08852697, -2 .16459858, -1 .25645127, 0 .75645127, 1 .84355787,"
              + " 2 .91197122, 3 .95852672, 4 .98597665, 5 1",
          8,
          "-5 .01158491, -4 .03698039, -3 .08374019, -2 .15605737, -1 .25, 0 .75, 1 .84394263,"
              + " 2 .91625980, 3 .96301961, 4 .98841509, 5 1");

  /** What is printed there: 1,147 in the third cell; means 872.333 and -0.048; nine unchanged. */
  @Test
  void noiseIsAsCellKeyPrintsItForItsOwnTable() {
    StringBuilder steps = new StringBuilder("i,v,p_int_ub\n");
    STEPS.forEach((count, line) -> {
      for (String step : line.split(", ")) {
        steps.append(count).append(',').append(step.replace(' ', ',')).append('\n');
      }
    });
    NoiseTable noise = NoiseTable.read(Sheet.parse(steps.toString()));
    double[][] cells =
        Arrays.stream(CELLS.split(", "))
            .map(cell -> Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);

    int[] changes = Arrays.stream(cells).mapToInt(c -> noise.change(c[0], c[1])).toArray();

    assertThat(cells[2][0] + changes[2]).isEqualTo(1147);
    double before = Arrays.stream(cells).mapToDouble(c -> c[0]).average().orElseThrow();
    double mean = Arrays.stream(changes).average().orElseThrow();
    assertThat(before + mean).isCloseTo(872.333, within(5e-4));
    assertThat(mean).isCloseTo(-0.048, within(5e-4));
    assertThat(Arrays.stream(changes).filter(change -> change == 0)).hasSize(9);
    assertThat(Arrays.stream(changes).map(Math::abs).max()).hasValue(4);
    assertThat(changes[13] / 7.0).isCloseTo(0.429, within(5e-4));
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
