package org.waymark.referrals;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymark.charter.WorkingCalendar;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.DateField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** What the agency asked can say, on one page without a script. */
public record AnswerForm(
    Form form,
    UUID id,
    ChoiceField<String> what,
    DateField day,
    TextField from,
    TextField to,
    ChoiceField<RefusalReason> reason,
    TextField words,
    int version,
    int formVersion) {
  private static final List<Option<String>> WHAT =
      List.of(
          Option.of("accepted", "accepted", "Yes, we take this"),
          Option.of("offered", "offered", "Offer a time").hint("Fill in the day and times below"),
          Option.of("asked", "asked", "Ask a question").hint("Write it below"),
          Option.of("declined", "declined", "Say no").hint("Choose the reason below"));

  static AnswerForm read(Form form, Instant now) {
    var what = form.choice("what", "What do you answer?", WHAT).required("Choose your answer");
    var day = form.date("day", "The day you offer").whole();
    var from = form.text("from", "From").hint("Like 10:00");
    var to = form.text("to", "To").hint("Like 12:00");
    var reason =
        form.choice(
            "reason", "If no, why?", Option.ofEach(RefusalReason.class, RefusalReason::label));
    var words = form.text("words", "Your words").atMost(4000);
    var answer =
        new AnswerForm(
            form,
            form.id(),
            what,
            day,
            from,
            to,
            reason,
            words,
            whole(form, "version"),
            whole(form, "formVersion"));
    answer.check(now);
    return answer;
  }

  /** What was answered; only of a form without faults. */
  Answer answer() {
    return switch (what.chosen().orElseThrow()) {
      case "accepted" -> new Answer.Accepted(words.value());
      case "offered" ->
          new Answer.Offered(at(from).orElseThrow(), at(to).orElseThrow(), words.value());
      case "asked" -> new Answer.Asked(words.value());
      default -> new Answer.Declined(reason.chosen().orElseThrow(), words.value());
    };
  }

  private void check(Instant now) {
    if (!form.isSent()) {
      return;
    }
    switch (what.chosen().orElse("")) {
      case "offered" -> checkOffer(now);
      case "asked" -> words.required("Write your question");
      case "declined" -> {
        reason.required("Choose why not");
        if (reason.chosen().filter(RefusalReason.OTHER::equals).isPresent()) {
          words.required("Write why not");
        }
      }
      default -> {}
    }
  }

  private void checkOffer(Instant now) {
    day.required("Enter the day you offer");
    from.must(text -> time(text).isPresent(), "Enter from when, like 10:00");
    to.must(text -> time(text).isPresent(), "Enter until when, like 12:00");
    if (at(from).isPresent() && at(to).isPresent()) {
      to.must(text -> at(to).get().isAfter(at(from).get()), "The end must be after the beginning");
      day.must(one -> at(to).get().isAfter(now), "The time you offer must not be over");
    }
  }

  private Optional<Instant> at(TextField field) {
    return day.given()
        .flatMap(on ->
            time(field.value())
                .map(time -> on.atTime(time).atZone(WorkingCalendar.LONDON).toInstant()));
  }

  private static Optional<LocalTime> time(String typed) {
    try {
      String padded = typed.matches("\\d[:.].*") ? "0" + typed : typed;
      return Optional.of(LocalTime.parse(padded.replace('.', ':')));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static int whole(Form form, String name) {
    String typed = form.text(name, name).value();
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }
}
