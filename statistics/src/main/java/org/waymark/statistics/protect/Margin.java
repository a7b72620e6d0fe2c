package org.waymark.statistics.protect;

/**
 * What an attacker must be left not knowing of a sensitive cell (Hundepool and others 2012,
 * Statistical Disclosure Control, section 4.2.2).
 *
 * @param width least difference between the highest and the lowest value the cell can have
 * @param below the lowest must be at least so far below the true value
 * @param above the highest must be at least so far above it
 */
public record Margin(double width, double below, double above) {
  private static final double EQUAL = 1e-6;

  /** For counts: an interval so wide, wherever the true count lies in it. */
  public static Margin wide(double width) {
    return new Margin(width, 0, 0);
  }

  /**
   * Whether values from {@code low} to {@code high} leave enough; never where those are no numbers.
   * Where the true value is not known the width alone decides.
   */
  boolean isKept(double value, double low, double high) {
    return high - low >= width - EQUAL
        && !(low > value - below + EQUAL)
        && !(high < value + above - EQUAL);
  }

  /** Of people there are no halves; of amounts there are. */
  boolean isOfPeople() {
    return below == 0 && above == 0;
  }

  /** The same for somebody who keeps the proof but not the true value. */
  Margin withoutValue() {
    return wide(Math.max(width, below + above));
  }
}
