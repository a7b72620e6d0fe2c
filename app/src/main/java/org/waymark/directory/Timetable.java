package org.waymark.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waymark.directory.Hours.Span;
import org.waymark.directory.Opening.Session;

/** Drop-ins and in-reach sessions of the coming week, by day. */
public final class Timetable {
  private static final Set<Session> SHOWN = Set.of(Session.DROP_IN, Session.IN_REACH);

  private Timetable() {}

  /** One day. */
  public record Day(String name, List<Line> lines) {}

  /** One session. */
  public record Line(
      String times, String service, String code, String where, String what, boolean womenOnly) {}

  static List<Day> of(Shelf shelf, Instant now) {
    Map<LocalDate, List<Map.Entry<Span, Line>>> byDay = new TreeMap<>();
    for (Shelved one : shelf.services()) {
      one.open().stream()
          .filter(span -> SHOWN.contains(span.session()))
          .filter(span -> span.meets(now, now.plus(Duration.ofDays(7))))
          .forEach(span ->
              byDay
                  .computeIfAbsent(LondonTime.day(span.from()), day -> new ArrayList<>())
                  .add(Map.entry(span, line(one.service(), span))));
    }
    return byDay.entrySet().stream()
        .map(day ->
            new Day(
                org.waymark.charter.InWords.day(day.getKey()),
                day.getValue().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().from()))
                    .map(Map.Entry::getValue)
                    .toList()))
        .toList();
  }

  private static Line line(ListedService service, Span span) {
    return new Line(
        LondonTime.time(span.from()) + "–" + LondonTime.time(span.until()),
        service.itsOwn().name(),
        service.code(),
        service.places().stream()
            .filter(place -> place.id().equals(span.place()))
            .map(Place::name)
            .findFirst()
            .orElse(""),
        span.session().label(),
        span.womenOnly());
  }
}
