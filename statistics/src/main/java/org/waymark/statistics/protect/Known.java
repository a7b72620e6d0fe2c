package org.waymark.statistics.protect;

/**
 * What somebody outside knows of a cell's true count: it lies between two numbers of people, both
 * of them possible. Not numbers where what is published contradicts itself.
 *
 * @param high may be infinite
 */
public record Known(double low, double high) {
  static final Known NOTHING = new Known(0, Double.POSITIVE_INFINITY);

  /** Of tables that cannot all be true. */
  static final Known CONTRADICTION = new Known(Double.NaN, Double.NaN);

  static Known exactly(double value) {
    return new Known(value, value);
  }

  /** Both are true. */
  Known and(Known other) {
    return new Known(Math.max(low, other.low), Math.min(high, other.high));
  }

  double width() {
    return high - low;
  }

  boolean isExact() {
    return high - low < 1e-6;
  }
}
