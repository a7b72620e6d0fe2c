package org.waymark.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import org.waymark.charter.WorkingCalendar;

/** What the clocks of London show, and when they show it. */
final class LondonTime {
  private LondonTime() {}

  /**
   * The first moment at which the clocks show this time or a later one. When they go forward over
   * it, that is the moment they go forward; when they show it twice, the first of the two.
   */
  static Instant when(LocalDate day, LocalTime time) {
    LocalDateTime shown = day.atTime(time);
    ZoneOffsetTransition change = WorkingCalendar.LONDON.getRules().getTransition(shown);
    return change != null && change.isGap()
        ? change.getInstant()
        : shown.atZone(WorkingCalendar.LONDON).toInstant();
  }

  /** The day it is at this moment. */
  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, WorkingCalendar.LONDON);
  }

  /** What the clocks show at this moment. */
  static LocalTime time(Instant at) {
    return LocalTime.ofInstant(at, WorkingCalendar.LONDON);
  }
}
