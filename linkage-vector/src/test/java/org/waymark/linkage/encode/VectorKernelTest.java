package org.waymark.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorKernelTest {
  private static final int RUN = OverlapKernel.RUN;

  private final OverlapKernel kernel =
      ServiceLoader.load(OverlapKernels.class).stream()
          .flatMap(found -> found.get().here().stream())
          .findFirst()
          .orElseThrow();

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.2, 0.5, 0.8, 0.99, 1})
  void itCountsWhatPlainJavaCountsHoweverFullTheFiltersAre(double fill) {
    long[] words = words(new Random(17), RUN + 2, fill);

    assertThat(counts(kernel, words, 0, RUN)).isEqualTo(counts(new PlainKernel(), words, 0, RUN));
  }

  @Test
  void runsOfEveryLengthAreCountedToTheLastPerson() {
    long[] words = words(new Random(19), RUN + 7, 0.4);

    for (int count = 1; count <= RUN; count++) {
      int first = count % 5;
      assertThat(counts(kernel, words, first, count))
          .isEqualTo(counts(new PlainKernel(), words, first, count));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 771})
  void filesOfAnyLengthGiveTheSamePairs(int people) {
    EncodedFile one = file(new Random(23), people, 0.3);
    EncodedFile other = file(new Random(29), 333, 0.35);

    for (double threshold : new double[] {0.25, 0.32, 0.4}) {
      assertThat(new EveryPair(one, other, threshold).matches(() -> kernel))
          .isEqualTo(new EveryPair(one, other, threshold).matches(PlainKernel::new));
      assertThat(new EveryPair(one, one, threshold).matches(() -> kernel))
          .isEqualTo(new EveryPair(one, one, threshold).matches(PlainKernel::new));
    }
  }

  @Test
  void itIsTriedWhereThereIsMuchToCompare() {
    KernelChoice choice = KernelChoice.of(1e9);

    choice.nanoseconds(7);

    assertThat(choice.json()).contains("\"plain Java\": ", "\"" + kernel.name() + "\": ");
  }

  private static int[] counts(OverlapKernel kernel, long[] words, int first, int count) {
    int[] counts = new int[2 * RUN];
    int last = words.length / OverlapKernel.WORDS - 1;
    kernel.run(words, first, count).common(words, last - 1, last, counts);
    return IntStream.range(0, 2 * RUN)
        .filter(at -> at % RUN < count)
        .map(at -> counts[at])
        .toArray();
  }

  private static EncodedFile file(Random random, int people, double fill) {
    List<String> ids = IntStream.range(0, people).mapToObj(String::valueOf).toList();
    return new EncodedFile(ids, words(random, people, fill));
  }

  private static long[] words(Random random, int people, double fill) {
    long[] words = new long[people * OverlapKernel.WORDS];
    for (int bit = 0; bit < 64 * words.length; bit++) {
      words[bit >>> 6] |= random.nextDouble() < fill ? 1L << bit : 0;
    }
    return words;
  }
}
