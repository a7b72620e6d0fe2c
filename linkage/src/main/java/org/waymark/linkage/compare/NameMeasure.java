package org.waymark.linkage.compare;

import java.util.List;

/**
 * Names: spelling families and slips, initials, close and vague likeness, one shared part of a
 * joined name.
 */
final class NameMeasure implements Measure {
  static final int VAGUE = 1;
  static final int CLOSE = 2;
  static final int INITIAL = 3;
  static final int NEAR = 4;

  @Override
  public List<String> grades() {
    return List.of("vaguely alike", "alike", "initial agrees", "spelling variant");
  }

  @Override
  public int grade(String left, String right) {
    String family = NameFamilies.familyOf(left);
    boolean one = !family.isEmpty() && family.equals(NameFamilies.familyOf(right));
    return one ? NEAR : gradeOfStrangers(left, right);
  }

  @Override
  public int gradeOfFamily() {
    return NEAR;
  }

  @Override
  public int gradeOfStrangers(String left, String right) {
    if (left.length() == 1 || right.length() == 1) {
      return left.charAt(0) == right.charAt(0) ? INITIAL : 0;
    }
    double letters = Strings.letters(left, right);
    if (letters < 0.6 && !joined(left, right)) {
      return 0;
    }
    int shortest = Math.min(left.length(), right.length());
    int distance = Math.abs(left.length() - right.length()) > 2 ? 9 : Strings.distance(left, right);
    if (distance <= 1 && shortest >= 3) {
      return NEAR;
    }
    double alike = Strings.jaroWinkler(left, right);
    if (alike >= 0.88 || sharesPart(left, right) || letters >= 0.99) {
      return CLOSE;
    }
    return alike >= 0.8 && distance <= 3
            || letters >= 0.8 && shortest >= 4
            || distance <= 2 && shortest >= 5
        ? VAGUE
        : 0;
  }

  private static boolean joined(String left, String right) {
    return left.indexOf(' ') >= 0 || right.indexOf(' ') >= 0;
  }

  private static boolean sharesPart(String left, String right) {
    if (!joined(left, right)) {
      return false;
    }
    List<String> parts = List.of(right.split(" "));
    for (String part : left.split(" ")) {
      if (part.length() > 2 && parts.contains(part)) {
        return true;
      }
    }
    return left.replace(" ", "").equals(right.replace(" ", ""));
  }

  @Override
  public long signature(String value) {
    return value.length() == 1 || value.indexOf(' ') > 0 ? -1L : Strings.letterBits(value);
  }

  @Override
  public boolean mayBeAlike(long left, long right) {
    return (left | right) == -1L
        || 10 * Long.bitCount(left & right)
            >= 6 * Math.max(Long.bitCount(left), Long.bitCount(right));
  }

  @Override
  public String family(String value) {
    return NameFamilies.familyOf(value);
  }
}
