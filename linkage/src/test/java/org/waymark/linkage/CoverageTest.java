package org.waymark.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.person.Estimate;
import org.waymark.linkage.record.PeopleReader;

/**
 * How often the interval for distinct persons holds the truth, over generated partnerships whose
 * seeds nobody looked at while the model was made.
 */
@Tag("long")
class CoverageTest {
  private static final int PARTNERSHIPS = 200;
  private static final int PEOPLE = 100;
  private static final long FIRST_SEED = 6_000;

  /** What one partnership came to, as shares of its truth. */
  private record Run(boolean covered, double persons, double pairs) {}

  @Test
  void theIntervalForDistinctPersonsHoldsTheTruthNineTimesInTen() {
    List<Run> runs =
        LongStream.range(FIRST_SEED, FIRST_SEED + PARTNERSHIPS)
            .mapToObj(CoverageTest::run)
            .toList();
    double covered = runs.stream().filter(Run::covered).count() / (double) PARTNERSHIPS;
    double persons = runs.stream().mapToDouble(Run::persons).average().orElseThrow();
    double pairs = runs.stream().mapToDouble(Run::pairs).average().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "%d partnerships of %d people: covered %.1f%%, persons said over true %.3f, sum of"
            + " probabilities over true pairs %.3f%n",
        PARTNERSHIPS,
        PEOPLE,
        100 * covered,
        persons,
        pairs);
    assertThat(covered).isGreaterThanOrEqualTo(0.9);
  }

  private static Run run(long seed) {
    Partnership partnership = Partnership.of(PEOPLE, seed);
    Linkage linkage =
        Linkage.link(PeopleReader.read(List.of(partnership.table()), Map.of()), done -> {});
    Estimate distinct = linkage.persons().distinct();
    double said = linkage.pairs().stream().mapToDouble(ScoredPair::probability).sum();
    return new Run(
        distinct.low() <= PEOPLE && PEOPLE <= distinct.high(),
        distinct.expected() / PEOPLE,
        said / (partnership.truth().size() / 2.0));
  }
}
