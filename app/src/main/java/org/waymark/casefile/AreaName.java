package org.waymark.casefile;

/**
 * What an area may be called: a name people use aloud, the finest place that is ever kept. A number
 * would make it an address.
 */
public final class AreaName {
  /** In letters: it fits on a line. */
  public static final int LONGEST = 40;

  /** What is said where {@link #isNoAddress} says no. */
  public static final String NO_ADDRESS = "Leave out numbers: an area is not an address";

  private AreaName() {}

  /** Is there no number in it? */
  public static boolean isNoAddress(String name) {
    return name.chars().noneMatch(Character::isDigit);
  }
}
