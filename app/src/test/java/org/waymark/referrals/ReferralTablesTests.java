package org.waymark.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two agencies asked, one of which said no; amended once; both overdue. */
class ReferralTablesTests {
  private final Pathway way = new Pathway();
  private final String reference = way.refer("red", way.hostel, way.police);

  @ParameterizedTest
  @CsvSource({
    "referrals.referral, 1, 1, 1",
    "referrals.recipient, 2, 1, 1",
    "referrals.answer, 2, 1, 1",
    "referrals.amendment, 1, 1, 1",
    "referrals.escalation, 2, 1, 1"
  })
  void thePartiesSeeTheirPartAStrangerAndNobodyActingSeeNothing(
      String table, int sender, int hostel, int police) {
    haveHistory();

    assertThat(way.seen(way.ana, table)).isEqualTo(sender);
    assertThat(way.seen(way.ben, table)).isEqualTo(hostel);
    assertThat(way.seen(way.pat, table)).isEqualTo(police);
    assertThat(way.seen(way.stranger, table)).isZero();
    assertThat(way.rows(way.here.bean(JdbcClient.class), table)).isZero();
  }

  @Test
  void anAgencyAskedNeverSeesWhoElseWas() {
    assertThat(way.get(way.ben, "/referrals/" + reference)).doesNotContain(way.police.name());
    assertThat(way.get(way.pat, "/referrals/" + reference)).doesNotContain(way.hostel.name());
  }

  @Test
  void enforcementReadsTheFormAndNothingOfTheCaseFile() {
    assertThat(way.get(way.pat, "/referrals/" + reference))
        .contains("A bed &lt;tonight&gt;")
        .doesNotContain(way.file);
    assertThat(way.here.visitor(way.pat).get(way.path("")).statusCode()).isEqualTo(404);
    assertThat(way.seen(way.pat, "consent.sight")).isZero();
  }

  @Test
  void toAStrangerItDoesNotExist() {
    var stranger = way.here.visitor(way.stranger);

    assertThat(stranger.get("/referrals/" + reference).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/referrals/" + reference).body())
        .isEqualTo(stranger.get("/referrals/00000-00000").body());
  }

  @Test
  void everyLookAtItIsWrittenDown() {
    way.get(way.ben, "/referrals/" + reference);

    assertThat(
            way.look(
                "select count(*) from access.audit_entry where case_file = ? and practitioner = ?"
                    + " and action = 'read a referral'",
                way.caseFile,
                way.ben.id()))
        .isEqualTo(1L);
  }

  @Test
  void forgottenItsWordsAreGoneAndThePageSaysSo() {
    way.arrange("update referrals.referral set wrapped = null where case_file = ?", way.caseFile);

    assertThat(way.get(way.ben, "/referrals/" + reference))
        .contains("asked to be forgotten")
        .doesNotContain("tonight");
  }

  private void haveHistory() {
    way.arrange(
        "update referrals.recipient set warn_at = now() - interval '2 hours', due_at = now() -"
            + " interval '1 hour' where case_file = ?",
        way.caseFile);
    way.here.bean(Escalation.class).escalate();
    String page = way.get(way.ana, "/referrals/" + reference + "/amendments/new");
    way.post(
        way.ana,
        "/referrals/" + reference,
        "/referrals/" + reference + "/amendments",
        List.of(
            "id",
            Pathway.value(page, "id"),
            "version",
            Pathway.value(page, "version"),
            "colour",
            "red",
            "wish",
            "Something else"));
    way.answer(way.ben, reference, "what", "declined", "reason", "full");
    way.answer(way.pat, reference, "what", "asked", "words", "Which area?");
  }
}
