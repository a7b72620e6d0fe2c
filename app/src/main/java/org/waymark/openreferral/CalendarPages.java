package org.waymark.openreferral;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.OpenToAll;
import org.waymark.directory.Hours.Span;
import org.waymark.directory.ListedService;
import org.waymark.directory.Opening.Session;
import org.waymark.directory.Place;
import org.waymark.directory.PublicDirectory;
import org.waymark.directory.Shelved;
import org.waymark.pages.NothingHere;

/** Calendars to subscribe to: all drop-ins, all in-reach, or the hours of one service. */
@Controller
@OpenToAll("Opening hours are for everybody")
class CalendarPages {
  private static final Duration AHEAD = Duration.ofDays(56);

  private final PublicDirectory directory;
  private final Clock clock;
  private final String address;

  CalendarPages(
      PublicDirectory directory, Clock clock, @Value("${waymark.address:}") String address) {
    this.directory = directory;
    this.clock = clock;
    this.address = address.replaceAll("/$", "");
  }

  @GetMapping("/calendar/drop-ins.ics")
  void dropIns(HttpServletResponse answer) throws IOException {
    send(answer, "Drop-ins", everywhere(), Set.of(Session.DROP_IN));
  }

  @GetMapping("/calendar/in-reach.ics")
  void inReach(HttpServletResponse answer) throws IOException {
    send(answer, "Who is where", everywhere(), Set.of(Session.IN_REACH));
  }

  @GetMapping("/calendar/of/{code}.ics")
  void ofService(@PathVariable String code, HttpServletResponse answer) throws IOException {
    ListedService service = directory.now().find(code).orElseThrow(NothingHere::new);
    send(answer, service.itsOwn().name(), Stream.of(service), Set.of(Session.values()));
  }

  private Stream<ListedService> everywhere() {
    return directory.now().services().stream().map(Shelved::service);
  }

  private void send(
      HttpServletResponse answer,
      String name,
      Stream<ListedService> services,
      Set<Session> sessions)
      throws IOException {
    Instant now = clock.instant();
    List<CalendarFeed.Event> events =
        services
            .flatMap(service ->
                service.hours().between(now, now.plus(AHEAD)).stream()
                    .filter(span -> sessions.contains(span.session()))
                    .map(span -> event(service, span)))
            .sorted(
                java.util.Comparator.comparing(CalendarFeed.Event::from)
                    .thenComparing(CalendarFeed.Event::uid))
            .toList();
    byte[] written = CalendarFeed.of(name, events, now);
    FeedJson.allowEverybody(answer);
    answer.setContentType("text/calendar;charset=utf-8");
    answer.setContentLength(written.length);
    answer.getOutputStream().write(written);
  }

  private CalendarFeed.Event event(ListedService service, Span span) {
    String where =
        service.places().stream()
            .filter(place -> place.id().equals(span.place()))
            .map(Place::address)
            .findFirst()
            .orElse("");
    String notes = span.womenOnly() || service.listing().womenOnly() ? "Women only" : "";
    return new CalendarFeed.Event(
        AsHsds.derived(service.id(), span.from() + " " + span.place()) + "@waymark",
        span.from(),
        span.until(),
        service.itsOwn().name(),
        where,
        notes,
        address + "/local/" + service.listing().lang() + "/" + service.code());
  }
}
