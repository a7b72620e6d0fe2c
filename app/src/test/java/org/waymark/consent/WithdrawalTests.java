package org.waymark.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.consent.Borough.tick;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.Kind;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Town.TownAgency;

class WithdrawalTests {
  private final Borough borough = new Borough();

  @Test
  void itCountsInTheNextStatementOfATransactionThatIsOpenAlready() {
    borough.agree(tick(borough.other, Kind.HOUSING));

    borough.as(
        borough.ben,
        () -> {
          assertThat(borough.rows("casefile.case_file")).isOne();
          assertThat(withdraw("everybody").statusCode()).isEqualTo(303);
          assertThat(borough.rows("casefile.case_file")).isZero();
          return true;
        });
  }

  @Test
  void oneAgencyMayBeLeftOutAndTheOthersStay() {
    TownAgency third = borough.town.agency("generic");
    Somebody cleo = borough.town.practitioner(third);
    borough.agree(tick(borough.other, Kind.HOUSING), tick(third, Kind.HOUSING));

    withdraw(borough.other.id().toString());

    assertThat(borough.seen(borough.ben, "casefile.case_file")).isZero();
    assertThat(borough.seen(cleo, "casefile.case_file")).isOne();
    assertThat(borough.visitor(borough.ana).get(borough.path("/consent/withdrawn")).body())
        .contains("It is taken back", third.name())
        .doesNotContain(borough.other.name() + "</li>");
  }

  @Test
  void itEndsWhatAReferralLetsTheSameAgencySee() {
    borough.agree(tick(borough.other, Kind.HOUSING));
    borough
        .here
        .superuser()
        .sql(
            """
            insert into consent.sight (case_file, audience, kinds, valid_from, valid_to, source, source_id)
            values (?, ?, 1, now(), now() + interval '90 days', 'referral', ?)
            """)
        .params(borough.file, borough.other.id(), UUID.randomUUID())
        .update();

    withdraw(borough.other.id().toString());

    assertThat(borough.seen(borough.ben, "casefile.case_file")).isZero();
    assertThat(borough.seen(borough.ben, "consent.sight")).isZero();
  }

  @Test
  void nothingChosenIsAskedAgain() {
    borough.agree(tick(borough.other, Kind.HOUSING));

    var page = withdraw("");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Choose what they take back");
    assertThat(borough.seen(borough.ben, "casefile.case_file")).isOne();
  }

  @Test
  void nobodyElseCanTakeItBackNorLearnsThatItExists() {
    borough.agree(tick(borough.other, Kind.HOUSING));

    var ben = borough.visitor(borough.ben).get(borough.path("/consent/withdrawal"));
    var unknown = borough.visitor(borough.ben).get("/case-files/HERON-99999/consent/withdrawal");

    assertThat(ben.statusCode()).isEqualTo(404);
    assertThat(ben.body()).isEqualTo(unknown.body());
  }

  private HttpResponse<String> withdraw(String from) {
    var path = borough.path("/consent/withdrawal");
    return borough
        .visitor(borough.ana)
        .post(path, path, "id", UUID.randomUUID().toString(), "from", from);
  }
}
