package org.waymark.casefile;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.pages.PartialDate;

/**
 * When she was born, as far as she says: {@code 1994}, {@code 1994-03}, {@code 1994-03-12}, or an
 * age and the year it was said in, {@code 31@2026}.
 */
public record Born(String text) {
  private static final Pattern AGE = Pattern.compile("(\\d{1,3})@(\\d{4})");
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

  /** A date as far as it is known. */
  public static Born on(PartialDate date) {
    var text = new StringBuilder("%04d".formatted(date.year()));
    date.month().ifPresent(month -> text.append("-%02d".formatted(month)));
    date.day().ifPresent(day -> text.append("-%02d".formatted(day)));
    return new Born(text.toString());
  }

  /** An age in whole years, said on this day. */
  public static Born aged(int age, LocalDate saidOn) {
    return new Born(age + "@" + saidOn.getYear());
  }

  /** The years it may have been: one, or two for an age; none if it cannot be read. */
  public List<Integer> years() {
    Matcher age = AGE.matcher(text);
    if (age.matches()) {
      int year = Integer.parseInt(age.group(2)) - Integer.parseInt(age.group(1));
      return List.of(year - 1, year);
    }
    Matcher date = DATE.matcher(text);
    return date.matches() ? List.of(Integer.parseInt(date.group(1))) : List.of();
  }

  /** As people say it: "12 March 1994", "about 31 in 2026". */
  public String said() {
    Matcher age = AGE.matcher(text);
    if (age.matches()) {
      return "about " + age.group(1) + " in " + age.group(2);
    }
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return text;
    }
    String day = date.group(3) == null ? "" : Integer.parseInt(date.group(3)) + " ";
    String month = date.group(2) == null ? "" : month(date.group(2)) + " ";
    return day + month + date.group(1);
  }

  private static String month(String number) {
    return Month.of(Integer.parseInt(number)).getDisplayName(TextStyle.FULL, Locale.UK);
  }
}
