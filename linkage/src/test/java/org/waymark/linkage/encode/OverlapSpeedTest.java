package org.waymark.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many encodings a core compares in a second of its own time; the README says the figure. */
@Tag("long")
class OverlapSpeedTest {
  private static final int PEOPLE = 4096;
  private static final int ROW = 1024;

  @Test
  void tensOfMillionsOfEncodingsAreComparedInASecond() {
    long[] words = new Random(1).longs((long) PEOPLE * EncodedFile.WORDS).toArray();
    int[] counts = new int[ROW];
    double best = 0;
    for (int round = 0; round < 6; round++) {
      long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int person = 0; person < PEOPLE; person++) {
        for (int first = 0; first < PEOPLE; first += ROW) {
          Overlap.common(words, person, words, first, ROW, counts);
        }
      }
      double nanoseconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
      best = Math.max(best, 1e3 * PEOPLE * PEOPLE / nanoseconds);
    }
    System.out.printf(Locale.ROOT, "%.0f million comparisons a second and core%n", best);
    assertThat(best).isGreaterThan(20);
  }
}
