package org.waymark.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Ids;

/** A shift of two agencies, called off, with a sheet and somebody taken off again. */
class ShiftTablesTests {
  private final Crew crew = new Crew();
  private final Instant then = Instant.now().minus(Duration.ofHours(20));
  private final UUID shift = crew.shift(then, then.plus(Duration.ofHours(4)));

  @ParameterizedTest
  @CsvSource({
    "shifts.shift, id, 1",
    "shifts.planned, id, 0",
    "shifts.called_off, shift, 1",
    "shifts.staff, shift, 2",
    "shifts.staff_end, shift, 1",
    "shifts.going, shift, 1",
    "shifts.sheet, shift, 1"
  })
  void theAgenciesThatTakePartSeeAShiftAndNobodyElseDoes(String table, String column, int rows) {
    haveHistory();

    assertThat(crew.seen(crew.nell, table, column, shift)).isEqualTo(rows);
    assertThat(crew.seen(crew.wen, table, column, shift)).isEqualTo(rows);
    assertThat(crew.seen(crew.stranger, table, column, shift)).isZero();
    assertThat(crew.seen(crew.dane, table, column, shift)).isZero();
    assertThat(crew.seen(crew.lio, table, column, shift)).isZero();
    assertThat(crew.rows(table, column, shift)).isZero();
  }

  @Test
  void areasRoutesAndTrainingAreKnownToWhoeverMayGoOut() {
    for (var one :
        new Object[][] {
          {"shifts.area", "id", crew.millRoadId},
          {"shifts.route", "id", crew.route},
          {"shifts.training", "practitioner", crew.nell.id()}
        }) {
      String table = (String) one[0];
      String column = (String) one[1];
      UUID value = (UUID) one[2];

      assertThat(crew.seen(crew.nell, table, column, value)).as(table).isOne();
      assertThat(crew.seen(crew.stranger, table, column, value)).as(table).isOne();
      assertThat(crew.seen(crew.dane, table, column, value)).as(table).isZero();
      assertThat(crew.seen(crew.lio, table, column, value)).as(table).isZero();
      assertThat(crew.rows(table, column, value)).as(table).isZero();
    }
  }

  @Test
  void aCalendarIsHerOwnAlone() {
    crew.arrange(
        "insert into shifts.calendar (id, practitioner, token_hash) values (?, ?, sha256('x'))",
        Ids.next(),
        crew.nell.id());

    assertThat(seenCalendars(crew.nell)).isOne();
    assertThat(seenCalendars(crew.odile)).isZero();
    assertThat(seenCalendars(crew.dane)).isZero();
    assertThat(crew.rows("shifts.calendar", "practitioner", crew.nell.id())).isZero();
  }

  @Test
  void whatWasCoveredNamesNoAgencyAndTellsPoliceNothing() {
    String sql = "select count(*) from guard.outreach_coverage(?, ?) where area = ?";
    var from = Crew.at(then.minusSeconds(1));
    var to = Crew.at(then.plusSeconds(1));

    assertThat(crew.as(crew.stranger, () -> covered(sql, from, to))).isOne();
    assertThat(crew.as(crew.dane, () -> covered(sql, from, to))).isZero();
    assertThat(covered(sql, from, to)).isZero();
  }

  @Test
  void pagesAboutShiftsAreNotThereForWhoMayNotGoOut() {
    byte[] nowhere = crew.here.visitor(crew.dane).get("/nowhere").body().getBytes();

    for (String path : new String[] {"/shifts", "/shifts/covered", "/shifts/" + shift}) {
      var answer = crew.here.visitor(crew.dane).get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body().getBytes()).as(path).isEqualTo(nowhere);
      assertThat(crew.here.visitor(crew.lio).get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(crew.here.visitor(crew.stranger).get("/shifts/" + shift).statusCode())
        .isEqualTo(404);
  }

  private int covered(String sql, Object from, Object to) {
    return crew.here
        .bean(JdbcClient.class)
        .sql(sql)
        .params(from, to, crew.millRoadId)
        .query(Integer.class)
        .single();
  }

  private int seenCalendars(org.waymark.testing.Town.Somebody who) {
    return crew.seen(who, "shifts.calendar", "practitioner", crew.nell.id());
  }

  private void haveHistory() {
    crew.arrange(
        "insert into shifts.called_off (shift, agency, recorded_by) values (?, ?, ?)",
        shift,
        crew.lantern.id(),
        crew.odile.id());
    crew.arrange(
        "insert into shifts.staff_end (staff, shift, recorded_by) select id, shift, ? from"
            + " shifts.staff where shift = ? and part = 'talks'",
        crew.odile.id(),
        shift);
    crew.arrange(
        "insert into shifts.sheet (id, shift, agency, went_out, areas, trained, extra, recorded_by)"
            + " values (?, ?, ?, true, '{}', 2, 0, ?)",
        Ids.next(),
        shift,
        crew.lantern.id(),
        crew.odile.id());
  }
}
