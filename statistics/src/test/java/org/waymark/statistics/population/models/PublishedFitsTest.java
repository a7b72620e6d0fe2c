package org.waymark.statistics.population.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.Published;

/** Point fits against the published figures, and against R's printed to ten digits. */
class PublishedFitsTest {
  private static final int LA = 1;
  private static final int NG = 2;
  private static final int PFNCA = 4;
  private static final int GO = 8;
  private static final int GP = 16;

  private static LogLinearFit fit(CaptureTable table, LogLinearModel model) {
    return LogLinearFit.find(table, model).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, 75.06620134, 3.352330991, 154.5045760, 170.0411300",
    "POISSON, 81.07928141, 5.573550783, 146.3269303, 164.0829920",
    "NORMAL, 90.46410151, 11.657851798, 148.8961792, 166.6522409",
    "GAMMA, 101.55386777, 22.404604120, 150.1467550, 167.9028166"
  })
  void snowshoeHaresAreAsRcapturePrintsThem(
      Heterogeneity form, double people, double error, double aic, double bic) {
    LogLinearFit fit = fit(Published.hares(), LogLinearModel.INDEPENDENT.with(form));

    assertThat(fit.population()).isCloseTo(people, within(1e-6));
    assertThat(fit.standardError()).isCloseTo(error, within(1e-3));
    assertThat(fit.aic()).isCloseTo(aic, within(1e-6));
    assertThat(fit.bic()).isCloseTo(bic, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, 11124.578469, 904.75197760",
    "POISSON, 14849.762901, 2915.11203509",
    "NORMAL, 21327.460467, 8428.43302374",
    "GAMMA, 30623.153370, 18463.14568999"
  })
  void hivInRomeIsAsRcapturePrintsIt(Heterogeneity form, double people, double error) {
    LogLinearFit fit = fit(Published.rome(), LogLinearModel.INDEPENDENT.with(form));

    assertThat(fit.population()).isCloseTo(people, within(1e-5));
    assertThat(fit.standardError()).isCloseTo(error, within(0.1));
  }

  @Test
  void oneDependenceInRomeGivesThePublishedTwelveThousandThreeHundred() {
    LogLinearFit fit = fit(Published.rome(), LogLinearModel.of(0b11));

    assertThat(fit.population()).isCloseTo(12318.46768, within(1e-5));
    assertThat(fit.bic()).isCloseTo(119.9346279, within(1e-6));
  }

  /** Baillargeon and Rivest 2007: 14,177 with the interval 10,767 to 19,429. */
  @Test
  void theProfileLikelihoodInRomeIsAsRcapturePrintsIt() {
    ProfileLikelihood profile =
        ProfileLikelihood.of(Published.rome(), LogLinearModel.of(0b11, 0b110, 0b1100), 0.95)
            .orElseThrow();

    assertThat(profile.highest()).isCloseTo(14177.26949, within(0.5));
    assertThat(profile.interval().low()).isCloseTo(10767.34922, within(0.5));
    assertThat(profile.interval().high()).isCloseTo(19428.60802, within(0.5));
  }

  /** Ball and others 2002: 10,356 killed. */
  @Test
  void kosovoGivesThePublishedTenThousandThreeHundredAndFiftySix() {
    LogLinearFit fit = fit(Published.kosovo(), LogLinearModel.of(0b0111, 0b1001, 0b1100));

    assertThat(fit.population()).isCloseTo(10356.518957, within(1e-5));
    assertThat(fit.deviance()).isCloseTo(9.322670016, within(1e-6));
  }

  /** Silverman 2014 and Bales, Hesketh and Silverman 2015: 11,300, in 10,000 to 13,000. */
  @Test
  void britainsFiveListsGiveThePublishedElevenThousandThreeHundred() {
    LogLinearModel chosen =
        LogLinearModel.of(LA | NG, NG | GP, PFNCA | GP, LA | PFNCA, GO | GP, NG | GO);

    LogLinearFit fit = fit(Published.britain(), chosen);

    assertThat(fit.population()).isCloseTo(11312.990289, within(1e-5));
    assertThat(fit.interval(Published.britain().seen(), 0.95).low())
        .isCloseTo(9884.402831, within(1e-4));
    assertThat(fit.interval(Published.britain().seen(), 0.95).high())
        .isCloseTo(13027.396655, within(1e-4));
  }

  @Test
  void britainsSixListsAreAsSparseMsePrintsThem() {
    int nca = 32;
    LogLinearModel chosen =
        LogLinearModel.of(4 | nca, LA | NG, NG | GP, LA | 4, 4 | GP, GO | GP, NG | GO);

    assertThat(fit(Published.britainSix(), chosen).population())
        .isCloseTo(11417.99109, within(1e-4));
  }

  /** Chan, Silverman and Vincent: the pair K and R shares nobody and leaves the model exactly. */
  @Test
  void theNetherlandsAreAsSparseMsePrintsThem() {
    LogLinearModel chosen = LogLinearModel.of(0b10001, 0b10100, 0b1100, 0b101, 0b11, 0b1010);

    assertThat(fit(Published.netherlands(), chosen).population())
        .isCloseTo(121521.61371, within(1e-2));
  }

  /** Bales, Murphy and Silverman 2020: about 1,000, in 650 to 1,700. */
  @Test
  void newOrleansGivesThePublishedThousand() {
    LogLinearFit fit = fit(Published.newOrleans(), LogLinearModel.INDEPENDENT);

    assertThat(fit.population()).isCloseTo(1034.1510652, within(1e-5));
    assertThat(fit.interval(Published.newOrleans().seen(), 0.95).low())
        .isCloseTo(658.2583921, within(1e-3));
  }

  @Test
  void aTermWhoseListsShareNobodyIsAtMinusInfinity() {
    LogLinearFit fit = fit(Published.britain(), LogLinearModel.of(LA | GP));

    assertThat(fit.empty()).containsExactly(LA | GP);
    assertThat(fit.isProven(Published.britain())).isTrue();
  }

  @Test
  void moreTermsThanCellsAreNotIdentifiable() {
    CaptureTable three = Published.kosovo().through(0, 1, 2);
    LogLinearModel everything = LogLinearModel.of(0b11, 0b101, 0b110).with(Heterogeneity.GAMMA);

    assertThat(LogLinearFit.of(three, everything))
        .isEqualTo(new LogLinearFit.Outcome.None(LogLinearFit.Unfitted.NOT_IDENTIFIABLE));
  }

  /** Chan, Silverman and Vincent 2021, section 3.3: three lists, one overlap, not enough. */
  @Test
  void anEstimateAtInfinityIsRefused() {
    CaptureTable table = Published.table(List.of("A", "B", "C"), "100 40, 010 30, 001 20, 110 6");

    assertThat(LogLinearFit.find(table, LogLinearModel.of(0b11))).isEmpty();
  }
}
