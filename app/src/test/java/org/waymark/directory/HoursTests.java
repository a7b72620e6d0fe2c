package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.charter.Nation;
import org.waymark.directory.Opening.Session;

/**
 * When a service is open, against a model that knows nothing of intervals: it walks the minutes one
 * by one, looks at what the clock on the wall shows, and opens and shuts the door.
 */
class HoursTests {
  private static final List<LocalDate> HARD_DAYS =
      List.of(
          LocalDate.of(2026, 3, 29), // clocks go forward
          LocalDate.of(2026, 10, 25), // clocks go back
          LocalDate.of(2026, 12, 25),
          LocalDate.of(2026, 12, 28), // a substitute holiday
          LocalDate.of(2027, 1, 1),
          LocalDate.of(2026, 4, 3), // Good Friday
          LocalDate.of(2026, 5, 31),
          LocalDate.of(2028, 2, 29));
  private static final int CASES = 400;

  @Test
  void generatedHoursAgreeWithTheClockOnTheWall() {
    SplittableRandom random = new SplittableRandom(20261121);
    for (int i = 0; i < CASES; i++) {
      LocalDate around = HARD_DAYS.get(random.nextInt(HARD_DAYS.size()));
      Hours hours = hours(random, around);
      Instant begin = LondonTime.when(around.minusDays(1), LocalTime.MIDNIGHT);
      WallClock wall = new WallClock(hours, around.minusDays(3), around.plusDays(3));
      List<Hours.Span> spans = hours.between(begin, begin.plus(72, ChronoUnit.HOURS));
      for (int minute = 0; minute < 72 * 60; minute += 5) {
        Instant at = begin.plus(minute, ChronoUnit.MINUTES);
        assertThat(spans.stream().anyMatch(span -> span.holds(at)))
            .as("case %s: %s at %s", i, hours, at)
            .isEqualTo(wall.isOpen(at));
      }
    }
  }

  @Test
  void fridayNightRunsIntoSaturdayThatIsClosed() {
    Hours hours =
        new Hours(
            List.of(opening(DayOfWeek.FRIDAY, "22:00", "04:00", 0, null, false)),
            List.of(closed(LocalDate.of(2026, 11, 28))),
            List.of(),
            day -> false);

    assertThat(isOpen(hours, "2026-11-28T03:59:00Z")).isTrue();
    assertThat(isOpen(hours, "2026-11-28T04:00:00Z")).isFalse();
    assertThat(isOpen(hours, "2026-11-28T22:30:00Z")).isFalse();
  }

  @Test
  void theNightTheClocksGoBackIsAnHourLonger() {
    Hours hours =
        new Hours(
            List.of(opening(DayOfWeek.SATURDAY, "22:00", "04:00", 0, null, false)),
            List.of(),
            List.of(),
            day -> false);
    Instant night = Instant.parse("2026-10-24T21:00:00Z");

    Hours.Span span = hours.between(night, night.plusSeconds(60)).getFirst();

    assertThat(ChronoUnit.HOURS.between(span.from(), span.until())).isEqualTo(7);
  }

  @Test
  void aBankHolidayIsClosedUnlessTheServiceSaysOtherwise() {
    Opening shut = opening(DayOfWeek.FRIDAY, "09:00", "17:00", 0, null, false);
    Opening open = opening(DayOfWeek.FRIDAY, "18:00", "20:00", 0, null, true);
    Hours hours = new Hours(List.of(shut, open), List.of(), List.of(), Nation.SCOTLAND::hasHoliday);

    assertThat(isOpen(hours, "2026-12-25T10:00:00Z")).isFalse();
    assertThat(isOpen(hours, "2026-12-25T19:00:00Z")).isTrue();
    assertThat(isOpen(hours, "2026-12-18T10:00:00Z")).isTrue();
  }

  @Test
  void aClosureTakesOutItsTimeAndNoMore() {
    Hours hours =
        new Hours(
            List.of(opening(DayOfWeek.MONDAY, "09:00", "17:00", 0, null, false)),
            List.of(),
            List.of(
                new Hours.Closure(
                    Instant.parse("2026-11-23T11:00:00Z"), Instant.parse("2026-11-23T12:00:00Z"))),
            day -> false);

    assertThat(isOpen(hours, "2026-11-23T10:59:00Z")).isTrue();
    assertThat(isOpen(hours, "2026-11-23T11:00:00Z")).isFalse();
    assertThat(isOpen(hours, "2026-11-23T12:00:00Z")).isTrue();
  }

  @Test
  void anExceptionOfOnePlaceLeavesTheOthers() {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    LocalDate monday = LocalDate.of(2026, 11, 23);
    Hours hours =
        new Hours(
            List.of(
                opening(DayOfWeek.MONDAY, "09:00", "10:00", 0, one, false),
                opening(DayOfWeek.MONDAY, "11:00", "12:00", 0, other, false)),
            List.of(new ExceptionDay(UUID.randomUUID(), one, monday, monday, null, false)),
            List.of(),
            day -> false);

    assertThat(isOpen(hours, "2026-11-23T09:30:00Z")).isFalse();
    assertThat(isOpen(hours, "2026-11-23T11:30:00Z")).isTrue();
  }

  @Test
  void theLastThursdayOfTheMonthIsTheLastAlsoWhenThereAreFive() {
    Opening last = opening(DayOfWeek.THURSDAY, "09:00", "17:00", 5, null, true);

    assertThat(last.isOn(LocalDate.of(2026, 11, 26))).isTrue();
    assertThat(last.isOn(LocalDate.of(2026, 12, 24))).isFalse();
    assertThat(last.isOn(LocalDate.of(2026, 12, 31))).isTrue();
  }

  private static boolean isOpen(Hours hours, String at) {
    Instant moment = Instant.parse(at);
    return hours.between(moment, moment.plusSeconds(1)).stream()
        .anyMatch(span -> span.holds(moment));
  }

  private static Hours hours(SplittableRandom random, LocalDate around) {
    List<UUID> places = List.of(new UUID(1, 1), new UUID(2, 2));
    List<Opening> week =
        IntStream.range(0, 1 + random.nextInt(5))
            .mapToObj(i ->
                opening(
                    around.plusDays(random.nextInt(-2, 3)).getDayOfWeek(),
                    time(random),
                    time(random),
                    random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0,
                    random.nextInt(3) == 0 ? null : places.get(random.nextInt(2)),
                    random.nextBoolean()))
            .toList();
    List<ExceptionDay> exceptions =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(i -> exception(random, around, places))
            .toList();
    List<Hours.Closure> closures =
        IntStream.range(0, random.nextInt(2)).mapToObj(i -> closure(random, around)).toList();
    Nation nation = Nation.values()[random.nextInt(3)];
    return new Hours(week, exceptions, closures, nation::hasHoliday);
  }

  private static ExceptionDay exception(
      SplittableRandom random, LocalDate around, List<UUID> places) {
    LocalDate day = around.plusDays(random.nextInt(-2, 3));
    ExceptionDay.Between hours =
        random.nextBoolean()
            ? null
            : new ExceptionDay.Between(
                LocalTime.parse(time(random)), LocalTime.parse(time(random)));
    return new ExceptionDay(
        UUID.randomUUID(),
        random.nextBoolean() ? null : places.get(random.nextInt(2)),
        day,
        day.plusDays(random.nextInt(2)),
        hours,
        false);
  }

  private static Hours.Closure closure(SplittableRandom random, LocalDate around) {
    Instant begins =
        LondonTime.when(around, LocalTime.MIDNIGHT)
            .plusSeconds(random.nextInt(-86400, 86400) / 300 * 300);
    return new Hours.Closure(begins, begins.plusSeconds(300L * (1 + random.nextInt(200))));
  }

  /** Mostly near the hours at which the clocks change, on five minutes. */
  private static String time(SplittableRandom random) {
    int hour = random.nextInt(2) == 0 ? random.nextInt(4) : random.nextInt(24);
    return "%02d:%02d".formatted(hour, 5 * random.nextInt(12));
  }

  private static ExceptionDay closed(LocalDate day) {
    return new ExceptionDay(UUID.randomUUID(), null, day, day, null, false);
  }

  private static Opening opening(
      DayOfWeek day,
      String opens,
      String closes,
      int week,
      @Nullable UUID place,
      boolean onHolidays) {
    return new Opening(
        UUID.randomUUID(),
        place,
        Session.OPEN,
        day,
        LocalTime.parse(opens),
        LocalTime.parse(closes),
        week,
        false,
        onHolidays,
        null,
        null);
  }
}
