package org.waymark.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.charter.Colour.AMBER;
import static org.waymark.charter.Colour.GREEN;
import static org.waymark.charter.Colour.RED;
import static org.waymark.charter.Nation.ENGLAND_AND_WALES;
import static org.waymark.charter.Nation.SCOTLAND;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Red in two hours of the clock, amber in one working day of eight hours, green in five. */
class PromisedAnswerTests {
  private final Charter charter = Charter.untilAgreed(LocalDate.of(2026, 1, 1));

  @Test
  void redRunsThroughTheNight() {
    var promise = charter.promise(RED, ENGLAND_AND_WALES, london("2026-11-20T23:10"));

    assertThat(promise.dueAt()).isEqualTo(london("2026-11-21T01:10"));
    assertThat(promise.warnAt()).isEqualTo(london("2026-11-21T00:40"));
  }

  @Test
  void redTakesTwoRealHoursWhenTheClocksGoForward() {
    var promise = charter.promise(RED, ENGLAND_AND_WALES, london("2026-03-29T00:30"));

    assertThat(promise.dueAt()).isEqualTo(london("2026-03-29T03:30"));
  }

  @Test
  void redTakesTwoRealHoursWhenTheClocksGoBack() {
    var promise = charter.promise(RED, ENGLAND_AND_WALES, london("2026-10-25T00:30"));

    assertThat(promise.dueAt()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    assertThat(promise.dueAt().atZone(WorkingCalendar.LONDON).toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2026-10-25T01:30"));
  }

  @Test
  void amberOfAFridayNightCountsFromMonday() {
    var promise = charter.promise(AMBER, ENGLAND_AND_WALES, london("2026-11-20T23:10"));

    assertThat(promise.warnAt()).isEqualTo(london("2026-11-23T15:00"));
    assertThat(promise.dueAt()).isEqualTo(london("2026-11-23T17:00"));
  }

  @Test
  void amberCarriesOverIntoTheNextMorning() {
    var promise = charter.promise(AMBER, ENGLAND_AND_WALES, london("2026-11-17T10:30"));

    assertThat(promise.dueAt()).isEqualTo(london("2026-11-18T10:30"));
  }

  @Test
  void greenRestsOverChristmasItsSubstituteDayAndNewYear() {
    var promise = charter.promise(GREEN, ENGLAND_AND_WALES, london("2026-12-23T12:00"));

    assertThat(promise.dueAt()).isEqualTo(london("2027-01-04T12:00"));
  }

  @Test
  void aBankHolidayIsThatOfTheNationAsked() {
    var saintAndrewsEve = london("2026-11-27T17:00");

    assertThat(charter.promise(AMBER, ENGLAND_AND_WALES, saintAndrewsEve).dueAt())
        .isEqualTo(london("2026-11-30T17:00"));
    assertThat(charter.promise(AMBER, SCOTLAND, saintAndrewsEve).dueAt())
        .isEqualTo(london("2026-12-01T17:00"));
  }

  @Test
  void aMinuteBegunIsNotCountedAgainstTheAgencyAsked() {
    var promise = charter.promise(RED, ENGLAND_AND_WALES, london("2026-11-20T12:00").plusMillis(1));

    assertThat(promise.dueAt()).isEqualTo(london("2026-11-20T14:01"));
  }

  @Test
  void aNewPromiseIsNeverLaterThanTheOneBefore() {
    var green = charter.promise(GREEN, ENGLAND_AND_WALES, london("2026-11-16T09:00"));
    var raisedLate = charter.promise(AMBER, ENGLAND_AND_WALES, london("2026-11-20T16:00"));
    var raisedSoon = charter.promise(RED, ENGLAND_AND_WALES, london("2026-11-17T09:00"));

    assertThat(raisedLate.noLaterThan(green)).isEqualTo(green);
    assertThat(raisedSoon.noLaterThan(green)).isEqualTo(raisedSoon);
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.LONDON).toInstant();
  }
}
