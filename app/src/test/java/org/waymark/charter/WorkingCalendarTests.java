package org.waymark.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The calendar counts in days; the model beside it walks through every single minute. */
class WorkingCalendarTests {
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final long MINUTES =
      ChronoUnit.MINUTES.between(FIRST, Instant.parse("2030-12-01T00:00:00Z"));

  @Test
  void countsLikeAWalkThroughEveryMinute() {
    Random random = new Random(20_261_121);
    for (int round = 0; round < 600; round++) {
      Nation nation = Nation.values()[random.nextInt(3)];
      LocalTime opens = LocalTime.MIDNIGHT.plusMinutes(random.nextInt(16 * 60));
      LocalTime closes = opens.plusMinutes(30 + random.nextInt(7 * 60));
      var calendar = new WorkingCalendar(opens, closes, day -> BankHolidays.has(nation, day));
      Instant from = FIRST.plus(random.nextLong(MINUTES), ChronoUnit.MINUTES);
      int working = 1 + random.nextInt(2400);

      Instant due = calendar.after(from, Duration.ofMinutes(working));

      assertThat(due)
          .as("%s, %s to %s, from %s, %d minutes", nation, opens, closes, from, working)
          .isEqualTo(walk(nation, opens, closes, from, working));
    }
  }

  @Test
  void countsLikeTheWalkAroundTheNightsWhenTheClocksChange() {
    for (String night : new String[] {"2025-03-30", "2025-10-26", "2026-03-29", "2026-10-25"}) {
      Instant from = Instant.parse(night + "T00:00:00Z").minus(Duration.ofDays(2));
      for (int hours = 0; hours < 96; hours++) {
        Instant at = from.plus(Duration.ofHours(hours));
        var calendar = new WorkingCalendar(LocalTime.of(0, 15), LocalTime.of(23, 45), day -> false);

        assertThat(calendar.after(at, Duration.ofMinutes(500)))
            .isEqualTo(walk(null, LocalTime.of(0, 15), LocalTime.of(23, 45), at, 500));
      }
    }
  }

  @Test
  void isOpenFromTheOpeningUntilJustBeforeTheClosing() {
    var calendar = new WorkingCalendar(LocalTime.of(9, 0), LocalTime.of(17, 0), day -> false);

    assertThat(calendar.isOpen(Instant.parse("2026-11-20T09:00:00Z"))).isTrue();
    assertThat(calendar.isOpen(Instant.parse("2026-11-20T16:59:59Z"))).isTrue();
    assertThat(calendar.isOpen(Instant.parse("2026-11-20T17:00:00Z"))).isFalse();
    assertThat(calendar.isOpen(Instant.parse("2026-11-21T12:00:00Z"))).isFalse();
  }

  @Test
  void twoWorkingDaysAfterAFridayBeforeABankHolidayIsTheWednesday() {
    var calendar =
        new WorkingCalendar(
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            day -> BankHolidays.has(Nation.ENGLAND_AND_WALES, day));

    Instant due = calendar.closeOfDay(Instant.parse("2026-05-01T22:10:00Z"), 2);

    assertThat(due).isEqualTo(Instant.parse("2026-05-06T16:00:00Z"));
  }

  @Test
  void whatFillsADayIsDueAsItCloses() {
    var calendar = new WorkingCalendar(LocalTime.of(9, 0), LocalTime.of(17, 0), day -> false);

    assertThat(calendar.after(Instant.parse("2026-11-20T16:00:00Z"), Duration.ofHours(1)))
        .isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
  }

  private static Instant walk(
      @org.jspecify.annotations.Nullable Nation nation,
      LocalTime opens,
      LocalTime closes,
      Instant from,
      int working) {
    Instant at = from;
    for (int counted = 0; counted < working; at = at.plus(1, ChronoUnit.MINUTES)) {
      var local = at.atZone(WorkingCalendar.LONDON);
      boolean weekday =
          !EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(local.getDayOfWeek());
      boolean open = !local.toLocalTime().isBefore(opens) && local.toLocalTime().isBefore(closes);
      if (weekday && open && !isHoliday(nation, local.toLocalDate())) {
        counted++;
      }
    }
    return at;
  }

  private static boolean isHoliday(
      @org.jspecify.annotations.Nullable Nation nation, LocalDate day) {
    return nation != null && BankHolidays.has(nation, day);
  }
}
