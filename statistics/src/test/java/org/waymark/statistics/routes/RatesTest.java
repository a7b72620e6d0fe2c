package org.waymark.statistics.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against R's survival and stats, run on the same figures. */
class RatesTest {
  private static final double[][] WATCHED = {
    {0, 9, 1},
    {2, 11, 1},
    {5, 14, 0},
    {0, 6, 1},
    {1, 13, 1},
    {7, 20, 1},
    {3, 10, 0},
    {0, 4, 1},
    {4, 17, 1},
    {6, 12, 1},
    {0, 22, 0},
    {8, 15, 1}
  };

  private static LogRank test(int groups) {
    List<LogRank.Watch> watches = new ArrayList<>();
    for (int i = 0; i < 4 * groups; i++) {
      double[] w = WATCHED[i];
      watches.add(new LogRank.Watch(w[0], w[1], w[2] == 1, i / 4));
    }
    return LogRank.of(watches, 3);
  }

  /** The score test of coxph(Surv(start, stop, event) ~ group). */
  @Test
  void peopleWhoComeUnderWatchLateAreComparedAsCoxphDoes() {
    assertThat(test(3).statistic()).isCloseTo(1.5333399961, within(1e-9));
    assertThat(test(3).chance()).isCloseTo(0.4645574728, within(1e-9));
  }

  /** A third group without anybody has no part in it. */
  @Test
  void anEmptyGroupTakesNoDegreeOfFreedom() {
    assertThat(test(2).statistic()).isCloseTo(0.2093023256, within(1e-9));
    assertThat(test(2).degreesOfFreedom()).isEqualTo(1);
  }

  @Test
  void whereNothingHappenedThereIsNothingToCompare() {
    LogRank none =
        LogRank.of(
            List.of(
                List.of(new KaplanMeier.Time(3, false)), List.of(new KaplanMeier.Time(4, false))));

    assertThat(none.degreesOfFreedom()).isZero();
    assertThat(none.chance()).isEqualTo(1);
  }

  /** poisson.test(6, 2) and chisq.test on the five towns of Hester and Westmarland 2004. */
  @Test
  void exitsOverTwoYearsHaveExactIntervals() {
    List<EventRate> towns =
        List.of(
            new EventRate("Hull", 6, 2),
            new EventRate("Hackney", 3, 1),
            new EventRate("Manchester", 8, 2),
            new EventRate("Kirklees", 5, 2),
            new EventRate("Stoke on Trent", 21, 2));

    assertThat(towns.getFirst().interval(0.95).low()).isCloseTo(1.100947127, within(1e-8));
    assertThat(towns.getFirst().interval(0.95).high()).isCloseTo(6.529737011, within(1e-8));
    assertThat(towns.getLast().interval(0.95).low()).isCloseTo(6.499665492, within(1e-8));
    assertThat(EventRate.chanceIfAlike(towns)).isCloseTo(0.001171164, within(1e-8));
    assertThat(new EventRate("nowhere", 0, 2).interval(0.95).low()).isZero();
  }
}
