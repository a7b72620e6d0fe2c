package org.waymark.openreferral;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.ExceptionDay;
import org.waymark.directory.Hours;
import org.waymark.directory.Opening;

/** Opening hours as schedules: one for each opening, and one for each stretch of other days. */
record AsSchedules(UUID service) {

  List<Hsds.Schedule> of(Hours hours) {
    List<Hsds.Schedule> schedules = new ArrayList<>();
    hours.week().forEach(one -> schedules.add(weekly(one)));
    hours.exceptions().forEach(one -> schedules.add(different(one)));
    return schedules;
  }

  private Hsds.Schedule weekly(Opening one) {
    boolean isMonthly = one.week() != 0;
    return new Hsds.Schedule(
        one.id(),
        service,
        one.place(),
        said(one.fromDay()),
        said(one.toDay()),
        isMonthly ? "MONTHLY" : "WEEKLY",
        1,
        (isMonthly ? String.valueOf(one.week() == 5 ? -1 : one.week()) : "") + byday(one.day()),
        one.day().getDisplayName(TextStyle.FULL, Locale.UK)
            + " "
            + one.opens()
            + " to "
            + one.closes(),
        one.opens().toString(),
        one.closes().toString(),
        one.session().label(),
        notes(one));
  }

  private static String notes(Opening one) {
    String women = one.womenOnly() ? "Women only. " : "";
    return women + (one.onHolidays() ? "Open on bank holidays." : "Closed on bank holidays.");
  }

  /** No frequency: it holds on each of these days, in place of the week. */
  private Hsds.Schedule different(ExceptionDay one) {
    ExceptionDay.Between hours = one.hours();
    return new Hsds.Schedule(
        one.id(),
        service,
        one.place(),
        one.fromDay().toString(),
        one.toDay().toString(),
        "",
        null,
        "",
        hours == null ? "Closed on these days" : "Other hours on these days",
        hours == null ? "" : hours.opens().toString(),
        hours == null ? "" : hours.closes().toString(),
        "",
        one.womenOnly() ? "Women only." : "");
  }

  /** As RFC 5545 writes days. */
  static String byday(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  private static String said(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
