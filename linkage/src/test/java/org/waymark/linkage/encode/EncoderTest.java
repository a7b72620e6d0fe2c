package org.waymark.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncoderTest {
  private static final List<Encoder.Value> MARY = person("mary", "campbell", "19800312");

  @Test
  void aSlipInANameKeepsEncodingsAlikeAndAnotherPersonDoesNot() {
    Encoder encoder = new Encoder("a key of sixteen or more");
    long[] mary = encoder.encode(MARY);

    assertThat(dice(mary, encoder.encode(person("mary", "cambell", "19800312"))))
        .isGreaterThan(0.7);
    assertThat(dice(mary, encoder.encode(person("joana", "silva", "19910723")))).isLessThan(0.5);
  }

  @Test
  void anotherKeyMakesTheSamePersonAStranger() {
    long[] one = new Encoder("the first shared key 1").encode(MARY);
    long[] other = new Encoder("the second shared key 2").encode(MARY);

    assertThat(dice(one, other)).isLessThan(0.5);
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new Encoder("short")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theUnrolledOverlapCountsLikeASimpleOne() {
    Random random = new Random(3);
    long[] a = random.longs(16).toArray();
    long[] b = random.longs(16).toArray();
    int expected = 0;
    for (int w = 0; w < 16; w++) {
      expected += Long.bitCount(a[w] & b[w]);
    }

    assertThat(Overlap.common(a, 0, b, 0)).isEqualTo(expected);
  }

  private static List<Encoder.Value> person(String given, String family, String birth) {
    return List.of(
        new Encoder.Value("given", given),
        new Encoder.Value("family", family),
        new Encoder.Value("birth", birth));
  }

  private static double dice(long[] a, long[] b) {
    return AdaptiveThreshold.dice(
        Overlap.common(a, 0, b, 0), Overlap.sizes(a)[0], Overlap.sizes(b)[0]);
  }
}
