package org.waymark.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.shifts.Areas;
import org.waymark.shifts.Notices;
import org.waymark.shifts.PlannedShift;
import org.waymark.shifts.Shifts;

/**
 * The plan as a phone shows it without signal: the named areas, the shifts of whoever carries it
 * that begin within a week, and where to keep away in that time. A shift that others go on stays at
 * the desk: where a van will be is worth protecting, and phones are lost.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanAlong {
  private static final Duration AHEAD = Duration.ofDays(7);

  /** A shift that began so long ago is over, whatever was planned. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Shifts shifts;
  private final Areas areas;
  private final Notices notices;
  private final Clock clock;

  PlanAlong(Shifts shifts, Areas areas, Notices notices, Clock clock) {
    this.shifts = shifts;
    this.areas = areas;
    this.notices = notices;
    this.clock = clock;
  }

  /** All of it, shifts and notices in the order they begin. */
  record Plan(List<String> areas, List<OwnShift> shifts, List<KeepAway> keepAway) {}

  /**
   * A shift with its areas in order.
   *
   * @param crew who goes along and what they do: "Nell Ash drives"
   */
  record OwnShift(
      UUID id, Instant startsAt, Instant endsAt, List<String> areas, List<String> crew) {
    static OwnShift of(PlannedShift shift) {
      return new OwnShift(
          shift.id(),
          shift.hours().from(),
          shift.hours().to(),
          shift.areas(),
          shift.staff().stream().map(one -> one.name() + " " + one.inWords()).toList());
    }
  }

  /** An area, as whoever asked named it, and when it is to be left alone. */
  record KeepAway(String area, Instant from, Instant to) {}

  Plan plan() {
    Instant now = clock.instant();
    return new Plan(
        areas.all().stream().map(Areas.Area::name).distinct().toList(), shifts(now), keepAway(now));
  }

  private List<OwnShift> shifts(Instant now) {
    return shifts.between(now.minus(LONGEST), now.plus(AHEAD)).stream()
        .filter(shift -> shift.isMine() && !shift.isCalledOff())
        .filter(shift -> shift.hours().to().isAfter(now))
        .map(OwnShift::of)
        .toList();
  }

  private List<KeepAway> keepAway(Instant now) {
    return notices.current(now).stream()
        .filter(one -> one.isKeepAway() && one.hours().from().isBefore(now.plus(AHEAD)))
        .map(one -> new KeepAway(one.area(), one.hours().from(), one.hours().to()))
        .toList();
  }
}
