package org.waymark.statistics.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What must be refused or warned about, each with its plain sentence. */
class RefusalsTest {
  private static final List<String> THREE = List.of("Police", "Clinic", "Outreach");

  private static PopulationEstimate estimate(String rows) {
    return EstimatePopulation.of(Published.table(THREE, rows));
  }

  @Test
  void withoutOverlapAnyNumberIsPossible() {
    PopulationEstimate estimate = estimate("100 40, 010 30, 001 20");

    assertThat(estimate.answer()).isEmpty();
    assertThat(estimate.refusal().orElseThrow()).contains("Nobody is on two lists");
    assertThat(estimate.lowerBound().people()).isGreaterThanOrEqualTo(90);
  }

  @Test
  void twoPeopleInCommonAreTooFew() {
    PopulationEstimate estimate = estimate("100 40, 010 30, 001 20, 110 2");

    assertThat(estimate.refusal().orElseThrow()).contains("Only 2 people");
  }

  @Test
  void nobodyAtAllIsRefused() {
    assertThat(estimate("100 0").refusal().orElseThrow()).contains("nobody");
  }

  @Test
  void oneListSaysNothingAboutTheUnseen() {
    assertThat(estimate("100 40").refusal().orElseThrow()).contains("Only one list");
  }

  @Test
  void aCopyOfAListIsNoSecondLook() {
    PopulationEstimate estimate = estimate("110 40, 111 12, 001 30");

    assertThat(estimate.warnings()).anyMatch(w -> w.contains("exactly the same people"));
    assertThat(estimate.table().lists()).containsExactly("Police", "Outreach");
  }

  @Test
  void aListInsideAnotherIsWarnedOf() {
    PopulationEstimate estimate = estimate("100 50, 110 30, 010 0, 001 40, 101 12, 111 9");

    assertThat(estimate.warnings()).anyMatch(w -> w.startsWith("Everybody on Clinic is also on"));
  }

  @Test
  void listsThatShareNobodyAreNamed() {
    PopulationEstimate estimate = estimate("100 50, 110 30, 010 40, 001 40, 101 12");

    assertThat(estimate.warnings()).anyMatch(w -> w.contains("Clinic and Outreach"));
  }

  @Test
  void fewOverlapsAreWarnedOf() {
    PopulationEstimate estimate = estimate("100 50, 110 3, 010 40, 001 40, 101 2, 011 2");

    assertThat(estimate.warnings()).anyMatch(w -> w.startsWith("Only 7 people"));
  }

  @Test
  void anEmptyListIsLeftOut() {
    PopulationEstimate estimate = estimate("100 50, 110 30, 010 40");

    assertThat(estimate.warnings()).contains("Nobody is on Outreach. It was left out.");
    assertThat(estimate.answer().orElseThrow().method()).startsWith("Chapman");
  }

  @Test
  void twoListsAlwaysSayThatDependenceCannotBeTested() {
    PopulationEstimate estimate =
        EstimatePopulation.of(Published.table(List.of("A", "B"), "10 100, 01 80, 11 40"));

    assertThat(estimate.warnings().getFirst()).startsWith("Two lists cannot show");
  }

  @Test
  void defensibleModelsFarApartAreSaidToBe() {
    PopulationEstimate estimate = EstimatePopulation.of(Published.rome());

    assertThat(estimate.warnings()).anyMatch(w -> w.startsWith("Models that fit about equally"));
  }

  @Test
  void aNegativeCountIsNoTable() {
    assertThatThrownBy(() -> new CaptureTable(THREE, new double[] {0, 1, 1, -1, 0, 0, 0, 0}))
        .hasMessageContaining("cannot be -1");
  }

  /** Chapman 1951 and Seber 1982, page 60: the formulas with 200, 150 and 32. */
  @Test
  void twoListsFollowChapman() {
    TwoLists lists = new TwoLists(200, 150, 32);

    assertThat(lists.lincolnPetersen()).isCloseTo(937.5, within(1e-9));
    assertThat(lists.chapman()).isCloseTo(201 * 151 / 33.0 - 1, within(1e-9));
    assertThat(lists.chapmanVariance())
        .isCloseTo(201.0 * 151 * 168 * 118 / (33.0 * 33 * 34), within(1e-9));
    assertThatThrownBy(() -> new TwoLists(10, 5, 6)).hasMessageContaining("not possible");
  }

  /** Lambeth 2007: 212 women on outreach and 142 known to another agency, 200 to 250 in all. */
  @Test
  void lambethsTwoListsAllowOneHundredAndTwentyToOneHundredAndFortyTwoInCommon() {
    List<TwoLists> overlaps = TwoLists.overlapsGiving(212, 142, 200, 250);

    assertThat(overlaps.getFirst().both()).isEqualTo(121);
    assertThat(overlaps.getLast().both()).isEqualTo(142);
    assertThat(overlaps).allMatch(lists -> lists.interval(0.95).low() >= lists.seen());
  }
}
