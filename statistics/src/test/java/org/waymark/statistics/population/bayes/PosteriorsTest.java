package org.waymark.statistics.population.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.Published;
import org.waymark.statistics.population.coverage.Regime;

class PosteriorsTest {
  @ParameterizedTest
  @CsvSource({"3, 7", "4, 60", "5, 821"})
  void thereAreAsManyDecomposableGraphsAsAreKnown(int lists, int withoutTheFullOne) {
    assertThat(DecomposableGraphs.on(lists)).hasSize(withoutTheFullOne);
  }

  /** R's dga on the same lists with up to 15,000 unseen: mean 12736.7, 9826 to 16476, .985. */
  @Test
  void kosovoIsAsDgaHasIt() {
    GraphPosterior posterior = GraphPosterior.of(Published.kosovo(), 15_000, 0.95);

    assertThat(posterior.mean()).isCloseTo(12736.707, within(0.01));
    assertThat(posterior.median()).isEqualTo(12591);
    assertThat(posterior.interval().low()).isEqualTo(9826);
    assertThat(posterior.interval().high()).isEqualTo(16476);
    assertThat(posterior.graphs().getFirst().weight()).isCloseTo(0.98549, within(1e-5));
  }

  @Test
  void kindsOfPeopleAreFoundWhereThereAreSome() {
    CaptureTable table = Regime.INDEPENDENT.draw(1000, 5, new SplittableRandom(5));

    LatentClassPosterior posterior = LatentClassPosterior.of(table, 800, 0.95);

    assertThat(posterior.isAgreed()).isTrue();
    assertThat(posterior.interval().holds(1000)).isTrue();
    assertThat(posterior.interval().width()).isLessThan(600);
  }
}
