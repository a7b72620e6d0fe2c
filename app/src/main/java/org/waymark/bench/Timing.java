package org.waymark.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * What was measured of one work, so many at a time.
 *
 * @param median in milliseconds; the others too
 * @param each how many in a second
 * @param processor time of the server for each, in milliseconds
 * @param database processor time of the database for each, in milliseconds
 */
record Timing(
    int atATime,
    int count,
    double median,
    double p95,
    double p99,
    double each,
    double processor,
    double database) {
  private static final double NANOS = 1e6;

  /** From the times of each, in nanoseconds. */
  static Timing of(
      int atATime, long[] nanos, Duration whole, Duration processor, Duration database) {
    Arrays.sort(nanos);
    int count = nanos.length;
    return new Timing(
        atATime,
        count,
        at(nanos, 50),
        at(nanos, 95),
        at(nanos, 99),
        count / (whole.toNanos() / 1e9),
        processor.toNanos() / NANOS / count,
        database.toNanos() / NANOS / count);
  }

  /** The nearest rank. */
  private static double at(long[] sorted, int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.max(0, rank - 1)] / NANOS;
  }
}
