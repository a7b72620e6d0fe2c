package org.waymark.openreferral;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A calendar as phones and mail programs subscribe to one (RFC 5545). Each opening is an event of
 * its own, in universal time: holidays, closures and changed clocks are already in it, and no
 * reader has to know our rules.
 */
final class CalendarFeed {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Octets a line may have, without its end (RFC 5545, 3.1). */
  private static final int LONGEST = 75;

  private final StringBuilder written = new StringBuilder();

  /**
   * @param uid the same each time the feed is made
   * @param url of the page about it
   */
  record Event(
      String uid,
      Instant from,
      Instant until,
      String title,
      String where,
      String notes,
      String url) {}

  private CalendarFeed() {}

  /** The whole feed. */
  static byte[] of(String name, List<Event> events, Instant now) {
    CalendarFeed feed = new CalendarFeed();
    feed.line("BEGIN:VCALENDAR");
    feed.line("VERSION:2.0");
    feed.line("PRODID:-//Waymark//Calendar 1//EN");
    feed.line("X-WR-CALNAME:" + escaped(name));
    feed.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    events.forEach(event -> feed.event(event, now));
    feed.line("END:VCALENDAR");
    return feed.written.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void event(Event event, Instant now) {
    line("BEGIN:VEVENT");
    line("UID:" + event.uid());
    line("DTSTAMP:" + MOMENT.format(now));
    line("DTSTART:" + MOMENT.format(event.from()));
    line("DTEND:" + MOMENT.format(event.until()));
    line("SUMMARY:" + escaped(event.title()));
    optional("LOCATION:", event.where());
    optional("DESCRIPTION:", event.notes());
    line("URL:" + event.url());
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  private void optional(String name, String value) {
    if (!value.isBlank()) {
      line(name + escaped(value));
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /** Long lines go on after a space; never within a character. */
  private void line(String text) {
    int octets = 0;
    for (int codePoint : text.codePoints().toArray()) {
      int more = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > LONGEST) {
        written.append("\r\n ");
        octets = 1;
      }
      written.appendCodePoint(codePoint);
      octets += more;
    }
    written.append("\r\n");
  }
}
