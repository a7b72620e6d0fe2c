package org.waymark.shifts;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;

/**
 * Plans an outreach shift over several agencies.
 *
 * <p>At least two trained staff go: one drives, another sits beside and talks. A volunteer comes
 * along as extra and never does either (Lambeth review 2008, 5.2(b)). Refused, every fault named:
 * one person for both parts; somebody who drives or talks and is a volunteer or not trained;
 * somebody named twice; somebody out already in that time; a beginning in the past; more than
 * twelve hours; an area that an agency asked to keep away from in that time. Sent twice, one shift
 * is planned.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanShift {
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Shifts shifts;
  private final Areas areas;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  PlanShift(Shifts shifts, Areas areas, Notices notices, Audit audit, Clock clock) {
    this.shifts = shifts;
    this.areas = areas;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is wrong with it, and where on the form. */
  record Fault(String field, String words) {}

  /** Plans it, or says all that is wrong; ask only with a form without faults of its own. */
  List<Fault> plan(ShiftForm asked) {
    ShiftHours hours = asked.hours().orElseThrow();
    boolean isHere = shifts.byId(asked.id()).isPresent();
    List<Fault> faults = isHere ? List.of() : faults(asked, hours);
    if (!faults.isEmpty() || isHere) {
      return faults;
    }
    PlannedShift shift = shift(asked, hours);
    if (shifts.plan(shift)) {
      shifts.put(shift.id(), asked.drives().chosen().orElseThrow(), "drives");
      shifts.put(shift.id(), asked.talks().chosen().orElseThrow(), "talks");
      asked.extra().chosen().forEach(one -> shifts.put(shift.id(), one, "extra"));
      audit.write("planned an outreach shift");
      return List.of();
    }
    return List.of(
        new Fault("day", "This form was used before. Open it again and send it once more"));
  }

  private List<Fault> faults(ShiftForm asked, ShiftHours hours) {
    List<Fault> faults = new ArrayList<>();
    if (hours.from().isBefore(clock.instant())) {
      faults.add(new Fault("day", "The shift must begin later than now"));
    }
    if (Duration.between(hours.from(), hours.to()).compareTo(LONGEST) > 0) {
      faults.add(new Fault("ends", "A shift lasts at most 12 hours"));
    }
    notices.keepAway(hours, names(asked)).stream()
        .map(area -> new Fault("areas", area + ": an agency asked to keep away then"))
        .forEach(faults::add);
    Team.Colleague drives = asked.drives().chosen().orElseThrow();
    Team.Colleague talks = asked.talks().chosen().orElseThrow();
    leads(drives, "drives").ifPresent(faults::add);
    leads(talks, "talks").ifPresent(faults::add);
    if (drives.id().equals(talks.id())) {
      faults.add(
          new Fault("talks", "Choose two people: one drives, another sits beside and talks"));
    }
    asked.extra().chosen().stream()
        .filter(one -> one.id().equals(drives.id()) || one.id().equals(talks.id()))
        .map(one -> new Fault("extra", one.name() + " is on the shift already"))
        .forEach(faults::add);
    faults.addAll(busy(asked, hours));
    return faults;
  }

  /** Why she may not drive or talk. */
  static Optional<Fault> leads(Team.Colleague colleague, String field) {
    if (colleague.isTrainedStaff()) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            field,
            colleague.standing().equals("volunteer")
                ? colleague.name() + " is a volunteer: volunteers come along as extra"
                : colleague.name() + " is not trained for outreach yet"));
  }

  private List<Fault> busy(ShiftForm asked, ShiftHours hours) {
    List<Team.Colleague> all = everybody(asked);
    List<UUID> out =
        shifts.alreadyOut(all.stream().map(Team.Colleague::id).distinct().toList(), hours);
    return all.stream()
        .filter(one -> out.contains(one.id()))
        .map(one -> new Fault(field(asked, one), one.name() + " is on another shift then"))
        .distinct()
        .toList();
  }

  private static String field(ShiftForm asked, Team.Colleague one) {
    return asked.drives().chosen().filter(one::equals).isPresent()
        ? "drives"
        : asked.talks().chosen().filter(one::equals).isPresent() ? "talks" : "extra";
  }

  private static List<Team.Colleague> everybody(ShiftForm asked) {
    return Stream.of(
            asked.drives().chosen().stream(),
            asked.talks().chosen().stream(),
            asked.extra().chosen().stream())
        .flatMap(people -> people)
        .toList();
  }

  private List<String> names(ShiftForm asked) {
    return areas.all().stream()
        .filter(area -> asked.areas().chosen().contains(area.id()))
        .map(Areas.Area::name)
        .toList();
  }

  private static PlannedShift shift(ShiftForm asked, ShiftHours hours) {
    UUID mine = Acting.now().agency().value();
    Set<UUID> agencies = new LinkedHashSet<>(List.of(mine));
    everybody(asked).forEach(one -> agencies.add(one.agency()));
    agencies.addAll(asked.agencies().chosen());
    return new PlannedShift(
        asked.id(),
        mine,
        List.copyOf(agencies),
        List.of(),
        List.of(),
        asked.areas().chosen(),
        hours,
        false,
        List.of());
  }
}
