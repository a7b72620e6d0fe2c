package org.waymark.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.testing.Town.Somebody;

/** Two files connected and one question still open, of one person at two agencies. */
class ConnectionTablesTests {
  private static final TwoAgencies TWO = new TwoAgencies();
  private static final TwoAgencies ASKED = new TwoAgencies().asked();

  @BeforeAll
  static void connectedEndedAndClosed() {
    TWO.connected();
    TWO.arrange(
        "insert into connections.connection_end (connection, case_file, agency, why, recorded_by)"
            + " select id, case_file, agency, 'they asked', ? from connections.connection where"
            + " case_file = ?",
        TWO.ana.id(),
        TWO.hers.id());
    TWO.post(TWO.ana, TWO.hers, "/connections/not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "connections.openness, 1",
    "connections.openness_end, 1",
    "connections.answer, 1",
    "connections.connection, 1",
    "connections.connection_end, 1"
  })
  void whoHoldsAFileSeesItsSideAndNobodyElseDoes(String table, int rows) {
    assertThat(TWO.seen(TWO.ana, table, TWO.hers)).isEqualTo(rows);
    assertThat(TWO.seen(TWO.maryam, table, TWO.hers)).isEqualTo(rows);
    assertThat(TWO.seen(TWO.stranger, table, TWO.hers)).isZero();
    assertThat(TWO.rows(table, TWO.hers)).as("nobody acting").isZero();
    if (!table.equals("connections.connection_end")) {
      assertThat(TWO.seen(TWO.ben, table, TWO.hers)).as("the other agency").isZero();
    }
  }

  @Test
  void anEndIsSeenByBothSides() {
    assertThat(TWO.seen(TWO.ben, "connections.connection_end", TWO.hers)).isOne();
  }

  @Test
  void aSignIsSeenByTheSideThatIsAskedAlone() {
    assertThat(ASKED.seen(ASKED.ana, "connections.sign", ASKED.hers)).isOne();
    for (Somebody other : new Somebody[] {ASKED.ben, ASKED.stranger}) {
      assertThat(ASKED.seen(other, "connections.sign", ASKED.hers)).isZero();
    }
    assertThat(ASKED.rows("connections.sign", ASKED.hers)).isZero();
  }

  @Test
  void aConnectionIsGoneForWhoeverIsKeptFromTheOtherFile() {
    TwoAgencies two = new TwoAgencies().connected();
    two.conflict(two.theirs, two.ana.id(), null);

    assertThat(two.seen(two.ana, "connections.connection", two.hers)).isZero();
    assertThat(two.page(two.ana, two.hers, "/connections")).doesNotContain("Joined up with");
    assertThat(two.page(two.maryam, two.hers, "/connections")).contains("Joined up with");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into connections.sign (likeness, case_file, agency, shown_from, shown_until) values"
            + " (gen_random_uuid(), ?, gen_random_uuid(), now(), now() + interval '1 day')",
        "insert into connections.likeness (one_file, one_agency, other_file, other_agency,"
            + " probability) values (?, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),"
            + " 1)",
        "insert into connections.connection (id, likeness, case_file, agency, other_file,"
            + " other_agency) values (gen_random_uuid(), gen_random_uuid(), ?, gen_random_uuid(),"
            + " gen_random_uuid(), gen_random_uuid())",
        "update connections.sign set shown_from = now() where case_file = ?",
        "update connections.answer set what = 'yes' where case_file = ?",
        "delete from connections.answer where case_file = ?",
        "delete from connections.connection_end where case_file = ?"
      })
  void theServerWritesNothingOfTheGuardsAndChangesNoHistory(String sql) {
    assertThatThrownBy(() ->
            TWO.as(
                TWO.ana,
                () -> TWO.here.bean(JdbcClient.class).sql(sql).param(TWO.hers.id()).update()))
        .hasStackTraceContaining("permission denied");
  }
}
