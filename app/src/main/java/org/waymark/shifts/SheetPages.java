package org.waymark.shifts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.Question;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;

/** The sheet after a shift: were the standards met, and what was given. */
@Controller
@AllowedTo(Role.MANAGER)
@Transactional
public class SheetPages {
  private final Shifts shifts;
  private final Sheets sheets;
  private final Audit audit;
  private final Clock clock;

  SheetPages(Shifts shifts, Sheets sheets, Audit audit, Clock clock) {
    this.shifts = shifts;
    this.sheets = sheets;
    this.audit = audit;
    this.clock = clock;
  }

  private record Asked(
      UUID id,
      ChoiceField<Boolean> wentOut,
      ChoicesField<UUID> areas,
      TextField trained,
      TextField extra) {
    Sheets.Sheet sheet() {
      boolean isOut = wentOut.chosen().orElseThrow();
      return new Sheets.Sheet(
          id,
          isOut,
          isOut ? areas.chosen() : List.of(),
          Integer.parseInt(trained.value()),
          Integer.parseInt(extra.value()));
    }
  }

  /** One thing that was given. */
  public record Given(String words, long times) {}

  @GetMapping("/shifts/{id}/sheet")
  Page show(@PathVariable String id) {
    PlannedShift shift = over(id);
    audit.write("read a shift's sheet");
    return page(shift, Form.blank());
  }

  @PostMapping("/shifts/{id}/sheet")
  Reply say(@PathVariable String id, HttpServletRequest request) {
    PlannedShift shift = over(id);
    Form form = Form.of(request);
    Asked asked = read(form, shift, Optional.empty());
    if (form.hasFaults()) {
      return page(shift, form);
    }
    sheets.say(shift.id(), asked.sheet());
    audit.write("wrote a shift's sheet");
    return Redirect.to(shift.path() + "/sheet").saying("Saved");
  }

  private PlannedShift over(String id) {
    try {
      return shifts
          .byId(UUID.fromString(id))
          .filter(shift -> !shift.isCalledOff() && !shift.hours().to().isAfter(clock.instant()))
          .orElseThrow(NothingHere::new);
    } catch (IllegalArgumentException notAnId) {
      throw new NothingHere();
    }
  }

  private Page page(PlannedShift shift, Form form) {
    Optional<Sheets.Sheet> last = sheets.of(shift.id());
    Sheets.Counts counts = sheets.counts(shift.id());
    Asked asked = read(form, shift, last);
    return Page.of("shifts/sheet", "Shift sheet")
        .form(form)
        .with("shift", shift)
        .with("standards", ShiftStandards.of(shift, last, counts))
        .with("met", counts.met())
        .with("given", given(counts.given()))
        .with("isTold", last.isPresent())
        .with("id", asked.id())
        .with("wentOut", asked.wentOut())
        .with("areas", asked.areas())
        .with("trained", asked.trained())
        .with("extra", asked.extra());
  }

  private static List<Given> given(Map<String, Long> given) {
    return given.entrySet().stream()
        .map(one ->
            new Given(Question.GIVEN.words(one.getKey()).orElse(one.getKey()), one.getValue()))
        .toList();
  }

  private static Asked read(Form form, PlannedShift shift, Optional<Sheets.Sheet> last) {
    List<Option<UUID>> areas =
        java.util.stream.IntStream.range(0, shift.areaIds().size())
            .mapToObj(i ->
                Option.of(
                    shift.areaIds().get(i),
                    shift.areaIds().get(i).toString(),
                    shift.areas().get(i)))
            .toList();
    long extra = shift.staff().size() - shift.leading();
    return new Asked(
        form.id(),
        form.choice(
                "wentOut",
                "Did it go out?",
                List.of(Option.of(true, "yes", "Yes"), Option.of(false, "no", "No")))
            .startingWith(last.map(Sheets.Sheet::wentOut).orElse(true))
            .required("Choose yes or no"),
        form.choices("areas", "Areas it went to", areas)
            .startingWith(last.map(Sheets.Sheet::areas).orElse(shift.areaIds())),
        number(
            form,
            "trained",
            "Trained staff who went",
            last.map(s -> (long) s.trained()).orElse(shift.leading())),
        number(
            form, "extra", "Others who came along", last.map(s -> (long) s.extra()).orElse(extra)));
  }

  private static TextField number(Form form, String name, String label, long start) {
    return form.text(name, label)
        .startingWith(String.valueOf(start))
        .must(typed -> typed.matches("\\d"), label + ": a number from 0 to 9");
  }
}
