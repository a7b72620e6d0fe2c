package org.waymark.shifts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which areas and hours outreach went to in a period, and which it did not, over all agencies.
 *
 * @param days the seven days of the week, from Monday, with the shifts in each part of the day
 * @param areas each named area: how often early, how often late, when last
 * @param suggestions what to try next: days and parts nobody went out in, soonest first
 */
public record Coverage(List<Day> days, List<AreaLine> areas, List<Suggestion> suggestions) {
  private static final int SUGGESTED = 4;

  /** A visit of one area by one shift. */
  record Gone(UUID area, Instant from) {
    DayPart part() {
      return DayPart.of(from.atZone(ShiftHours.HERE).getHour());
    }

    DayOfWeek day() {
      return from.atZone(ShiftHours.HERE).getDayOfWeek();
    }
  }

  /** How many shifts began on this day of the week, by part of the day. */
  public record Day(String name, Map<DayPart, Long> shifts) {
    /** As it is shown. */
    public long in(DayPart part) {
      return shifts.getOrDefault(part, 0L);
    }
  }

  /** One area; {@code last} is empty when nobody was there in the period. */
  public record AreaLine(
      String name, boolean isOnRoute, long early, long late, long other, String last) {
    /** Was it left out early or late? */
    public boolean hasGap() {
      return early == 0 || late == 0;
    }
  }

  /** A shift to try: day of the week and part of the day in words, and the next such day. */
  public record Suggestion(String words, LocalDate day, String at) {
    /** Where it is planned. */
    public String href() {
      return "/shifts/new?day=" + day + "&at=" + at;
    }
  }

  static Coverage of(
      List<Gone> gone, List<Areas.Area> areas, List<Areas.Route> routes, LocalDate today) {
    List<UUID> onRoute = routes.stream().flatMap(route -> route.areas().stream()).toList();
    return new Coverage(
        Stream.of(DayOfWeek.values()).map(day -> day(day, gone)).toList(),
        areas.stream().map(area -> line(area, gone, onRoute.contains(area.id()))).toList(),
        suggestions(gone, today));
  }

  private static Day day(DayOfWeek day, List<Gone> gone) {
    Map<DayPart, Long> shifts = new TreeMap<>();
    for (DayPart part : DayPart.values()) {
      shifts.put(
          part,
          gone.stream()
              .filter(one -> one.day() == day && one.part() == part)
              .map(Gone::from)
              .distinct()
              .count());
    }
    return new Day(name(day), shifts);
  }

  private static AreaLine line(Areas.Area area, List<Gone> gone, boolean isOnRoute) {
    Map<DayPart, Long> times =
        gone.stream()
            .filter(one -> one.area().equals(area.id()))
            .collect(Collectors.groupingBy(Gone::part, Collectors.counting()));
    long early = times.getOrDefault(DayPart.EARLY_MORNING, 0L);
    long late = times.getOrDefault(DayPart.LATE_EVENING, 0L);
    long all = times.values().stream().mapToLong(Long::longValue).sum();
    String last =
        gone.stream()
            .filter(one -> one.area().equals(area.id()))
            .map(Gone::from)
            .max(Comparator.naturalOrder())
            .map(ShiftHours::day)
            .orElse("");
    return new AreaLine(area.name(), isOnRoute, early, late, all - early - late, last);
  }

  /** Early mornings and late evenings of the week nobody went out in. */
  private static List<Suggestion> suggestions(List<Gone> gone, LocalDate today) {
    return Stream.of(DayPart.EARLY_MORNING, DayPart.LATE_EVENING)
        .flatMap(part ->
            Stream.of(DayOfWeek.values())
                .filter(
                    day -> gone.stream().noneMatch(one -> one.day() == day && one.part() == part))
                .map(day -> suggestion(day, part, today)))
        .sorted(Comparator.comparing(Suggestion::day))
        .limit(SUGGESTED)
        .toList();
  }

  private static Suggestion suggestion(DayOfWeek day, DayPart part, LocalDate today) {
    return new Suggestion(
        name(day) + ", " + part.word() + ", " + part.hours(),
        today.plusDays(1).with(TemporalAdjusters.nextOrSame(day)),
        part.usualStart().toString());
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.UK);
  }
}
