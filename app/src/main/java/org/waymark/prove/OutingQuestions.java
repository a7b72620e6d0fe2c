package org.waymark.prove;

import java.sql.SQLException;
import java.util.UUID;

/** What the functions about outreach answer, to whoever asks about anybody's shifts. */
final class OutingQuestions {
  private final Visit visit;
  private final Standpoint who;
  private final Questions questions;

  OutingQuestions(Visit visit, Questions questions) {
    this.visit = visit;
    this.who = visit.who();
    this.questions = questions;
  }

  void all() throws SQLException {
    UUID mine = OutreachRules.outreachAgency(who);
    questions.expect(mine, "guard.outreach_agency()");
    UUID agency = visit.chance().of(visit.world().rows("access.agency")).id("id");
    questions.expect(OutreachRules.mayGoOut(who, agency), "guard.may_go_out(array[?])", agency);
    UUID area = visit.world().rows("shifts.area").getFirst().id("id");
    questions.expect(true, "guard.are_areas(array[?])", area);
    questions.expect(false, "guard.are_areas(array[?, ?])", area, agency);
    questions.expect(
        mine == null ? 0L : gone(),
        "(select count(*) from guard.outreach_coverage('-infinity', 'infinity'))");
    Row staff = visit.chance().of(visit.world().rows("shifts.staff"));
    questions.expect(
        mine == null ? 0L : isOut(staff.id("practitioner")) ? 1L : 0L,
        "(select count(*) from guard.already_out(array[?], '-infinity', 'infinity'))",
        staff.id("practitioner"));
  }

  /** One area each, but where it was called off or did not go out. */
  private long gone() {
    return visit.world().rows("shifts.shift").stream()
        .filter(shift -> !isCalledOff(shift))
        .filter(shift ->
            visit
                .world()
                .rows("shifts.sheet", "shift", shift.id("id"))
                .allMatch(sheet -> sheet.flag("went_out")))
        .count();
  }

  private boolean isOut(UUID practitioner) {
    return visit
        .world()
        .rows("shifts.staff", "practitioner", practitioner)
        .filter(
            staff -> visit.world().rows("shifts.staff_end", "staff", staff.id("id")).count() == 0)
        .anyMatch(staff ->
            visit
                .world()
                .row("shifts.shift", staff.id("shift"))
                .filter(s -> !isCalledOff(s))
                .isPresent());
  }

  private boolean isCalledOff(Row shift) {
    return visit.world().rows("shifts.called_off", "shift", shift.id("id")).findAny().isPresent();
  }
}
