package org.waymark.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.waymark.pages.DateField;
import org.waymark.pages.Form;
import org.waymark.pages.TextField;
import org.waymark.pages.TypedTime;

/**
 * The moment something happened, as a form asks for it: a day and a time, now unless changed.
 *
 * @param day which day
 * @param time as typed: 23:10, 2310 or 9.30
 */
public record When(DateField day, TextField time) {
  /** Where people's days begin and end. */
  static final ZoneId HERE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  /** Asks for it in this form, starting with the given moment. */
  static When in(Form form, Instant start, Clock clock) {
    ZonedDateTime local = start.atZone(HERE);
    LocalDate today = LocalDate.now(clock.withZone(HERE));
    var day =
        form.date("day", "Day")
            .startingWith(local.toLocalDate())
            .required("Enter the day it happened")
            .whole()
            .must(date -> !date.isAfter(today), "The day must be today or earlier");
    var time =
        form.text("time", "Time")
            .startingWith(TIME.format(local))
            .must(text -> TypedTime.of(text).isPresent(), "Enter a time, like 23:10");
    return new When(day, time);
  }

  /** The moment given; ask only when the form has no faults. */
  Instant moment() {
    return day.given()
        .orElseThrow()
        .atTime(TypedTime.of(time.value()).orElseThrow())
        .atZone(HERE)
        .toInstant();
  }

  /** As people say it: "Friday 20 November 2026, 23:10". */
  static String said(Instant moment) {
    return SAID.format(moment.atZone(HERE));
  }

  /** The day alone: "20 November 2026". */
  static String day(Instant moment) {
    return DAY.format(moment.atZone(HERE));
  }
}
