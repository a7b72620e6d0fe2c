package org.waymark.pages;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as people type it: 23:10, 2310 or 9.30. */
public final class TypedTime {
  private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[:. ]?(\\d{2})");

  private TypedTime() {}

  /** Empty for what is no time. */
  public static Optional<LocalTime> of(String typed) {
    Matcher parts = TYPED.matcher(typed);
    try {
      return parts.matches()
          ? Optional.of(
              LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
          : Optional.empty();
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
