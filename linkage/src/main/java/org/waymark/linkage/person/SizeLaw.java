package org.waymark.linkage.person;

/**
 * How the odds of one more record change with the records a person has already. If everybody is met
 * equally often they do not change; where each agency keeps one record of a person they fall with
 * every agency that has one. A file does not say which, so the draws spread over both.
 */
final class SizeLaw {
  /** By how much, in natural log odds for each record more, at most. */
  private static final double STEEPEST = 0.6;

  /** Records beyond the first from which one more costs no more: some files write people often. */
  private static final int SATURATED = 2;

  private SizeLaw() {}

  /** What joining a person of this size costs under the given one of some laws. */
  static double cost(int size, int law, int laws) {
    return Math.min(size - 1, SATURATED) * STEEPEST * law / Math.max(1, laws - 1);
  }
}
