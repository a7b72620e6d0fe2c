package org.waymark.linkage.compare;

import java.util.List;

/**
 * One field of the comparison of two records, and the levels of agreement it can show.
 *
 * @param levels what each level says, from {@link #MISSING}; at most {@link #MAXIMUM_LEVELS}
 */
public record Field(String name, List<String> levels) {
  /** At least one of the two was not asked: no evidence. */
  public static final int MISSING = 0;

  /** At least one of the two is stated to be unknown, or was refused. */
  public static final int STATED = 1;

  public static final int DIFFERENT = 2;

  /** Levels from here on are graded agreement, worst first, and end in the tiers of equality. */
  public static final int FIRST_GRADE = 3;

  /** Four bits of a pattern hold a level. */
  public static final int MAXIMUM_LEVELS = 16;

  /** Names of the tiers of equal values, from the commonest values to the rarest. */
  static final List<String> TIERS =
      List.of(
          "equal, very common",
          "equal, common",
          "equal, not rare",
          "equal, rare",
          "equal, very rare");

  public Field {
    if (levels.size() > MAXIMUM_LEVELS) {
      throw new IllegalArgumentException(name + " has more than " + MAXIMUM_LEVELS + " levels");
    }
  }

  /** A field with the given grades between different and equal. */
  static Field graded(String name, List<String> grades) {
    var levels = new java.util.ArrayList<>(List.of("not asked", "unknown or refused", "different"));
    levels.addAll(grades);
    levels.addAll(TIERS);
    return new Field(name, List.copyOf(levels));
  }

  /** The first tier of equality. */
  public int firstTier() {
    return levels.size() - TIERS.size();
  }
}
