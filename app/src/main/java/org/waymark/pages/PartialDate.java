package org.waymark.pages;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as far as it is known: a year; a year and a month; or all three.
 *
 * @param year 1900 to 2200
 * @param month 1 to 12, if known
 * @param day 1 to 31, if known; never without a month
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) {

  /** Refuses a day no calendar has. */
  public PartialDate {
    if (year < 1900 || year > 2200 || (day.isPresent() && month.isEmpty())) {
      throw new java.time.DateTimeException("No such date");
    }
    var unused = LocalDate.of(year, month.orElse(1), day.orElse(1));
  }

  /** A date known to the day. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(
        date.getYear(), OptionalInt.of(date.getMonthValue()), OptionalInt.of(date.getDayOfMonth()));
  }

  /** The day itself, if it is known to the day. */
  public Optional<LocalDate> toDay() {
    return day.isPresent()
        ? Optional.of(LocalDate.of(year, month.orElseThrow(), day.orElseThrow()))
        : Optional.empty();
  }
}
