package org.waymark.dropin;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymark.pages.DateField;
import org.waymark.pages.Form;
import org.waymark.pages.TextField;
import org.waymark.pages.TypedTime;
import org.waymark.shifts.ShiftHours;

/** A drop-in session as it is opened: where, when, and the hours for women only, if any. */
public record SessionForm(
    Form form,
    UUID id,
    TextField place,
    DateField day,
    TextField opens,
    TextField closes,
    TextField womenFrom,
    TextField womenUntil) {

  static SessionForm read(Form form, LocalDate today, String usualPlace) {
    SessionForm asked =
        new SessionForm(
            form,
            form.id(),
            form.text("place", "Where")
                .startingWith(usualPlace)
                .required("Enter where it is")
                .must(typed -> typed.length() != 1, "Enter a name of two letters or more")
                .atMost(60),
            form.date("day", "Day")
                .startingWith(today)
                .required("Enter the day")
                .whole()
                .must(
                    day -> Math.abs(day.toEpochDay() - today.toEpochDay()) <= 31,
                    "The day must be within a month of today"),
            time(form, "opens", "Opens at", "12:00"),
            time(form, "closes", "Closes at", "16:00"),
            time(form, "womenFrom", "Women only from", ""),
            time(form, "womenUntil", "Women only until", ""));
    asked.check();
    return asked;
  }

  private void check() {
    if (!form.isSent() || form.hasFaults()) {
      return;
    }
    ShiftHours open = hours();
    if (open.to().isAfter(open.from().plusSeconds(16 * 3600L))) {
      form.fault("closes", "A session lasts at most 16 hours");
    }
    if (womenFrom.value().isEmpty() != womenUntil.value().isEmpty()) {
      form.fault("womenFrom", "Enter both times for women only, or neither");
    } else if (women().filter(women -> !lies(women, open)).isPresent()) {
      form.fault("womenFrom", "The hours for women only must lie within the session");
    }
  }

  /** The session; ask only when the form has no faults. */
  DropInSession session() {
    return new DropInSession(id, place.value(), hours(), women(), List.of());
  }

  private ShiftHours hours() {
    return ShiftHours.on(day.given().orElseThrow(), at(opens), at(closes));
  }

  private Optional<ShiftHours> women() {
    return womenFrom.value().isEmpty() || womenUntil.value().isEmpty()
        ? Optional.empty()
        : Optional.of(ShiftHours.on(day.given().orElseThrow(), at(womenFrom), at(womenUntil)));
  }

  private static boolean lies(ShiftHours inner, ShiftHours outer) {
    return !inner.from().isBefore(outer.from()) && !inner.to().isAfter(outer.to());
  }

  private static LocalTime at(TextField field) {
    return TypedTime.of(field.value()).orElseThrow();
  }

  private static TextField time(Form form, String name, String label, String start) {
    boolean mayBeEmpty = start.isEmpty();
    return form.text(name, label)
        .startingWith(start)
        .must(
            typed -> (mayBeEmpty && typed.isEmpty()) || TypedTime.of(typed).isPresent(),
            label + ": a time, like 12:00");
  }
}
