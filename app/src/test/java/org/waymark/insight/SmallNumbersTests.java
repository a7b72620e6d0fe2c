package org.waymark.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallNumbersTests {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1,1 to 7",
    "7,1 to 7",
    "8,10",
    "12,10",
    "13,15",
    "142,140",
    "143,145",
    "212,210"
  })
  void fromOneToSevenIsNotShownAndTheRestIsRoundedToFive(long count, String shown) {
    assertThat(SmallNumbers.shown(count)).isEqualTo(shown);
  }
}
