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
  private static final int TURNS = 2;

  /** In nanoseconds. The compiler needs some tenths of a second for a kernel it has not met. */
  private static final long SHORTEST = 400_000_000;

  private static final long LONGEST = 4_000_000_000L;

  /** Where little of the machine is free, time alone says nothing of what was tried in it. */
  private static final int FEWEST_ROUNDS = 200;

  /** A shorter time by so much is news. */
  private static final double NEWS = 0.9;

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

  /** The quickest first. One that counts anything else than plain Java does is left out. */
  static List<Tried> of(List<OverlapKernel> kernels) {
    return new KernelTrial(kernels).quickest();
  }

  private int[] counts(OverlapKernel kernel) {
    kernel.run(words, 0, RUN).common(words, RUN, RUN + 1, counts);
    return counts;
  }

  private List<Tried> quickest() {
    long[] shortest = measured();
    return IntStream.range(0, shortest.length)
        .mapToObj(k -> new Tried(kernels.get(k), 2e9 * TURNS * RUN / shortest[k]))
        .sorted(Comparator.comparingDouble(Tried::rank).reversed())
        .toList();
  }

  /** In turn, until none has become quicker for as long again as it took to become so. */
  private long[] measured() {
    long[] shortest = new long[runs.size()];
    Arrays.fill(shortest, Long.MAX_VALUE);
    long began = System.nanoTime();
    long news = 0;
    long passed = 0;
    for (int round = 0; goesOn(round, passed, news); round++) {
      for (int k = 0; k < shortest.length; k++) {
        long took = turns(runs.get(k));
        news = took < NEWS * shortest[k] ? System.nanoTime() - began : news;
        shortest[k] = Math.min(shortest[k], took);
      }
      passed = System.nanoTime() - began;
    }
    return shortest;
  }

  private static boolean goesOn(int round, long passed, long news) {
    return passed < Math.clamp(2 * news, SHORTEST, LONGEST)
        || round < FEWEST_ROUNDS && passed < LONGEST;
  }

  private long turns(OverlapKernel.Run run) {
    long began = System.nanoTime();
    for (int turn = 0; turn < TURNS; turn++) {
      run.common(words, RUN + 2 * turn, RUN + 2 * turn + 1, counts);
    }
    return System.nanoTime() - began;
  }
}
