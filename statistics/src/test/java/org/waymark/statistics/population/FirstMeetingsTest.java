package org.waymark.statistics.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.waymark.statistics.Refused;

class FirstMeetingsTest {
  /** Two occasions have a closed form: Seber and Le Cren 1967, first² / (first − second). */
  @Test
  void twoOccasionsFollowSeberAndLeCren() {
    FirstMeetings met = FirstMeetings.estimate(new double[] {60, 24}, false);

    assertThat(met.people()).isCloseTo(60 * 60 / 36.0, within(1e-8));
    assertThat(met.chance()).isCloseTo(0.6, within(1e-9));
    assertThat(met.standardError())
        .isCloseTo(Math.sqrt(60.0 * 60 * 24 * 24 * 84 / Math.pow(36, 4)), within(1e-6));
  }

  @Test
  void meetingsThatFallOffExactlyGiveExactlyWhoWasThere() {
    double[] first = {400, 240, 144, 86.4};

    assertThat(FirstMeetings.estimate(first, false).people()).isCloseTo(1000, within(1e-6));
    assertThat(FirstMeetings.estimate(new double[] {700, 240, 144, 86.4}, true).people())
        .isCloseTo(700 + 600, within(1e-6));
  }

  /** People met once are met again three times as often: the independent model is misled. */
  @Test
  void thoseWhoComeBackGladlyMisleadOtherModelsButNotThisOne() {
    SplittableRandom random = new SplittableRandom(11);
    double[] counts = new double[16];
    for (int person = 0; person < 4000; person++) {
      int history = 0;
      for (int occasion = 0; occasion < 4; occasion++) {
        double chance = history == 0 ? 0.25 : 0.75;
        history |= random.nextDouble() < chance ? 1 << occasion : 0;
      }
      counts[history] += history == 0 ? 0 : 1;
    }
    CaptureTable table =
        new CaptureTable(java.util.List.of("spring", "summer", "autumn", "winter"), counts);

    FirstMeetings met = FirstMeetings.estimate(FirstMeetings.of(table), false);

    assertThat(met.people()).isCloseTo(4000, within(3 * met.standardError()));
    assertThat(table.seen()).isLessThan(4000 - 3 * met.standardError());
  }

  @Test
  void meetingsThatDoNotFallOffAreRefused() {
    assertThatThrownBy(() -> FirstMeetings.estimate(new double[] {20, 20, 20}, false))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("do not fall off");
  }
}
