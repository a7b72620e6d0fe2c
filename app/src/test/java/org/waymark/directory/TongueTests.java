package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Times as she reads them. */
class TongueTests {
  private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T20:10:00Z");

  @Test
  void untilMidnightIsUntilTheEndOfToday() {
    Instant midnight = Instant.parse("2026-11-21T00:00:00Z");

    assertThat(Tongue.ENGLISH.end(midnight, FRIDAY_EVENING)).isEqualTo("today 24:00");
    assertThat(Tongue.ENGLISH.moment(midnight, FRIDAY_EVENING)).isEqualTo("tomorrow 00:00");
  }

  @Test
  void anyOtherEndIsSaidAsItsMoment() {
    Instant four = Instant.parse("2026-11-21T04:00:00Z");

    assertThat(Tongue.ENGLISH.end(four, FRIDAY_EVENING)).isEqualTo("tomorrow 04:00");
  }

  @Test
  void aDayIsWrittenAsEachLanguageWritesIt() {
    LocalDate day = LocalDate.of(2026, 8, 26);
    LocalDate today = LocalDate.of(2026, 11, 21);

    assertThat(Tongue.ENGLISH.day(day, today)).isEqualTo("26 August");
    assertThat(Tongue.CHINESE.day(day, today)).isEqualTo("8月26日");
    assertThat(Tongue.SPANISH.day(day, today)).isEqualTo("26 de agosto");
    assertThat(Tongue.POLISH.day(day, today)).isEqualTo("26 sierpnia");
    assertThat(Tongue.ENGLISH.day(day, today.plusYears(1))).isEqualTo("26 Aug 2026");
  }

  @Test
  void aWordIsFoundWithoutItsAccentsAndStrokes() {
    assertThat(Shelved.folded("Żółta LATARNIA")).isEqualTo("zolta latarnia");
  }
}
