package org.waymark.linkage.compare;

import java.util.List;

/**
 * Holds records against each other and says how far they agree, as levels of one or more fields.
 *
 * <p>A pattern is a {@code long} with four bits for each field; a comparison writes its fields from
 * {@code shift} on.
 */
public interface Comparison {
  List<Field> fields();

  /**
   * Adds the levels of one record against a run of others: {@code patterns[k]} is for record {@code
   * first + k}. Keeps scratch rows, so each thread uses its own {@link #copy}.
   */
  void addLevels(int left, int first, int count, long[] patterns, int shift);

  /** As above, against the first {@code count} of some partners found by blocking. */
  default void addLevels(int left, int[] partners, int count, long[] patterns, int shift) {
    for (int k = 0; k < count; k++) {
      patterns[k] |= levels(left, partners[k], shift);
    }
  }

  /** The levels of one pair. */
  long levels(int left, int right, int shift);

  /** The same comparison with scratch space of its own. */
  Comparison copy();
}
