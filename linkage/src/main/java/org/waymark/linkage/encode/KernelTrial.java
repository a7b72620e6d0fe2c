package org.waymark.linkage.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Tries kernels on this very machine: what a processor, its neighbours and the compiler make of one
 * cannot be known from its name.
 */
final class KernelTrial {
  /**
   * A kernel and how quick it was.
   *
   * @param speed comparisons a second of one core
   */
  record Tried(OverlapKernel kernel, double speed) {
    private double rank() {
      return kernel instanceof PlainKernel ? speed * WORTH : speed;
    }
  }

  /** Another kernel has to be quicker than plain Java by so much to be worth its turn. */
  private static final double WORTH = 1.05;

  private static final int RUN = OverlapKernel.RUN;

  /** Pairs of people that a run is held against between two looks at the clock: microseconds. */
  private static final int TURNS = 8;

  private final List<OverlapKernel> kernels = new ArrayList<>();
  private final List<OverlapKernel.Run> runs = new ArrayList<>();
  private final long[] words;
  private final int[] counts = new int[2 * RUN];

  private KernelTrial(List<OverlapKernel> kernels) {
    words = new Random(7).longs((RUN + 2L * TURNS) * OverlapKernel.WORDS).toArray();
    int[] right = counts(new PlainKernel()).clone();
    for (OverlapKernel kernel : kernels) {
      if (Arrays.equals(counts(kernel), right)) {
        this.kernels.add(kernel);
        runs.add(kernel.run(words, 0, RUN));
      }
    }
  }

  /**
   * The quickest first. One that counts anything else than plain Java does is left out.
   *
   * @param seconds to take; the compiler needs some tenths for a kernel it has not met, and one
   *     that it does not get ready loses
   */
  static List<Tried> of(List<OverlapKernel> kernels, double seconds) {
    return new KernelTrial(kernels).quickest((long) (1e9 * seconds));
  }

  private int[] counts(OverlapKernel kernel) {
    kernel.run(words, 0, RUN).common(words, RUN, RUN + 1, counts);
    return counts;
  }

  private List<Tried> quickest(long nanoseconds) {
    long[] shortest = new long[runs.size()];
    Arrays.fill(shortest, Long.MAX_VALUE);
    long began = System.nanoTime();
    do {
      for (int k = 0; k < shortest.length; k++) {
        shortest[k] = Math.min(shortest[k], turns(runs.get(k)));
      }
    } while (System.nanoTime() - began < nanoseconds);
    return IntStream.range(0, shortest.length)
        .mapToObj(k -> new Tried(kernels.get(k), 2e9 * TURNS * RUN / shortest[k]))
        .sorted(Comparator.comparingDouble(Tried::rank).reversed())
        .toList();
  }

  private long turns(OverlapKernel.Run run) {
    long began = System.nanoTime();
    for (int turn = 0; turn < TURNS; turn++) {
      run.common(words, RUN + 2 * turn, RUN + 2 * turn + 1, counts);
    }
    return System.nanoTime() - began;
  }
}
