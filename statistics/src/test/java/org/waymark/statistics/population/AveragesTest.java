package org.waymark.statistics.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.waymark.statistics.population.PopulationEstimate.Wishes;
import org.waymark.statistics.population.coverage.CoverageExperiment;
import org.waymark.statistics.population.coverage.Regime;

class AveragesTest {
  @Test
  void britainsIntervalHoldsThePublishedFigure() {
    PopulationEstimate estimate = EstimatePopulation.of(Published.britain());

    assertThat(estimate.answer().orElseThrow().interval().holds(11_313)).isTrue();
    assertThat(estimate.average().orElseThrow().models())
        .anyMatch(model -> Math.abs(model.fit().population() - 11312.990289) < 1e-5);
  }

  @Test
  void theBootstrapChoosesModelsAgainInEveryRound() {
    CaptureTable table = Regime.POSITIVE_PAIR.draw(1000, 3, new SplittableRandom(3));
    EstimatePopulation estimator = new EstimatePopulation(new Wishes(0.95, 60, false), round -> {});

    Bootstrap bootstrap = estimator.from(table).bootstrap().orElseThrow();

    assertThat(bootstrap.rounds()).isEqualTo(60);
    assertThat(bootstrap.interval().holds(1000)).isTrue();
  }

  @Test
  void missedLinksMoveTheEstimateUpAndDrawsCarryThem() {
    List<CaptureTable> draws = new ArrayList<>();
    for (int missed = 0; missed < 10; missed++) {
      draws.add(
          Published.table(
              List.of("A", "B"),
              "10 %d, 01 %d, 11 %d".formatted(100 + missed, 80 + missed, 40 - missed)));
    }
    EstimatePopulation estimator = new EstimatePopulation(Wishes.USUAL, draw -> {});

    PopulationEstimate.Answer over = estimator.fromDraws(draws).orElseThrow();
    PopulationEstimate.Answer first = estimator.from(draws.getFirst()).answer().orElseThrow();

    assertThat(over.people()).isGreaterThan(first.people());
    assertThat(over.interval().width()).isGreaterThan(first.interval().width());
  }

  @Test
  void strataAddUp() {
    Map<String, PopulationEstimate> strata = new LinkedHashMap<>();
    for (int year = 0; year < 3; year++) {
      strata.put(
          "year " + year,
          EstimatePopulation.of(Regime.INDEPENDENT.draw(600, 4, new SplittableRandom(year))));
    }

    PopulationEstimate.Answer sum = StrataSum.of(strata, 0.95).orElseThrow();

    assertThat(sum.interval().holds(1800)).isTrue();
    assertThat(sum.people())
        .isCloseTo(
            strata.values().stream().mapToDouble(s -> s.answer().orElseThrow().people()).sum(),
            within(120.0));
  }

  /** A small share of the experiment whose full figures stand in the README. */
  @Test
  void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
    CoverageExperiment.Result result =
        CoverageExperiment.run(List.of(3, 4), List.of(300, 1000), 3, cell -> {});

    assertThat(result.overall()).isGreaterThanOrEqualTo(0.85);
  }

  /** Chao 1987 with three occasions: 30 met once and 10 twice, of 43; without end, 401 arrests. */
  @Test
  void theLowerBoundFollowsChao() {
    assertThat(LowerBound.of(43, 30, 10, 3, 0.95).people())
        .isCloseTo(43 + 2 / 3.0 * 900 / 20, within(1e-9));
    assertThat(LowerBound.of(101, 46, 25, Integer.MAX_VALUE, 0.95).people())
        .isCloseTo(101 + 46 * 46 / 50.0, within(1e-9));
  }

  /**
   * With every pair dependent the unseen of three lists have a closed form (Fienberg 1972); and the
   * figure for women in Kampala is told to be uncertain, as defensible models lie far apart.
   */
  @Test
  void kampalasThreeRoundsSayThatManyAreHardToMeet() {
    CaptureTable table = Published.kampala();
    double unseen = 109.0 * 520 * 544 * 1077 / (207.0 * 126 * 105);

    PopulationEstimate estimate = EstimatePopulation.of(table);

    assertThat(table.onAll(0b11)).isEqualTo(316);
    assertThat(table.onAll(0b110)).isEqualTo(214);
    assertThat(table.onAll(0b101)).isEqualTo(235);
    assertThat(estimate.average().orElseThrow().models())
        .anyMatch(m -> Math.abs(m.fit().population() - table.seen() - unseen) < 1e-4);
    assertThat(estimate.warnings()).anyMatch(w -> w.startsWith("Models that fit about equally"));
  }
}
