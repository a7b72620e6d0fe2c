package org.waymark.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptiveThresholdTest {
  private static final int PEOPLE = 400;

  /** A fifth of a person's bits are lost and as many others set; emptier and fuller filters. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.5})
  void itPartsStrangersFromTheSamePeopleHoweverFullTheFiltersAre(double fill) {
    Random random = new Random(41);
    EncodedFile one = file(random, new long[0], fill);
    EncodedFile again = file(random, one.words(), fill);

    double threshold = AdaptiveThreshold.of(one.words(), again.words());
    List<EncodedLinkage.Match> matches = EncodedLinkage.matches(one, again, threshold);

    long right = matches.stream().filter(match -> match.left() == match.right()).count();
    assertThat(right).isGreaterThan(PEOPLE * 99 / 100);
    assertThat(matches).hasSizeLessThan(PEOPLE * 101 / 100);
  }

  @Test
  void rowsThatHeldTooLittleToEncodeMatchNobody() {
    EncodedFile empty = new EncodedFile(List.of("1", "2"), new long[2 * EncodedFile.WORDS]);

    assertThat(EncodedLinkage.matches(empty, empty, 0.6)).isEmpty();
  }

  private static EncodedFile file(Random random, long[] like, double fill) {
    long[] words = new long[PEOPLE * EncodedFile.WORDS];
    for (int bit = 0; bit < 64 * words.length; bit++) {
      boolean before = like.length > 0 && (like[bit >>> 6] >>> bit & 1) != 0;
      double set = like.length == 0 ? fill : before ? 0.8 : 0.2 * fill / (1 - fill);
      words[bit >>> 6] |= random.nextDouble() < set ? 1L << bit : 0;
    }
    return new EncodedFile(IntStream.range(0, PEOPLE).mapToObj(String::valueOf).toList(), words);
  }
}
