package org.waymark.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * A day, a month and a year, each typed; parameters {@code name-day}, {@code name-month}, {@code
 * name-year}.
 *
 * @param day as typed
 * @param month as typed
 * @param year as typed
 */
public record DateField(
    Form form, String name, String label, String hint, String day, String month, String year)
    implements Field {

  /** The same field with a sentence that helps. */
  public DateField hint(String hint) {
    return new DateField(form, name, label, hint, day, month, year);
  }

  /** The same field holding this date until something is sent. */
  public DateField startingWith(LocalDate date) {
    return form.isSent()
        ? this
        : new DateField(
            form,
            name,
            label,
            hint,
            String.valueOf(date.getDayOfMonth()),
            String.valueOf(date.getMonthValue()),
            String.valueOf(date.getYear()));
  }

  /** Something must be typed. */
  public DateField required(String fault) {
    form.check(name, !isBlank(), fault);
    return this;
  }

  /** If anything is typed it must be a whole date. */
  public DateField whole() {
    form.check(
        name, isBlank() || given().isPresent(), label + " must be a real date, like 27 3 2026");
    return this;
  }

  /** If anything is typed it must be a date, though day, or day and month, may be missing. */
  public DateField partial() {
    var fault = label + " must be a year, a month and a year, or a whole date";
    form.check(name, isBlank() || known().isPresent(), fault);
    return this;
  }

  /** A whole date must be so, such as not in the future. */
  public DateField must(Predicate<LocalDate> rule, String fault) {
    form.check(name, given().map(rule::test).orElse(true), fault);
    return this;
  }

  /** The day typed, if it is a whole real date. */
  public Optional<LocalDate> given() {
    return known().flatMap(PartialDate::toDay);
  }

  /** The date as far as it is known, if it is a real one. */
  public Optional<PartialDate> known() {
    try {
      return isBlank()
          ? Optional.empty()
          : Optional.of(new PartialDate(Integer.parseInt(year), part(month), part(day)));
    } catch (NumberFormatException | DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private boolean isBlank() {
    return day.isEmpty() && month.isEmpty() && year.isEmpty();
  }

  private static OptionalInt part(String typed) {
    return typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed));
  }
}
