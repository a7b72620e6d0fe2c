package org.waymark.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Chance that falls the same way each time, so that the demo is the same borough on every machine.
 */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** An id; version 8, since these are made from a seed. */
  UUID id() {
    long high = (random.nextLong() & ~0xF000L) | 0x8000L;
    long low = (random.nextLong() >>> 2) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** True so many times in a hundred. */
  boolean in100(int times) {
    return random.nextInt(100) < times;
  }

  /** Any of these. */
  <T> T of(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  /** How often, when most are few and a few are many: 1 upward with this mean. */
  int often(double mean) {
    int times = 1;
    while (times < 60 && random.nextDouble() < 1 - 1 / mean) {
      times++;
    }
    return times;
  }

  /** The same things in another order. */
  <T> List<T> mixed(List<T> several) {
    List<T> mixed = new java.util.ArrayList<>(several);
    for (int i = mixed.size() - 1; i > 0; i--) {
      java.util.Collections.swap(mixed, i, random.nextInt(i + 1));
    }
    return mixed;
  }
}
