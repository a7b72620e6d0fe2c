package org.waymark.linkage.compare;

import java.util.List;

/**
 * One field of the comparison of two records, and the levels of agreement it can show.
 *
 * @param levels what each level says, from {@link #MISSING}; at most {@link #MAXIMUM_LEVELS}
 * @param tierShares for each tier of equality, the commonest first, the share of values that are of
 *     it; sums to one, or to zero where nobody holds a value
 */
public record Field(String name, List<String> levels, double[] tierShares) {
  /** At least one of the two was not asked: no evidence. */
  public static final int MISSING = 0;

  /** At least one of the two is stated to be unknown, or was refused. */
  public static final int STATED = 1;

  public static final int DIFFERENT = 2;

  /** Levels from here on are graded agreement, worst first, and end in the tiers of equality. */
  public static final int FIRST_GRADE = 3;

  /** Four bits of a pattern hold a level. */
  public static final int MAXIMUM_LEVELS = 16;

  public Field {
    if (levels.size() > MAXIMUM_LEVELS) {
      throw new IllegalArgumentException(name + " has more than " + MAXIMUM_LEVELS + " levels");
    }
  }

  /** A field with the given grades between different and equal. */
  static Field graded(String name, List<String> grades, double[] tierShares) {
    var levels = new java.util.ArrayList<>(List.of("not asked", "unknown or refused", "different"));
    levels.addAll(grades);
    levels.addAll(Tiers.NAMES);
    return new Field(name, List.copyOf(levels), tierShares);
  }

  /**
   * Whether the field says something of the records and not of the person: it has no values to
   * agree on.
   */
  public boolean isOfRecords() {
    return tierShares.length == 0;
  }

  /** The first tier of equality. */
  public int firstTier() {
    return levels.size() - tierShares.length;
  }
}
