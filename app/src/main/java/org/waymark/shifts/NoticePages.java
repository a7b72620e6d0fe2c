package org.waymark.shifts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.AreaName;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.DateField;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;
import org.waymark.pages.TypedTime;

/**
 * Where outreach should go, or must stay away from. Anybody who works with people may say so,
 * police too; the page says thank you and nothing else, whoever asks: what was given is read by
 * those who go out, beside the plan, and operations also on their phones.
 */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class NoticePages {
  private static final int HOLDS_WEEKS = 6;

  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  NoticePages(Notices notices, Audit audit, Clock clock) {
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  private record Asked(
      UUID id,
      ChoiceField<String> what,
      TextField area,
      ChoiceField<DayPart> part,
      DateField day,
      TextField from,
      TextField to) {
    boolean isKeepAway() {
      return what.chosen().filter("keep away"::equals).isPresent();
    }

    Optional<ShiftHours> hours() {
      return day.given()
          .flatMap(on ->
              TypedTime.of(from.value())
                  .flatMap(begins ->
                      TypedTime.of(to.value()).map(ends -> ShiftHours.on(on, begins, ends))));
    }
  }

  @GetMapping("/where-to-go")
  Page ask() {
    check();
    return page(Form.blank());
  }

  @PostMapping("/where-to-go")
  Reply give(HttpServletRequest request) {
    check();
    Form form = Form.of(request);
    Asked asked = read(form);
    if (asked.isKeepAway() && asked.hours().isEmpty()) {
      form.fault("day", "Enter the day and both times to keep away");
    }
    if (form.hasFaults()) {
      return page(form);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    ShiftHours concern = new ShiftHours(now, now.plus(HOLDS_WEEKS * 7, ChronoUnit.DAYS));
    ShiftHours hours = asked.isKeepAway() ? asked.hours().orElseThrow() : concern;
    notices.give(
        asked.id(),
        asked.what().chosen().orElseThrow(),
        asked.area().value(),
        asked.isKeepAway() ? null : asked.part().chosen().map(DayPart::word).orElse(null),
        hours.from(),
        hours.to());
    audit.write("said where outreach should go");
    return Redirect.to("/where-to-go").saying("Thank you. Those who go out will read it");
  }

  private void check() {
    if (!notices.mayGive()) {
      throw new NothingHere();
    }
  }

  private Page page(Form form) {
    Asked asked = read(form);
    return Page.of("shifts/notice", "Where to go, and where not")
        .form(form)
        .with("id", asked.id())
        .with("what", asked.what())
        .with("area", asked.area())
        .with("part", asked.part())
        .with("day", asked.day())
        .with("from", asked.from())
        .with("to", asked.to());
  }

  private Asked read(Form form) {
    LocalDate today = LocalDate.now(clock.withZone(ShiftHours.HERE));
    return new Asked(
        form.id(),
        form.choice(
                "what",
                "What is it?",
                List.of(
                    Option.of("area of concern", "concern", "An area outreach should go to")
                        .hint("It is shown to those who go out for six weeks."),
                    Option.of("keep away", "keep-away", "An operation to keep away from")))
            .required("Choose what it is"),
        form.text("area", "Which area?")
            .hint("A name people use aloud. Never a street or a house, and nobody's name.")
            .required("Enter the area")
            .must(typed -> typed.length() != 1, "Enter a name of two letters or more")
            .must(AreaName::isNoAddress, AreaName.NO_ADDRESS)
            .atMost(AreaName.LONGEST),
        form.choice("part", "At what time of day?", Option.ofEach(DayPart.class, DayPart::label)),
        form.date("day", "Day of the operation")
            .whole()
            .must(
                on -> !on.isBefore(today.minusDays(1)) && on.isBefore(today.plusDays(180)),
                "The day must be today or later, within half a year"),
        time(form, "from", "From"),
        time(form, "to", "To"));
  }

  private static TextField time(Form form, String name, String label) {
    return form.text(name, label)
        .must(
            typed -> typed.isEmpty() || TypedTime.of(typed).map(LocalTime::getHour).isPresent(),
            label + ": a time, like 21:00");
  }
}
