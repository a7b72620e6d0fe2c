package org.waymark.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.linkage.encode.EncodedLinkage.Match;

class EveryPairTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1, 0.3, 0.3",
    "3, 257, 0.3, 0.36",
    "4099, 5, 0.2, 0.25",
    "300, 512, 0.5, 0.52",
    "301, 300, 0.9, 0.9"
  })
  void everyPairThatIsAlikeEnoughIsFoundAndNoOther(
      int left, int right, double fill, double threshold) {
    EncodedFile one = file(new Random(left), left, fill);
    EncodedFile other = file(new Random(right), right, fill);

    assertThat(new EveryPair(one, other, threshold).matches(PlainKernel::new))
        .isEqualTo(oneByOne(one, other, threshold));
    assertThat(new EveryPair(other, other, threshold).matches(PlainKernel::new))
        .isEqualTo(oneByOne(other, other, threshold));
  }

  private static List<Match> oneByOne(EncodedFile left, EncodedFile right, double threshold) {
    int[] sizesLeft = Overlap.sizes(left.words());
    int[] sizesRight = Overlap.sizes(right.words());
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = left == right ? i + 1 : 0; j < right.size(); j++) {
        int common = Overlap.common(left.words(), 16 * i, right.words(), 16 * j);
        if (common > 0 && 2 * common >= threshold * (sizesLeft[i] + sizesRight[j])) {
          double dice = AdaptiveThreshold.dice(common, sizesLeft[i], sizesRight[j]);
          found.add(new Match(i, j, dice));
        }
      }
    }
    return found;
  }

  /** Every seventh has nothing in it, every ninth is another's twin. */
  private static EncodedFile file(Random random, int people, double fill) {
    long[] words = new long[people * EncodedFile.WORDS];
    for (int bit = 0; bit < 64 * words.length; bit++) {
      int person = bit / Encoder.BITS;
      boolean set = person % 7 != 3 && random.nextDouble() < fill;
      words[bit >>> 6] |= set ? 1L << bit : 0;
    }
    for (int person = 8; person < people; person += 9) {
      System.arraycopy(words, (person - 8) * 16, words, person * 16, 16);
    }
    return new EncodedFile(IntStream.range(0, people).mapToObj(String::valueOf).toList(), words);
  }
}
