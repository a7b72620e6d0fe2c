package org.waymark.charter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.waymark.pages.DateField;
import org.waymark.pages.Form;
import org.waymark.pages.TextField;

/**
 * What a new version of the charter says. Red in minutes of the clock, the others in working hours.
 */
public record CharterForm(
    Form form,
    long version,
    TextField red,
    TextField amber,
    TextField green,
    TextField opens,
    TextField closes,
    TextField warnPercent,
    TextField outOfHours,
    TextField words,
    DateField reviewOn) {

  static CharterForm read(Form form, Charter now, LocalDate today) {
    var opens = time(form, "opens", "A working day begins at", now.opens());
    var closes = time(form, "closes", "A working day ends at", now.closes());
    closes.must(
        typed ->
            at(opens).isEmpty()
                || at(closes).isEmpty()
                || at(closes).get().isAfter(at(opens).get()),
        "The working day must end after it begins");
    return new CharterForm(
        form,
        form.version(now.version()),
        minutes(form, "red", "Red: minutes, day and night", now.redMinutes(), 15, 2880),
        minutes(form, "amber", "Amber: minutes of working time", now.amberMinutes(), 30, 20160),
        minutes(form, "green", "Green: minutes of working time", now.greenMinutes(), 60, 60480),
        opens,
        closes,
        minutes(
            form,
            "warnPercent",
            "Remind after how many percent of the time",
            now.warnPercent(),
            10,
            95),
        form.text("outOfHours", "Whom to ring about red out of hours")
            .startingWith(now.outOfHours())
            .atMost(200),
        form.text("words", "What else the agencies promise, in their words")
            .startingWith(now.words())
            .atMost(4000),
        form.date("reviewOn", "To be looked at again on")
            .required("Enter when it is looked at again")
            .whole()
            .must(day -> day.isAfter(today), "The review must be after today"));
  }

  /** The new version; only of a form without faults. */
  Charter charter() {
    return new Charter(
        (int) version + 1,
        Integer.parseInt(red.value()),
        Integer.parseInt(amber.value()),
        Integer.parseInt(green.value()),
        at(opens).orElseThrow(),
        at(closes).orElseThrow(),
        Integer.parseInt(warnPercent.value()),
        outOfHours.value(),
        words.value(),
        reviewOn.given().orElseThrow(),
        null,
        null);
  }

  private static TextField minutes(
      Form form, String name, String label, int now, int least, int most) {
    return form.text(name, label)
        .startingWith(String.valueOf(now))
        .must(
            typed ->
                typed.matches("\\d{1,5}")
                    && Integer.parseInt(typed) >= least
                    && Integer.parseInt(typed) <= most,
            label + ": a whole number from " + least + " to " + most);
  }

  private static TextField time(Form form, String name, String label, LocalTime now) {
    TextField field = form.text(name, label).startingWith(InWords.time(now));
    return field.must(typed -> at(field).isPresent(), label + ": a time like 09:00");
  }

  private static Optional<LocalTime> at(TextField field) {
    try {
      return Optional.of(LocalTime.parse(field.value()));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
