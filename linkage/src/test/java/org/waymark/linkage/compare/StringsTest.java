package org.waymark.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StringsTest {
  @Test
  void theDistanceInBitsIsTheDistanceInRows() {
    Random random = new Random(8);
    for (int n = 0; n < 20_000; n++) {
      String a = word(random);
      String b = word(random);
      assertThat(Strings.distance(a, b)).as("%s %s", a, b).isEqualTo(Strings.inRows(a, b));
      assertThat(Strings.oneSlip(a, b)).as("%s %s", a, b).isEqualTo(Strings.inRows(a, b) == 1);
    }
  }

  @Test
  void lettersAreSharedAsOftenAsBothHaveThem() {
    assertThat(Strings.letters("anna", "nana")).isEqualTo(1);
    assertThat(Strings.letters("ann", "an")).isEqualTo(0.8);
    assertThat(Strings.letters("abc", "xyz")).isZero();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(7); length > 0; length--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }
}
