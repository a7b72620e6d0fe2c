package org.waymark.shifts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TypedTime;

/** The plan: my shifts, all of our agency's, and a new one. */
@Controller
@Transactional
class ShiftPages {
  private static final Duration AHEAD = Duration.ofDays(42);
  private static final Duration BACK = Duration.ofDays(21);

  private final Shifts shifts;
  private final PlanShift plan;
  private final Offers offers;
  private final Sheets sheets;
  private final Notices notices;
  private final OutreachOnly outreach;
  private final Clock clock;

  ShiftPages(
      Shifts shifts,
      PlanShift plan,
      Offers offers,
      Sheets sheets,
      Notices notices,
      OutreachOnly outreach,
      Clock clock) {
    this.shifts = shifts;
    this.plan = plan;
    this.offers = offers;
    this.sheets = sheets;
    this.notices = notices;
    this.outreach = outreach;
    this.clock = clock;
  }

  @GetMapping("/shifts")
  @AllowedTo({Role.PRACTITIONER, Role.MANAGER})
  Page list() {
    outreach.check();
    Instant now = clock.instant();
    List<PlannedShift> all = shifts.between(now.minus(BACK), now.plus(AHEAD));
    List<PlannedShift> ahead =
        all.stream().filter(shift -> shift.hours().to().isAfter(now)).toList();
    List<UUID> told = sheets.told(all.stream().map(PlannedShift::id).toList());
    List<PlannedShift> past =
        all.stream()
            .filter(shift -> !shift.hours().to().isAfter(now) && !shift.isCalledOff())
            .filter(shift -> !told.contains(shift.id()))
            .toList();
    return Page.of("shifts/shifts", "Shifts")
        .with("mine", ahead.stream().filter(PlannedShift::isMine).toList())
        .with("ahead", ahead)
        .with("notices", notices.current(now))
        .with("untold", past)
        .with("mayPlan", Acting.now().is(Role.MANAGER));
  }

  @GetMapping("/shifts/new")
  @AllowedTo(Role.MANAGER)
  Page ask(
      @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String at) {
    outreach.check();
    return page(ShiftForm.read(Form.blank(), offers.offer(), start(day, at)));
  }

  @PostMapping("/shifts")
  @AllowedTo(Role.MANAGER)
  Reply keep(HttpServletRequest request) {
    outreach.check();
    Form form = Form.of(request);
    ShiftForm asked = ShiftForm.read(form, offers.offer(), start("", ""));
    if (form.hasFaults()) {
      return page(asked);
    }
    plan.plan(asked).forEach(fault -> form.fault(fault.field(), fault.words()));
    return form.hasFaults()
        ? page(asked)
        : Redirect.to("/shifts/" + asked.id()).saying("The shift is planned");
  }

  private static Page page(ShiftForm asked) {
    return Page.of("shifts/plan", "Plan a shift").form(asked.form()).with("asked", asked);
  }

  /** What the address asked for, else tomorrow evening on the first route. */
  private ShiftForm.Start start(String day, String at) {
    LocalDate tomorrow = LocalDate.now(clock.withZone(ShiftHours.HERE)).plusDays(1);
    LocalTime usual = DayPart.LATE_EVENING.usualStart();
    return new ShiftForm.Start(
        parsed(day, tomorrow), TypedTime.of(at).orElse(usual), offers.usualAreas());
  }

  private static LocalDate parsed(String typed, LocalDate otherwise) {
    try {
      return typed.isEmpty() ? otherwise : LocalDate.parse(typed);
    } catch (DateTimeException notADay) {
      return otherwise;
    }
  }
}
