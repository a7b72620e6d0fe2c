package org.waymark.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agency's published percentages of 181 people, and an arrest count of 101. */
class PercentageTest {
  @ParameterizedTest
  @ValueSource(doubles = {3, 35, 40, 18, 4, 86, 37, 28, 15, 5, 11, 2})
  void everyPublishedPercentageIsAPossibleCount(double printed) {
    assertThat(new Percentage(printed, 0).isPossible(181)).isTrue();
  }

  @Test
  void twentySixOfOneHundredAndEightyOneAreFourteenPercent() {
    assertThat(new Percentage(14, 0).possibleCounts(181)).contains(26);
  }

  @Test
  void fiftyFiveOfOneHundredAndEightyOneAreNotThirtyOnePercentAsPrinted() {
    assertThat(new Percentage(31, 0).possibleCounts(181))
        .containsExactly(56, 57)
        .doesNotContain(55);
  }

  @Test
  void fewPeopleCannotGiveEveryPercentage() {
    assertThat(new Percentage(12, 0).isPossible(7)).isFalse();
  }
}
