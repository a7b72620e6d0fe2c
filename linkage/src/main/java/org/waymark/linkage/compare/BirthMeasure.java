package org.waymark.linkage.compare;

import java.util.List;

/** Births written {@code yyyymmdd}, zeros where unknown, {@code ~} where taken from an age. */
final class BirthMeasure implements Measure {
  @Override
  public List<String> grades() {
    return List.of(
        "years apart by one or two",
        "year agrees, day differs",
        "day and month agree, or month of the year",
        "year agrees, no more known",
        "one slip or day and month swapped");
  }

  @Override
  public int grade(String left, String right) {
    int a = number(left);
    int b = number(right);
    int years = Math.abs(a / 10_000 - b / 10_000);
    if (left.length() > 8 || right.length() > 8) {
      return years <= 1 ? 4 : years <= 4 ? 1 : 0;
    }
    boolean partial = a % 10_000 == 0 || b % 10_000 == 0;
    if (partial) {
      return years == 0 ? 4 : years <= 2 ? 1 : 0;
    }
    return slip(left, right, a, b) ? 5 : whole(a, b, years);
  }

  @Override
  public long signature(String value) {
    return number(value);
  }

  /** A slip changes the year or the day, never both. */
  @Override
  public boolean mayBeAlike(long left, long right) {
    return Math.abs(left / 10_000 - right / 10_000) <= 4 || left % 10_000 == right % 10_000;
  }

  private static int whole(int a, int b, int years) {
    if (a % 10_000 == b % 10_000 || a / 100 == b / 100) {
      return 3;
    }
    return years == 0 ? 2 : years <= 2 ? 1 : 0;
  }

  private static boolean slip(String left, String right, int a, int b) {
    if (a / 10_000 == b / 10_000 && a / 100 % 100 == b % 100 && a % 100 == b / 100 % 100) {
      return true;
    }
    int differing = 0;
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      differing += left.charAt(i) == right.charAt(i) ? 0 : 1;
      sum += left.charAt(i) - right.charAt(i);
    }
    return differing == 1 || differing == 2 && sum == 0 && Strings.distance(left, right) == 1;
  }

  private static int number(String value) {
    int number = 0;
    for (int i = 0; i < 8; i++) {
      number = number * 10 + value.charAt(i) - '0';
    }
    return number;
  }
}
