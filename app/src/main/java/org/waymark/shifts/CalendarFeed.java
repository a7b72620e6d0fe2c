package org.waymark.shifts;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Shifts as an iCalendar (RFC 5545). It says the hours and the named areas and nothing else: no
 * colleague, no agency, and not what kind of shift it is, since a calendar shows on locked screens.
 * A shift called off stays as cancelled, so that a phone takes it out.
 */
final class CalendarFeed {
  private static final int ROWS = 500;

  private CalendarFeed() {}

  /** One shift as the feed tells it. */
  record Event(UUID id, ShiftHours hours, List<String> areas, boolean isCalledOff) {}

  /** The feed, with lines of at most 75 octets that end as the standard wants. */
  static String write(List<Event> events, Instant now) {
    Calendar calendar = new Calendar();
    add(
        calendar,
        new ProdId("-//Waymark//Shifts//EN"),
        ImmutableVersion.VERSION_2_0,
        ImmutableCalScale.GREGORIAN,
        new RefreshInterval(new net.fortuna.ical4j.model.ParameterList(), Duration.ofHours(1)),
        new XProperty("X-WR-CALNAME", "Shifts"));
    events.stream().limit(ROWS).map(one -> event(one, now)).forEach(one -> addEvent(calendar, one));
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static VEvent event(Event one, Instant now) {
    VEvent event = new VEvent(false);
    PropertyList list =
        new PropertyList(
            List.of(
                new Uid(one.id() + "@shifts"),
                new DtStamp(now),
                new DtStart<>(one.hours().from()),
                new DtEnd<>(one.hours().to()),
                new Summary("Shift"),
                new Location(String.join(", ", one.areas())),
                new Clazz(Clazz.VALUE_PRIVATE),
                new Status(one.isCalledOff() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED)));
    event.setPropertyList(list);
    return event;
  }

  private static void add(Calendar calendar, net.fortuna.ical4j.model.Property... properties) {
    for (var property : properties) {
      calendar.add(property);
    }
  }

  private static void addEvent(Calendar calendar, VEvent event) {
    calendar.add(event);
  }
}
