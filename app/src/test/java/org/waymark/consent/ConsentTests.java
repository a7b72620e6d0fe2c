package org.waymark.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.consent.Borough.tick;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casefile.Kind;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Town.TownAgency;

class ConsentTests {
  private final Borough borough = new Borough();

  @Test
  void whatIsTickedIsSeenAndNothingElse() {
    borough.entry(Kind.HOUSING);
    borough.entry(Kind.SEX_WORK);

    var saved = borough.agree(tick(borough.other, Kind.HOUSING));

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(borough.seen(borough.ben, "casefile.case_file")).isOne();
    assertThat(borough.seen(borough.ben, "casefile.entry")).isOne();
    assertThat(borough.seen(borough.stranger, "casefile.case_file")).isZero();
  }

  @Test
  void whoWillKnowWhatIsShownBeforeAnythingIsSaved() {
    var browser = borough.visitor(borough.ana);
    var id = Borough.idIn(browser.get(borough.path("/consent/new")).body());
    var fields = new ArrayList<>(Borough.answers(id, "check"));
    fields.addAll(List.of("share", tick(borough.other, Kind.HOUSING)));

    var page =
        browser.post(
            borough.path("/consent/new"),
            borough.path("/consent/new"),
            fields.toArray(String[]::new));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "Who will know what", "Housing", "Only them &amp; nobody else", "Change something")
        .contains("name=\"share\" value=\"" + tick(borough.other, Kind.HOUSING) + "\"");
    assertThat(borough.seen(borough.ana, "consent.consent")).isZero();
  }

  @Test
  void aFormWithFaultsNamesThemAllAndKeepsEverythingTyped() {
    var browser = borough.visitor(borough.ana);

    var page =
        browser.post(
            borough.path("/consent/new"),
            borough.path("/consent/new"),
            "id",
            UUID.randomUUID().toString(),
            "until-day",
            "31",
            "until-month",
            "2",
            "until-year",
            "2027",
            "words",
            "Kept as typed");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("Tick at least one kind", "must be a real date", "Choose how they agreed")
        .contains("Kept as typed", "value=\"31\"");
  }

  @Test
  void theLastDayIsAtMostTwoYearsOff() {
    var browser = borough.visitor(borough.ana);
    var fields = new ArrayList<>(Borough.answers(UUID.randomUUID().toString(), "save"));
    fields.set(7, "" + (Integer.parseInt(fields.get(7)) + 2));
    fields.addAll(List.of("share", tick(borough.other, Kind.HOUSING)));

    var page =
        browser.post(
            borough.path("/consent/new"),
            borough.path("/consent/new"),
            fields.toArray(String[]::new));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("or before");
  }

  @Test
  void aFormSentTwiceIsSavedOnce() {
    var browser = borough.visitor(borough.ana);
    var fields = new ArrayList<>(Borough.answers(UUID.randomUUID().toString(), "save"));
    fields.addAll(List.of("share", tick(borough.other, Kind.HOUSING)));
    var path = borough.path("/consent/new");

    var first = browser.post(path, path, fields.toArray(String[]::new));
    var second = browser.post(path, path, fields.toArray(String[]::new));

    assertThat(second.statusCode()).isEqualTo(303);
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(borough.seen(borough.ana, "consent.consent")).isOne();
    assertThat(borough.seen(borough.ana, "consent.consent_item")).isOne();
  }

  @Test
  void anAgencyThatHasNotSignedIsShownAndCannotBeTicked() {
    TownAgency unsigned = borough.town.unsignedAgency("statutory");

    var form = borough.visitor(borough.ana).get(borough.path("/consent/new")).body();
    var forged = borough.agree(tick(unsigned, Kind.HOUSING));

    assertThat(form).contains(unsigned.name()).doesNotContain(tick(unsigned, Kind.HOUSING));
    assertThat(forged.statusCode()).isEqualTo(422);
    assertThat(borough.seen(borough.ana, "consent.consent")).isZero();
  }

  @Test
  void theDatabaseToo_RefusesAnAgencyThatHasNotSigned() {
    TownAgency unsigned = borough.town.unsignedAgency("statutory");

    assertThatThrownBy(() -> borough.as(borough.ana, () -> forge(unsigned.id())))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void anEnforcementAgencyReadsOnlyWhatWasTickedForIt() {
    TownAgency police = borough.town.agency("enforcement");
    Somebody officer = borough.town.practitioner(police);
    borough.entry(Kind.LEGAL);
    borough.entry(Kind.SEX_WORK);
    assertThat(borough.override(officer, borough.reference).statusCode()).isEqualTo(422);

    borough.agree(tick(police, Kind.LEGAL));

    assertThat(borough.seen(officer, "casefile.entry")).isOne();
    assertThat(borough.visitor(borough.ana).get(borough.path("/consent/new")).body())
        .contains("It reads only what is ticked here");
  }

  @Test
  void itEndsToTheMicrosecond() {
    borough.agree(tick(borough.other, Kind.HOUSING));

    borough.as(
        borough.ben,
        () -> {
          Timestamp now =
              borough
                  .here
                  .bean(JdbcClient.class)
                  .sql("select now()")
                  .query(Timestamp.class)
                  .single();
          endSight(now, "+ interval '1 microsecond'");
          assertThat(borough.rows("casefile.case_file")).isOne();
          endSight(now, "");
          assertThat(borough.rows("casefile.case_file")).isZero();
          return true;
        });
  }

  @Test
  void twoAgreementsCountSideBySideUnlessTheNewOneStandsForTheEarlier() {
    borough.agree(tick(borough.other, Kind.HOUSING));
    borough.agree(tick(borough.other, Kind.MONEY));
    borough.entry(Kind.HOUSING);
    borough.entry(Kind.MONEY);
    assertThat(borough.seen(borough.ben, "casefile.entry")).isEqualTo(2);

    borough.agreeInstead(tick(borough.other, Kind.MONEY));

    assertThat(borough.seen(borough.ben, "casefile.entry")).isOne();
    assertThat(borough.seen(borough.ana, "consent.withdrawal")).isEqualTo(2);
  }

  @Test
  void theNextFormBeginsWithWhatWasAgreedLast() {
    borough.agree(tick(borough.other, Kind.HOUSING));

    var form = borough.visitor(borough.ana).get(borough.path("/consent/new")).body();

    assertThat(form)
        .containsPattern("value=\"" + tick(borough.other, Kind.HOUSING) + "\"[^>]* checked");
    assertThat(form)
        .doesNotContainPattern("value=\"" + tick(borough.other, Kind.MONEY) + "\"[^>]* checked");
  }

  private int forge(UUID audience) {
    JdbcClient app = borough.here.bean(JdbcClient.class);
    UUID id = UUID.randomUUID();
    app.sql(
            """
            insert into consent.consent (id, case_file, agency, how, valid_from, valid_to, recorded_by)
            values (?, ?, ?, 'in person', now(), now() + interval '1 day', ?)
            """)
        .params(id, borough.file, borough.holding.id(), borough.ana.id())
        .update();
    return app.sql(
            "insert into consent.consent_item (consent, case_file, agency, audience, kinds) values"
                + " (?, ?, ?, ?, 1)")
        .params(id, borough.file, borough.holding.id(), audience)
        .update();
  }

  private void endSight(Timestamp now, String later) {
    borough
        .here
        .superuser()
        .sql("update consent.sight set valid_to = ?::timestamptz " + later + " where case_file = ?")
        .params(now, borough.file)
        .update();
  }
}
