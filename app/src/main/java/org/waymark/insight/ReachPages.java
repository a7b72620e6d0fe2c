package org.waymark.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.Question;
import org.waymark.pages.Page;
import org.waymark.shifts.ShiftHours;

/** Whom outreach meets and whom it does not, where and when, and what was given. */
@Controller
@AllowedTo({Role.COMMISSIONER, Role.MANAGER})
@Transactional
public class ReachPages {
  private static final String EVERYWHERE = "All areas";
  private static final List<Integer> SPANS = List.of(4, 12, 26, 52);

  private final ReachCounts counts;
  private final Audit audit;
  private final Clock clock;

  ReachPages(ReachCounts counts, Audit audit, Clock clock) {
    this.counts = counts;
    this.audit = audit;
    this.clock = clock;
  }

  /** One agency's line, its numbers as they may be shown. */
  public record Line(
      String agency,
      String met,
      String firstTime,
      String newToStreets,
      String neverIn,
      String notSeenSince) {}

  /** One area that no route goes to, with its encounters as they may be shown. */
  public record Outside(String area, String encounters) {}

  /** One thing that was given. */
  public record GivenLine(String agency, String item, String times, String people) {}

  @GetMapping("/reach")
  Page show(
      @RequestParam(defaultValue = "") String weeks, @RequestParam(defaultValue = "") String area) {
    int span = span(weeks);
    Instant to = clock.instant();
    Instant from = to.minus(span * 7L, ChronoUnit.DAYS);
    LongFunction<String> shown = rule();
    List<ReachCounts.AreaHour> hours = counts.hours(from, to);
    List<String> areas =
        hours.stream().map(ReachCounts.AreaHour::area).distinct().sorted().toList();
    String chosen = chosen(areas, area);
    audit.write("read reach");
    return Page.of("insight/reach", "Reach")
        .with("span", span)
        .with("spans", SPANS)
        .with("since", ShiftHours.day(from))
        .with("lines", counts.reach(from, to).stream().map(one -> line(one, shown)).toList())
        .with("areas", areas)
        .with("picture", ReachPicture.of(in(hours, chosen), chosen, shown))
        .with("outside", outside(hours, shown))
        .with("given", counts.given(from, to).stream().map(one -> given(one, shown)).toList())
        .with("isRounded", Acting.now().is(Role.COMMISSIONER));
  }

  /** By its place in the list: no name of an area stands in an address. */
  private static String chosen(List<String> areas, String place) {
    return place.matches("[1-9]\\d{0,2}") && Integer.parseInt(place) <= areas.size()
        ? areas.get(Integer.parseInt(place) - 1)
        : EVERYWHERE;
  }

  /** A commissioner's small numbers are hidden; a manager counts her own agency's as they are. */
  static LongFunction<String> rule() {
    return Acting.now().is(Role.COMMISSIONER) ? SmallNumbers::shown : String::valueOf;
  }

  /** So many weeks back; four unless one of the others was asked for. */
  static int span(String typed) {
    return SPANS.stream()
        .filter(weeks -> String.valueOf(weeks).equals(typed))
        .findFirst()
        .orElse(SPANS.getFirst());
  }

  /** What a thing is called. */
  static String item(String code) {
    return Question.GIVEN.words(code).orElse(code);
  }

  private static List<ReachCounts.AreaHour> in(List<ReachCounts.AreaHour> hours, String area) {
    return hours.stream()
        .filter(one -> area.equals(EVERYWHERE) || one.area().equals(area))
        .toList();
  }

  private static List<Outside> outside(
      List<ReachCounts.AreaHour> hours, LongFunction<String> shown) {
    return hours.stream()
        .filter(one -> !one.isOnRoute())
        .collect(
            Collectors.groupingBy(
                ReachCounts.AreaHour::area,
                TreeMap::new,
                Collectors.summingLong(ReachCounts.AreaHour::encounters)))
        .entrySet()
        .stream()
        .map(one -> new Outside(one.getKey(), shown.apply(one.getValue())))
        .toList();
  }

  private static Line line(ReachCounts.Reach one, LongFunction<String> shown) {
    return new Line(
        one.agency(),
        shown.apply(one.met()),
        shown.apply(one.firstTime()),
        shown.apply(one.newToStreets()),
        shown.apply(one.neverIn()),
        shown.apply(one.notSeenSince()));
  }

  private static GivenLine given(ReachCounts.Given one, LongFunction<String> shown) {
    return new GivenLine(
        one.agency(), item(one.item()), shown.apply(one.times()), shown.apply(one.people()));
  }
}
