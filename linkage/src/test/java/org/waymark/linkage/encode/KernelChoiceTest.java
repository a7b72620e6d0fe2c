package org.waymark.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.waymark.linkage.encode.OverlapKernel.Run;

class KernelChoiceTest {
  private static final double MANY = 1e9;

  /** Counts everything ten times. */
  private final OverlapKernel slow =
      kernel(
          "slow",
          run ->
              (words, one, two, counts) -> {
                for (int time = 0; time < 10; time++) {
                  run.common(words, one, two, counts);
                }
              });

  /** Counts only what it was not asked before. */
  private final OverlapKernel quick =
      kernel(
          "quick",
          run -> {
            Map<Integer, int[]> known = new HashMap<>();
            return (words, one, two, counts) -> {
              int[] before =
                  known.computeIfAbsent(
                      one,
                      first -> {
                        run.common(words, one, two, counts);
                        return counts.clone();
                      });
              System.arraycopy(before, 0, counts, 0, counts.length);
            };
          });

  private final OverlapKernel wrong =
      kernel("wrong", run -> (words, one, two, counts) -> Arrays.fill(counts, 512));

  @Test
  void aSlowerKernelIsNeverUsed() {
    KernelChoice choice = new KernelChoice(List.of(slow), MANY);

    assertThat(choice.nanoseconds(7)).isEqualTo(7);
    assertThat(choice.get().name()).isEqualTo("plain Java");
    assertThat(choice.json()).contains("\"slow\": ");
  }

  @Test
  void aQuickerOneTakesOverOnceItIsTried() {
    KernelChoice choice = new KernelChoice(List.of(slow, quick), MANY);

    assertThat(choice.nanoseconds(7)).isLessThan(7);
    assertThat(choice.get()).isSameAs(quick);
    assertThat(choice.sentence()).contains("100% of them by quick", "slow ");
  }

  @Test
  void oneThatCountsWronglyIsLeftOutHoweverQuick() {
    KernelChoice choice = new KernelChoice(List.of(wrong), MANY);

    assertThat(choice.nanoseconds(7)).isEqualTo(7);
    assertThat(choice.get().name()).isEqualTo("plain Java");
  }

  @Test
  void nothingIsTriedWhereThereIsLittleToCompareOrNoOtherKernel() {
    KernelChoice little = new KernelChoice(List.of(quick), 1e6);
    KernelChoice alone = KernelChoice.of(MANY);

    assertThat(List.of(little.get().name(), alone.get().name())).containsOnly("plain Java");
    assertThat(little.json())
        .isEqualTo("{\"shares\": {\"plain Java\": 1.000}, \"tried\": {}}")
        .isEqualTo(alone.json());
  }

  private static OverlapKernel kernel(String name, UnaryOperator<Run> made) {
    return new OverlapKernel() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Run run(long[] words, int first, int count) {
        return made.apply(new PlainKernel().run(words, first, count));
      }
    };
  }
}
