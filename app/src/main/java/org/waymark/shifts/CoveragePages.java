package org.waymark.shifts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.pages.Page;

/**
 * What was covered in the last four weeks, what was not, and what others said about where to go.
 */
@Controller
@Transactional
class CoveragePages {
  private static final Duration BACK = Duration.ofDays(28);

  private final JdbcClient jdbc;
  private final Areas areas;
  private final Notices notices;
  private final OutreachOnly outreach;
  private final Clock clock;

  CoveragePages(JdbcClient jdbc, Areas areas, Notices notices, OutreachOnly outreach, Clock clock) {
    this.jdbc = jdbc;
    this.areas = areas;
    this.notices = notices;
    this.outreach = outreach;
    this.clock = clock;
  }

  @GetMapping("/shifts/covered")
  @AllowedTo(Role.MANAGER)
  Page show() {
    outreach.check();
    Instant now = clock.instant();
    LocalDate today = LocalDate.now(clock.withZone(ShiftHours.HERE));
    List<Areas.Area> all = areas.all();
    List<Areas.Route> routes = areas.routes();
    List<Notices.Notice> current = notices.current(now);
    return Page.of("shifts/covered", "What was covered")
        .with("coverage", Coverage.of(gone(now.minus(BACK), now), all, routes, today))
        .with("notices", current)
        .with("uncovered", uncovered(current, all, routes));
  }

  /** The areas others named that no route goes to. */
  private static List<String> uncovered(
      List<Notices.Notice> current, List<Areas.Area> all, List<Areas.Route> routes) {
    Set<UUID> onRoute =
        routes.stream().flatMap(route -> route.areas().stream()).collect(Collectors.toSet());
    Set<String> covered =
        all.stream()
            .filter(area -> onRoute.contains(area.id()))
            .map(area -> area.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return current.stream()
        .filter(one -> !one.isKeepAway())
        .map(Notices.Notice::area)
        .filter(area -> !covered.contains(area.toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }

  private List<Coverage.Gone> gone(Instant from, Instant to) {
    return jdbc.sql("select area, starts_at from guard.outreach_coverage(?, ?)")
        .params(Shifts.at(from), Shifts.at(to))
        .query((row, n) ->
            new Coverage.Gone(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
        .list();
  }
}
