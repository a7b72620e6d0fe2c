package org.waymark.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The slow model of opening hours. For each day and each thing that begins on it, it waits minute
 * by minute until the clock on the wall shows the hour, opens the door, and shuts it when the clock
 * shows the other. It keeps the minutes at which a door is open, and nothing cleverer.
 */
final class WallClock {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Set<Long> openMinutes = new HashSet<>();

  WallClock(Hours hours, LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (Opening opening : hours.week()) {
        if (begins(hours, opening, day)) {
          stand(day, opening.opens(), opening.closes());
        }
      }
      for (ExceptionDay exception : hours.exceptions()) {
        ExceptionDay.Between between = exception.hours();
        if (between != null && covers(exception, day)) {
          stand(day, between.opens(), between.closes());
        }
      }
    }
    for (Hours.Closure closure : hours.closures()) {
      openMinutes.removeIf(minute ->
          minute >= closure.begins().getEpochSecond() / 60
              && minute < closure.ends().getEpochSecond() / 60);
    }
  }

  boolean isOpen(Instant at) {
    return openMinutes.contains(at.getEpochSecond() / 60);
  }

  private static boolean begins(Hours hours, Opening opening, LocalDate day) {
    if (day.getDayOfWeek() != opening.day() || !isInWeek(opening.week(), day)) {
      return false;
    }
    for (ExceptionDay exception : hours.exceptions()) {
      if (covers(exception, day) && isSame(exception.place(), opening.place())) {
        return false;
      }
    }
    return opening.onHolidays() || !hours.isHoliday().test(day);
  }

  private static boolean isSame(@Nullable Object spokenOf, @Nullable Object place) {
    return spokenOf == null || (place != null && spokenOf.equals(place));
  }

  private static boolean covers(ExceptionDay exception, LocalDate day) {
    return exception.fromDay().datesUntil(exception.toDay().plusDays(1)).toList().contains(day);
  }

  /** Counts the same days of the week from the front, and from the back for the last. */
  private static boolean isInWeek(int week, LocalDate day) {
    if (week == 0) {
      return true;
    }
    List<LocalDate> alike =
        day.withDayOfMonth(1)
            .datesUntil(day.withDayOfMonth(1).plusMonths(1))
            .filter(one -> one.getDayOfWeek() == day.getDayOfWeek())
            .toList();
    return week == 5 ? alike.getLast().equals(day) : alike.get(week - 1).equals(day);
  }

  private void stand(LocalDate day, LocalTime opens, LocalTime closes) {
    LocalDate ends = closes.isAfter(opens) ? day : day.plusDays(1);
    Instant at = day.atStartOfDay().toInstant(java.time.ZoneOffset.UTC).minus(3, ChronoUnit.HOURS);
    while (!shows(at, day, opens)) {
      at = at.plus(1, ChronoUnit.MINUTES);
    }
    while (!shows(at, ends, closes)) {
      openMinutes.add(at.getEpochSecond() / 60);
      at = at.plus(1, ChronoUnit.MINUTES);
    }
  }

  /** Has the clock come to this time of this day, or gone past it? */
  private static boolean shows(Instant at, LocalDate day, LocalTime time) {
    return !at.atZone(LONDON).toLocalDateTime().isBefore(day.atTime(time));
  }
}
