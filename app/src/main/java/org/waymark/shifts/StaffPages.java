package org.waymark.shifts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** One shift: where, when, who; somebody more or less on it; and calling it off. */
@Controller
@Transactional
class StaffPages {
  private static final List<Option<String>> PARTS =
      List.of(
          Option.of("drives", "drives", "Drives"),
          Option.of("talks", "talks", "Sits beside the driver and talks"),
          Option.of("extra", "extra", "Comes along as extra"));

  private final Shifts shifts;
  private final Team team;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  StaffPages(Shifts shifts, Team team, Notices notices, Audit audit, Clock clock) {
    this.shifts = shifts;
    this.team = team;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/shifts/{id}")
  @AllowedTo({Role.PRACTITIONER, Role.MANAGER})
  Page show(@PathVariable String id) {
    return page(shown(id), Form.blank());
  }

  @PostMapping("/shifts/{id}/calling-off")
  @AllowedTo(Role.MANAGER)
  Reply callOff(@PathVariable String id) {
    PlannedShift shift = changeable(id);
    shifts.callOff(shift.id());
    audit.write("called off an outreach shift");
    return Redirect.to(shift.path()).saying("The shift is called off");
  }

  /**
   * Refused: a part for somebody who may not have it, somebody on it already, somebody out
   * elsewhere, an agency that does not take part, a second driver.
   */
  @PostMapping("/shifts/{id}/staff")
  @AllowedTo(Role.MANAGER)
  Reply put(@PathVariable String id, HttpServletRequest request) {
    PlannedShift shift = changeable(id);
    Form form = Form.of(request);
    ChoiceField<Team.Colleague> who = who(form, shift).required("Choose who goes along");
    ChoiceField<String> part = part(form).required("Choose what they do");
    if (!form.hasFaults()) {
      refusals(form, shift, who.chosen().orElseThrow(), part.chosen().orElseThrow());
    }
    if (form.hasFaults()) {
      return page(shift, form);
    }
    shifts.put(shift.id(), who.chosen().orElseThrow(), part.chosen().orElseThrow());
    audit.write("changed who goes on a shift");
    return Redirect.to(shift.path()).saying("Saved");
  }

  @PostMapping("/shifts/{id}/staff/{staff}/leaving")
  @AllowedTo(Role.MANAGER)
  Reply takeOff(@PathVariable String id, @PathVariable String staff) {
    PlannedShift shift = changeable(id);
    UUID line =
        shift.staff().stream()
            .map(PlannedShift.Staff::id)
            .filter(one -> one.toString().equals(staff))
            .findFirst()
            .orElseThrow(NothingHere::new);
    shifts.takeOff(shift.id(), line);
    audit.write("changed who goes on a shift");
    return Redirect.to(shift.path()).saying("Saved");
  }

  private void refusals(Form form, PlannedShift shift, Team.Colleague who, String part) {
    boolean isOn = shift.staff().stream().anyMatch(one -> one.practitioner().equals(who.id()));
    if (isOn) {
      form.fault("who", who.name() + " is on this shift already");
    } else if (!shifts.alreadyOut(List.of(who.id()), shift.hours()).isEmpty()) {
      form.fault("who", who.name() + " is on another shift then");
    }
    if (!part.equals("extra")) {
      PlanShift.leads(who, "who").ifPresent(fault -> form.fault(fault.field(), fault.words()));
      if (shift.staff().stream().anyMatch(one -> one.part().equals(part))) {
        form.fault("part", "Somebody has this part. Take them off first");
      }
    }
  }

  private PlannedShift shown(String id) {
    try {
      return shifts.byId(UUID.fromString(id)).orElseThrow(NothingHere::new);
    } catch (IllegalArgumentException notAnId) {
      throw new NothingHere();
    }
  }

  private PlannedShift changeable(String id) {
    PlannedShift shift = shown(id);
    if (shift.isCalledOff() || shift.hours().to().isBefore(clock.instant())) {
      throw new NothingHere();
    }
    return shift;
  }

  private Page page(PlannedShift shift, Form form) {
    boolean isOver = shift.hours().to().isBefore(clock.instant());
    boolean isManager = Acting.now().is(Role.MANAGER);
    return Page.of("shifts/shift", "A shift")
        .form(form)
        .with("shift", shift)
        .with("keepAway", isOver ? List.of() : notices.keepAway(shift.hours(), shift.areas()))
        .with("who", who(form, shift))
        .with("part", part(form))
        .with("mayChange", isManager && !shift.isCalledOff() && !isOver)
        .with("mayTell", isManager && !shift.isCalledOff() && isOver);
  }

  private ChoiceField<Team.Colleague> who(Form form, PlannedShift shift) {
    return form.choice(
        "who",
        "Who else goes along",
        team.all().stream()
            .filter(one -> shift.agencyIds().contains(one.agency()))
            .map(one -> Option.of(one, one.id().toString(), one.words()))
            .toList());
  }

  private static ChoiceField<String> part(Form form) {
    return form.choice("part", "What they do", PARTS);
  }
}
