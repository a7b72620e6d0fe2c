package org.waymark.linkage.compare;

import java.util.List;

/** Telephones, postcodes and numbers of authorities: a slip, a shared tail, a shared head. */
final class NumberMeasure implements Measure {
  @Override
  public List<String> grades() {
    return List.of("begins alike", "one slip");
  }

  @Override
  public int grade(String left, String right) {
    int gap = Math.abs(left.length() - right.length());
    int shortest = Math.min(left.length(), right.length());
    if (shortest >= 3 && gap <= 1 && Strings.oneSlip(left, right)) {
      return 2;
    }
    int shared = shortest > 5 ? shortest - 3 : shortest - 1;
    boolean tail = shortest > 6 && left.endsWith(right.substring(right.length() - 6));
    return tail || shared >= 2 && left.regionMatches(0, right, 0, shared) ? 1 : 0;
  }

  @Override
  public long signature(String value) {
    return Strings.letterBits(value);
  }

  @Override
  public boolean mayBeAlike(long left, long right) {
    return Long.bitCount(left ^ right) <= 6;
  }
}
