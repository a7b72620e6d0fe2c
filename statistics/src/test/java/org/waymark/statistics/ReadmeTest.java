package org.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.EstimatePopulation;
import org.waymark.statistics.population.PopulationEstimate;

class ReadmeTest {
  @Test
  void theTenLinesOfTheReadmeAnswer() {
    CaptureTable lists =
        new CaptureTable(
            List.of("Police", "Clinic", "Outreach"), new double[] {0, 60, 50, 20, 70, 22, 25, 9});

    PopulationEstimate estimate = EstimatePopulation.of(lists);

    assertThat(estimate.answer().orElseThrow().people()).isGreaterThan(lists.seen());
    assertThat(estimate.answer().orElseThrow().interval().low())
        .isLessThan(estimate.answer().orElseThrow().people());
  }
}
