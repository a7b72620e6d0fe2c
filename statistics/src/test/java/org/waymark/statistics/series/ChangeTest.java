package org.waymark.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

class ChangeTest {
  private static final YearMonth CHANGE = YearMonth.of(2010, 1);

  /** Thirty months before and eighteen after, with a yearly wave and chance. */
  private static List<Month> months(double ratio, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Month> months = new ArrayList<>();
    for (int i = -30; i < 18; i++) {
      YearMonth month = CHANGE.plusMonths(i);
      double mean = 80 * (1 + 0.3 * Math.sin(2 * Math.PI * month.getMonthValue() / 12));
      mean *= i < 0 ? 1 : ratio;
      months.add(
          new Month(month, Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()))));
    }
    return months;
  }

  @Test
  void aFallOfAQuarterIsFoundAboutAsOftenAsTheIntervalSays() {
    int held = 0;
    for (int seed = 0; seed < 100; seed++) {
      held += Change.of(months(0.74, seed), CHANGE, 0.95).interval().holds(0.74) ? 1 : 0;
    }

    assertThat(held).isGreaterThanOrEqualTo(88);
  }

  @Test
  void theSeasonIsNotTakenForTheChange() {
    Change change = Change.of(months(1, 3), CHANGE, 0.95);

    assertThat(change.interval().holds(1)).isTrue();
  }

  @Test
  void aShortSeriesWarnsThatTheSeasonIsUnknown() {
    Change change = Change.of(months(0.74, 1).subList(22, 34), CHANGE, 0.95);

    assertThat(change.warnings()).anyMatch(w -> w.contains("season cannot be told"));
  }

  @Test
  void tooFewMonthsAreRefused() {
    assertThatThrownBy(() -> Change.of(months(1, 1).subList(26, 40), CHANGE, 0.95))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Six before and three after");
  }

  @Test
  void aMissingMonthIsNoNought() {
    assertThatThrownBy(() -> SeriesReader.read(Sheet.parse("month,n\n2009-01,4\n2009-03,5\n")))
        .hasMessageContaining("2009-02 is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2009-04",
        "2009-04-17",
        "04/2009",
        "01/04/2009",
        "April 2009",
        "Apr-09",
        "2009M04",
        "2009-4",
        "200904",
        "2009 Apr",
        "2009-04-17 10:30",
        "17 April 2009",
        "17-Apr-09"
      })
  void monthsAreReadFromManyForms(String written) {
    assertThat(SeriesReader.month(written)).isEqualTo(YearMonth.of(2009, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Year,Month,n\n2008,12,5\n2009,1,6\n2009,2,7\n",
        "Year,Month,n\n2008,Dec,5\n2009,January,6\n2009,Feb,7\n",
        "\"\",\"time\",\"value\"\n1,2008.91666667,5\n2,2009,6\n3,2009.0833,7\n",
        "TIME_PERIOD,OBS_VALUE\n2008M12,5\n2009M01,6\n2009M02,7\n",
        "Year;Jan;Feb;Mar;Apr;May;Jun;Jul;Aug;Sep;Oct;Nov;Dec\n2008;;;;;;;;;;;;5\n2009;6;7\n"
      })
  void seriesAreReadFromManyForms(String text) {
    List<Month> months = SeriesReader.read(Sheet.parse(text)).values().iterator().next();

    assertThat(months)
        .containsExactly(
            new Month(YearMonth.of(2008, 12), 5),
            new Month(YearMonth.of(2009, 1), 6),
            new Month(YearMonth.of(2009, 2), 7));
  }
}
