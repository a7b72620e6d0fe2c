package org.waymark.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.charter.Nation.ENGLAND_AND_WALES;
import static org.waymark.charter.Nation.NORTHERN_IRELAND;
import static org.waymark.charter.Nation.SCOTLAND;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the days published on gov.uk, and for the last years against the rules they follow. */
class BankHolidayTests {

  @ParameterizedTest
  @CsvSource({
    "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    "2029, 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    "2030, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
  })
  void englandAndWalesRestOnTheDaysPublished(int year, String published) {
    assertThat(BankHolidays.of(ENGLAND_AND_WALES, year)).isEqualTo(days(year, published));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26",
    "2025, 01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26",
    "2026, 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
    "2027, 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
    "2028, 01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26",
    "2029, 01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26",
    "2030, 01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26",
  })
  void scotlandRestsOnTheDaysPublished(int year, String published) {
    assertThat(BankHolidays.of(SCOTLAND, year)).isEqualTo(days(year, published));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26",
    "2025, 01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26",
    "2026, 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
    "2027, 01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28",
    "2028, 01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26",
    "2029, 01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26",
    "2030, 01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26",
  })
  void northernIrelandRestsOnTheDaysPublished(int year, String published) {
    assertThat(BankHolidays.of(NORTHERN_IRELAND, year)).isEqualTo(days(year, published));
  }

  private static Set<LocalDate> days(int year, String published) {
    return Arrays.stream(published.split(" "))
        .map(day -> LocalDate.parse(year + "-" + day))
        .collect(Collectors.toUnmodifiableSet());
  }
}
