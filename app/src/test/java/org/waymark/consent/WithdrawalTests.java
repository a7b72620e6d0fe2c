package org.waymark.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.consent.Borough.tick;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    borough.referred(borough.other);

    withdraw(borough.other.id().toString());

    assertThat(borough.seen(borough.ben, "casefile.case_file")).isZero();
    assertThat(borough.seen(borough.ben, "consent.sight")).isZero();
  }

  @Test
  void everythingIncludesAnAgencyThatSeesOnlyByReferral() {
    borough.referred(borough.other);
    assertThat(borough.visitor(borough.ana).get(borough.path("/consent/withdrawal")).body())
        .contains("Seen because of a referral", "Everything, from " + borough.other.name());

    withdraw("everybody");

    assertThat(borough.seen(borough.ben, "casefile.case_file")).isZero();
    assertThat(borough.visitor(borough.ana).get(borough.path("/consent/withdrawn")).body())
        .contains("No other agency sees anything.");
  }

  @Test
  void oneAgencyThatSeesOnlyByReferralMayBeLeftOut() {
    TownAgency third = borough.town.agency("generic");
    borough.referred(borough.other);
    borough.referred(third);

    withdraw(borough.other.id().toString());

    assertThat(borough.seen(borough.ben, "casefile.case_file")).isZero();
    assertThat(borough.seen(borough.town.practitioner(third), "casefile.case_file")).isOne();
  }

  @Test
  void aNewerConsentThatStandsForTheEarlierLeavesReferralsAsTheyAre() {
    borough.agree(tick(borough.other, Kind.HOUSING));
    borough.referred(borough.other);
    TownAgency third = borough.town.agency("generic");

    borough.agreeInstead(tick(third, Kind.HOUSING));

    assertThat(borough.seen(borough.ben, "casefile.case_file")).isOne();
    assertThat(borough.seen(borough.ben, "consent.sight")).isOne();
  }

  @Test
  void whatReferralsShowIsTakenBackOnlyInOnesOwnFile() {
    borough.referred(borough.other);
    var insert =
        """
        insert into consent.withdrawal (id, case_file, agency, recorded_by) values (?, ?, ?, ?)
        """;

    assertThatThrownBy(() ->
            borough.as(
                borough.ben,
                () ->
                    borough
                        .here
                        .bean(JdbcClient.class)
                        .sql(insert)
                        .params(
                            UUID.randomUUID(), borough.file, borough.holding.id(), borough.ben.id())
                        .update()))
        .hasStackTraceContaining("row-level security");
    assertThat(borough.seen(borough.ben, "casefile.case_file")).isOne();
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
