package org.waymark.openreferral;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Ids;
import org.waymark.charter.Nation;
import org.waymark.directory.Hours;
import org.waymark.directory.Opening;
import org.waymark.directory.Opening.Session;

/** The schedules of one service of a feed, its own and those of its places. */
record FeedHours(FeedNode service, List<String> leftOut) {
  private static final Pattern DAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");

  Hours read(Nation nation) {
    List<Opening> week = new ArrayList<>();
    schedules(service).forEach(one -> week.addAll(openings(one, null)));
    for (FeedNode place : service.list("service_at_locations")) {
      UUID id = place.child("location").isThere() ? place.id() : null;
      schedules(place).forEach(one -> week.addAll(openings(one, id)));
    }
    return new Hours(List.copyOf(week), List.of(), List.of(), nation::hasHoliday);
  }

  private static List<FeedNode> schedules(FeedNode of) {
    return of.list("schedules", "regular_schedules", "regular_schedule");
  }

  private List<Opening> openings(FeedNode schedule, @Nullable UUID place) {
    Optional<LocalTime> opens = schedule.time("opens_at");
    Optional<LocalTime> closes = schedule.time("closes_at");
    String byday = schedule.text("byday", "weekday").toUpperCase(Locale.ROOT);
    if (opens.isEmpty() || closes.isEmpty() || byday.isEmpty()) {
      leftOut.add(schedule.path() + ": says no day of the week with its times");
      return List.of();
    }
    return Arrays.stream(byday.split("[,; ]+"))
        .flatMap(day -> opening(schedule, place, day, opens.get(), closes.get()).stream())
        .toList();
  }

  private static Optional<Opening> opening(
      FeedNode schedule, @Nullable UUID place, String day, LocalTime opens, LocalTime closes) {
    Matcher matched =
        DAY.matcher(day.length() > 3 && !day.matches(".*\\d.*") ? day.substring(0, 2) : day);
    if (!matched.matches()) {
      schedule.fault("byday", "\"" + day + "\" is no day such as MO or 1WE");
      return Optional.empty();
    }
    DayOfWeek on =
        Arrays.stream(DayOfWeek.values())
            .filter(one -> AsSchedules.byday(one).equals(matched.group(2)))
            .findFirst()
            .orElseThrow();
    int week = matched.group(1) == null ? 0 : Integer.parseInt(matched.group(1));
    return Optional.of(
        new Opening(
            Ids.next(),
            place,
            Session.OPEN,
            on,
            opens,
            closes,
            week == -1 ? 5 : Math.abs(week),
            false,
            false,
            schedule.date("valid_from").orElse(null),
            schedule.date("valid_to").orElse(null)));
  }
}
