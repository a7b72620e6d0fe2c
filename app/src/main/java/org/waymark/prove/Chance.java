package org.waymark.prove;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Repeatable chance: the same seed tells the same story. */
final class Chance {
  private static final int EVERY_KIND = 8191;
  private static final List<Duration> EDGES =
      List.of(
          Duration.ZERO,
          Duration.of(1, ChronoUnit.MICROS),
          Duration.of(-1, ChronoUnit.MICROS),
          Duration.ofDays(1),
          Duration.ofDays(-1),
          Duration.ofMinutes(1),
          Duration.ofMinutes(-1));

  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  int below(int n) {
    return random.nextInt(n);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T among(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** A set of kinds of information: often one or two of them, sometimes all. */
  int kinds() {
    return switch (random.nextInt(4)) {
      case 0 -> 1 << random.nextInt(13);
      case 1 -> 1 | 1 << random.nextInt(13);
      case 2 -> EVERY_KIND;
      default -> 1 + random.nextInt(EVERY_KIND);
    };
  }

  /** At this moment, just before, just after, or well away from it. */
  Instant near(Instant moment) {
    return moment.plus(of(EDGES));
  }
}
