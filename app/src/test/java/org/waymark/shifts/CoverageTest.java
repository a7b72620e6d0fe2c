package org.waymark.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.pages.TypedTime;
import org.waymark.shifts.Areas.Area;
import org.waymark.shifts.Areas.Route;
import org.waymark.shifts.Coverage.Gone;

class CoverageTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final Area MILL = new Area(UUID.randomUUID(), "Mill Road");
  private static final Area DOCK = new Area(UUID.randomUUID(), "Dock Road");
  private static final Route ROUTE = new Route(UUID.randomUUID(), "Van", List.of(MILL.id()));

  @Test
  void aShiftOverSeveralAreasIsOneShiftOfItsDay() {
    Instant friday = ShiftHours.at(FRIDAY, java.time.LocalTime.of(21, 0));
    var coverage = of(new Gone(MILL.id(), friday), new Gone(DOCK.id(), friday));

    assertThat(coverage.days().get(4).in(DayPart.LATE_EVENING)).isOne();
    assertThat(coverage.days().get(4).in(DayPart.EARLY_MORNING)).isZero();
  }

  @Test
  void afterMidnightIsStillLateEveningAndFourIsEarlyMorning() {
    assertThat(DayPart.of(1)).isEqualTo(DayPart.LATE_EVENING);
    assertThat(DayPart.of(4)).isEqualTo(DayPart.EARLY_MORNING);
    assertThat(DayPart.of(19)).isEqualTo(DayPart.EVENING);
  }

  @Test
  void anAreaNobodyWentToHasAGapAndOneOnNoRouteSaysSo() {
    Instant friday = ShiftHours.at(FRIDAY, java.time.LocalTime.of(21, 0));
    var coverage = of(new Gone(MILL.id(), friday));

    assertThat(coverage.areas()).extracting(Coverage.AreaLine::hasGap).containsExactly(true, true);
    assertThat(coverage.areas())
        .extracting(Coverage.AreaLine::isOnRoute)
        .containsExactly(true, false);
    assertThat(coverage.areas().get(1).last()).isEmpty();
  }

  @Test
  void itSuggestsTheNextDaysNobodyWentOutIn() {
    Instant saturday = ShiftHours.at(FRIDAY.plusDays(1), java.time.LocalTime.of(4, 0));
    var coverage = of(new Gone(MILL.id(), saturday));

    var first = coverage.suggestions().getFirst();
    assertThat(first.day().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(first.words()).isEqualTo("Saturday, late evening, 20:00 to 03:00");
    assertThat(first.href()).isEqualTo("/shifts/new?day=2026-11-21&at=21:00");
  }

  @Test
  void aShiftPastMidnightEndsTheNextDayAndTheNightOfTheClocksIsAnHourLonger() {
    var night =
        ShiftHours.on(
            LocalDate.of(2026, 10, 24),
            java.time.LocalTime.of(21, 0),
            java.time.LocalTime.of(3, 0));

    assertThat(java.time.Duration.between(night.from(), night.to()).toHours()).isEqualTo(7);
    assertThat(night.said()).isEqualTo("Saturday 24 October 2026, 21:00 to 03:00");
    assertThat(TypedTime.of("2515")).isEmpty();
    assertThat(TypedTime.of("9.30")).contains(java.time.LocalTime.of(9, 30));
  }

  private static Coverage of(Gone... gone) {
    return Coverage.of(List.of(gone), List.of(MILL, DOCK), List.of(ROUTE), FRIDAY);
  }
}
