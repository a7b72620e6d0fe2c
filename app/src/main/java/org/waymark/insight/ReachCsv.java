package org.waymark.insight;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;

/** The tables of reach as CSV (RFC 4180), with the same numbers hidden as on the page. */
@Controller
@AllowedTo({Role.COMMISSIONER, Role.MANAGER})
@Transactional
class ReachCsv {
  private final ReachCounts counts;
  private final Audit audit;
  private final Clock clock;

  ReachCsv(ReachCounts counts, Audit audit, Clock clock) {
    this.counts = counts;
    this.audit = audit;
    this.clock = clock;
  }

  /** One row of a table, its numbers as they may be shown. */
  @FunctionalInterface
  private interface Row<T> {
    List<String> of(T one, LongFunction<String> shown);
  }

  @GetMapping("/reach/people.csv")
  @ResponseBody
  ResponseEntity<String> people(@RequestParam(defaultValue = "") String weeks) {
    return table(
        counts.reach(from(weeks), clock.instant()),
        List.of(
            "agency", "met", "first time", "new to the streets", "never came in", "not seen since"),
        (one, shown) ->
            List.of(
                one.agency(),
                shown.apply(one.met()),
                shown.apply(one.firstTime()),
                shown.apply(one.newToStreets()),
                shown.apply(one.neverIn()),
                shown.apply(one.notSeenSince())));
  }

  @GetMapping("/reach/hours.csv")
  @ResponseBody
  ResponseEntity<String> hours(@RequestParam(defaultValue = "") String weeks) {
    return table(
        counts.hours(from(weeks), clock.instant()),
        List.of("agency", "area", "on a route", "day", "hour", "encounters"),
        (one, shown) ->
            List.of(
                one.agency(),
                one.area(),
                one.isOnRoute() ? "yes" : "no",
                DayOfWeek.of(one.dayOfWeek()).getDisplayName(TextStyle.FULL, Locale.UK),
                String.valueOf(one.hour()),
                shown.apply(one.encounters())));
  }

  @GetMapping("/reach/given.csv")
  @ResponseBody
  ResponseEntity<String> given(@RequestParam(defaultValue = "") String weeks) {
    return table(
        counts.given(from(weeks), clock.instant()),
        List.of("agency", "item", "times", "people"),
        (one, shown) ->
            List.of(
                one.agency(),
                ReachPages.item(one.item()),
                shown.apply(one.times()),
                shown.apply(one.people())));
  }

  private <T> ResponseEntity<String> table(List<T> counted, List<String> columns, Row<T> row) {
    audit.write("took reach as a table");
    LongFunction<String> shown = ReachPages.rule();
    return NumbersFile.of("counts.csv", columns, counted.stream().map(one -> row.of(one, shown)));
  }

  private Instant from(String weeks) {
    return clock.instant().minus(ReachPages.span(weeks) * 7L, ChronoUnit.DAYS);
  }
}
