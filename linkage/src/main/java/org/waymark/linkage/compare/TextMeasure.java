package org.waymark.linkage.compare;

import java.util.List;

/** Addresses, mail and free words. */
final class TextMeasure implements Measure {
  @Override
  public List<String> grades() {
    return List.of("vaguely alike", "alike", "one slip");
  }

  @Override
  public int grade(String left, String right) {
    int shortest = Math.min(left.length(), right.length());
    if (shortest < 3) {
      return 0;
    }
    double letters = Strings.letters(left, right);
    if (letters < 0.72) {
      return 0;
    }
    int gap = Math.abs(left.length() - right.length());
    int distance = gap > 3 ? 9 : Strings.distance(left, right);
    if (distance <= 1) {
      return 3;
    }
    double alike = Strings.jaroWinkler(left, right);
    if (distance <= 2 && shortest >= 5 || alike >= 0.93 || letters >= 0.95) {
      return 2;
    }
    return alike >= 0.85 || letters >= 0.86 && shortest >= 5 ? 1 : 0;
  }

  @Override
  public long signature(String value) {
    return Strings.letterBits(value);
  }

  @Override
  public boolean mayBeAlike(long left, long right) {
    return 100 * Long.bitCount(left & right)
        >= 72 * Math.max(Long.bitCount(left), Long.bitCount(right));
  }
}
