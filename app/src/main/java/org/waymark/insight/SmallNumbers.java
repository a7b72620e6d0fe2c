package org.waymark.insight;

/**
 * The rule of NHS Digital for sexual health below national level: 1 to 7 is not shown, everything
 * else is rounded to the nearest 5. A first guard for screens; what is published goes through the
 * register of releases.
 */
final class SmallNumbers {
  /** Up to so many are not shown. */
  static final int HIDDEN = 7;

  private SmallNumbers() {}

  /** The count as it may be shown. */
  static String shown(long count) {
    if (count == 0) {
      return "0";
    }
    return count <= HIDDEN ? "1 to 7" : String.valueOf((count + 2) / 5 * 5);
  }
}
