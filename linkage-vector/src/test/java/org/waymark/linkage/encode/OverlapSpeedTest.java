package org.waymark.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many encodings a core compares in a second of its own time; linkage's README says it. */
@Tag("long")
class OverlapSpeedTest {
  private static final int PEOPLE = 4096;
  private static final int ROUNDS = 40;

  private final long[] words = new Random(1).longs((long) PEOPLE * EncodedFile.WORDS).toArray();
  private final int[] counts = new int[2 * OverlapKernel.RUN];

  @Test
  void tensOfMillionsOfEncodingsAreComparedInASecond() {
    List<OverlapKernel> kernels = new ArrayList<>(List.of(new PlainKernel()));
    ServiceLoader.load(OverlapKernels.class).forEach(found -> kernels.addAll(found.here()));
    double[] best = new double[kernels.size()];

    for (int round = 0; round < ROUNDS; round++) {
      for (int k = 0; k < best.length; k++) {
        best[k] = Math.max(best[k], speed(kernels.get(k)));
      }
    }

    for (int k = 0; k < best.length; k++) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.0f million comparisons a second and core%n",
          kernels.get(k).name(),
          best[k]);
      assertThat(best[k]).isGreaterThan(20);
    }
  }

  /** Every two people of the first quarter against everybody, laid out anew for each round. */
  private double speed(OverlapKernel kernel) {
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int first = 0; first < PEOPLE; first += OverlapKernel.RUN) {
      OverlapKernel.Run run = kernel.run(words, first, OverlapKernel.RUN);
      for (int one = 0; one < PEOPLE / 4; one += 2) {
        run.common(words, one, one + 1, counts);
      }
    }
    double nanoseconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
    return 1e3 * PEOPLE * (PEOPLE / 4) / nanoseconds;
  }
}
