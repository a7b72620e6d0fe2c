package org.waymark.leaks;

import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Ids;
import org.waymark.leaks.Viewer.Standing;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;

/**
 * Outreach around the two case files: an area, a route, a shift next week, what others said of
 * where to go, and a drop-in session, with a canary in every place that holds words.
 */
final class Outing {
  /** Whoever may go out: agencies that work with people, have signed and do not enforce. */
  private static final Predicate<Viewer> GOES_OUT =
      viewer ->
          viewer.seesPeople()
              && viewer.standing() != Standing.ENFORCEMENT
              && viewer.standing() != Standing.UNSIGNED;

  final UUID route = Ids.next();
  final UUID shift = Ids.next();
  final UUID staff = Ids.next();
  final UUID session = Ids.next();

  private final JdbcClient superuser = Running.here().superuser();

  Outing(Canaries canaries, Somebody manager) {
    UUID area = Ids.next();
    Predicate<Viewer> holds = viewer -> viewer.seesPeople() && viewer.standing() == Standing.HOLDS;
    write(
        "insert into shifts.area (id, name, agency, recorded_by) values (?, ?, ?, ?)",
        area,
        canaries.plant("shifts.area.name", "outreach", "area", GOES_OUT),
        manager.agency(),
        manager.id());
    write(
        "insert into shifts.route (id, name, areas, agency, recorded_by) values (?, ?, ?, ?, ?)",
        route,
        canaries.plant("shifts.route.name", "outreach", "route", GOES_OUT),
        new UUID[] {area},
        manager.agency(),
        manager.id());
    write(
        "insert into shifts.shift (id, agency, agencies, areas, starts_at, ends_at, planned_by)"
            + " values (?, ?, ?, ?, now() + interval '7 days', now() + interval '172 hours', ?)",
        shift,
        manager.agency(),
        new UUID[] {manager.agency()},
        new UUID[] {area},
        manager.id());
    write(
        "insert into shifts.staff (id, shift, practitioner, agency, part, recorded_by) values (?,"
            + " ?, ?, ?, 'extra', ?)",
        staff,
        shift,
        manager.id(),
        manager.agency(),
        manager.id());
    write(
        "insert into shifts.notice (id, agency, given_by, what, area, from_at, to_at) values (?, ?,"
            + " ?, 'area of concern', ?, now(), now() + interval '9 days')",
        Ids.next(),
        manager.agency(),
        manager.id(),
        canaries.plant("shifts.notice.area", "outreach", "notice", GOES_OUT));
    write(
        "insert into dropin.session (id, agency, place, opens_at, closes_at, recorded_by) values"
            + " (?, ?, ?, now(), now() + interval '3 hours', ?)",
        session,
        manager.agency(),
        canaries.plant("dropin.session.place", "outreach", "session", holds),
        manager.id());
  }

  private void write(String sql, Object... values) {
    superuser.sql(sql).params(values).update();
  }
}
