package org.waymark.linkage.record;

import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The canonical writing of values before they are coded. */
public final class Values {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/. ]?(\\d{2})?(?:[-/. ]?(\\d{2}))?(?:[T ].*)?");
  private static final Pattern YEAR_FIRST_SHORT =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
  private static final Pattern AGE =
      Pattern.compile("~?\\s*(\\d{1,2})\\+?(?:\\s*(?:-|to)\\s*(\\d{1,2}))?.*");

  private Values() {}

  /**
   * A birth as {@code yyyymmdd}, with zeros for a day or a month that is not known, or the empty
   * text when the cell holds none.
   */
  public static String birth(String cell) {
    String text = cell.strip().replaceFirst("\\.0$", "");
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      return date(day.group(3), day.group(2), day.group(1));
    }
    Matcher shortened = YEAR_FIRST_SHORT.matcher(text);
    if (shortened.matches()) {
      return date(shortened.group(1), shortened.group(2), shortened.group(3));
    }
    Matcher year = YEAR_FIRST.matcher(text);
    return year.matches() ? date(year.group(1), year.group(2), year.group(3)) : "";
  }

  private static String date(
      String year,
      @org.jspecify.annotations.Nullable String month,
      @org.jspecify.annotations.Nullable String day) {
    int y = Integer.parseInt(year);
    int m = month == null ? 0 : Integer.parseInt(month);
    int d = day == null ? 0 : Integer.parseInt(day);
    return y == 0 ? "" : m > 12 && d <= 12 ? form(y, d, m) : form(y, m, d);
  }

  private static String form(int year, int month, int day) {
    return String.format("%04d%02d%02d", year, month, day);
  }

  /**
   * A birth year taken from an age or an age band, marked {@code ~} since it may be wrong by some
   * years.
   */
  public static String birthOfAge(String cell) {
    Matcher age = AGE.matcher(cell.strip());
    if (!age.matches()) {
      return "";
    }
    int low = Integer.parseInt(age.group(1));
    int high = age.group(2) == null ? low : Integer.parseInt(age.group(2));
    return form(Year.now().getValue() - (low + high + 1) / 2, 0, 0) + "~";
  }

  /** The quarter of a date, such as {@code 2026 Q3}; anything that is no whole date as written. */
  static String period(String cell) {
    String date = birth(cell);
    return date.length() == 8 && !date.startsWith("00", 4)
        ? date.substring(0, 4) + " Q" + (Integer.parseInt(date.substring(4, 6)) + 2) / 3
        : cell.strip();
  }

  /** Digits only, without the country or trunk prefix. */
  public static String phone(String cell) {
    String digits = cell.replaceAll("[^0-9]", "");
    return digits.replaceFirst("^(00|0)?44(?=\\d{9,})", "").replaceFirst("^0+", "");
  }

  static String sex(String cell) {
    String folded = Folding.fold(cell);
    return switch (folded) {
      case "f", "female", "woman", "w" -> "female";
      case "m", "male", "man" -> "male";
      default -> folded;
    };
  }

  /**
   * Given and family name of a full name: {@code Family, Given}, or the last word as family name.
   */
  static String[] splitName(String cell) {
    int comma = cell.indexOf(',');
    if (comma >= 0) {
      return new String[] {cell.substring(comma + 1).strip(), cell.substring(0, comma).strip()};
    }
    String[] words = cell.strip().split("\\s+");
    return words.length < 2
        ? new String[] {cell.strip(), ""}
        : new String[] {words[0], words[words.length - 1]};
  }
}
