package org.waymark.linkage.compare;

import java.util.List;

/** Grades how alike two different values are. Symmetric. */
public interface Measure {
  /** What each grade from 1 up says, worst first. */
  List<String> grades();

  /** 0 when the two are different, or one of the grades. */
  int grade(String left, String right);

  /** The same, where it is known that the two are of different families. */
  default int gradeOfStrangers(String left, String right) {
    return grade(left, right);
  }

  /** What two values of one family are graded. */
  default int gradeOfFamily() {
    return 0;
  }

  /** Bits such that two values of a grade above 0 nearly always pass {@link #mayBeAlike}. */
  default long signature(String value) {
    return 0;
  }

  /** A quick test that spares most comparisons. */
  default boolean mayBeAlike(long left, long right) {
    return true;
  }

  /** Values of one family are always graded; the empty text is no family. */
  default String family(String value) {
    return "";
  }
}
