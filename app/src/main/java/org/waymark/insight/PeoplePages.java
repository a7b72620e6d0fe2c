package org.waymark.insight;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.Page;

/** How many different people were met, by agency and by kind, and by two agencies both. */
@Controller
@AllowedTo(Role.COMMISSIONER)
@Transactional
class PeoplePages {
  private final People.Counts counts;
  private final Audit audit;
  private final Clock clock;

  PeoplePages(People.Counts counts, Audit audit, Clock clock) {
    this.counts = counts;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/counts/people")
  Page show(
      @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String span) {
    Period period = Period.of(month, span, clock);
    PeopleTables tables = tables(period);
    return Page.of("insight/people", "Different people")
        .with("period", period)
        .with("byAgency", tables.byAgency())
        .with("byKind", tables.byKind())
        .with("byBoth", tables.byBoth())
        .with("bars", tables.bars());
  }

  @GetMapping("/counts/people.csv")
  ResponseEntity<byte[]> file(
      @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String span) {
    Period period = Period.of(month, span, clock);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"counts-" + period.month() + "-" + period.span() + ".csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(tables(period).csv().getBytes(StandardCharsets.UTF_8));
  }

  private PeopleTables tables(Period period) {
    audit.write("read counts");
    return new PeopleTables(counts.met(period), counts.both(period));
  }
}
