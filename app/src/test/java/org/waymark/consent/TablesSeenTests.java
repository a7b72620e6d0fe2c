package org.waymark.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.consent.Borough.tick;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casefile.Kind;

/** For every table of this module: the parties see, a stranger nothing, nobody acting nothing. */
class TablesSeenTests {
  static final List<String> TABLES =
      List.of(
          "consent.consent",
          "consent.consent_item",
          "consent.withdrawal",
          "consent.disclosure",
          "consent.override",
          "consent.override_review",
          "consent.override_told",
          "consent.conflict",
          "consent.conflict_end");
  static final List<String> HOLDERS_ALONE =
      List.of(
          "consent.consent",
          "consent.withdrawal",
          "consent.disclosure",
          "consent.conflict",
          "consent.conflict_end");

  private static final Borough BOROUGH = new Borough();

  @BeforeAll
  static void everythingHappenedOnce() {
    BOROUGH.agree(tick(BOROUGH.other, Kind.HOUSING));
    BOROUGH.agree(tick(BOROUGH.other, Kind.MONEY));
    post("/consent/withdrawal", "/consent/withdrawal", "from", "everybody");
    BOROUGH.agree(tick(BOROUGH.other, Kind.PLAN));
    post("/who-knows", "/who-knows", "service", "Hill Surgery", "stance", "must-not-know");
    BOROUGH.override(BOROUGH.ben, BOROUGH.reference);
    UUID override = BOROUGH.lastOverride();
    var lead = BOROUGH.visitor(BOROUGH.lead);
    String path = "/overrides/" + override;
    lead.post(path, path + "/review", "finding", "needed", "words", "No other way");
    BOROUGH
        .visitor(BOROUGH.ana)
        .post(path, path + "/told", "id", UUID.randomUUID().toString(), "told", "told");
    keepOutAndLetIn();
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void whoHoldsTheFileSees(String table) {
    assertThat(BOROUGH.seen(BOROUGH.maryam, table)).isPositive();
  }

  @ParameterizedTest
  @FieldSource("HOLDERS_ALONE")
  void anAgencyThatWasTickedSeesNothingOfTheHoldersBusiness(String table) {
    assertThat(BOROUGH.seen(BOROUGH.ben, table)).isZero();
  }

  @Test
  void anAgencyThatWasTickedSeesItsOwnItem() {
    assertThat(BOROUGH.seen(BOROUGH.ben, "consent.consent_item")).isEqualTo(3);
    assertThat(BOROUGH.seen(BOROUGH.ben, "consent.sight")).isPositive();
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void aStrangerSeesNothing(String table) {
    assertThat(BOROUGH.seen(BOROUGH.stranger, table)).isZero();
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void nobodyActingSeesNothing(String table) {
    int rows =
        BOROUGH
            .here
            .bean(JdbcClient.class)
            .sql("select count(*) from " + table)
            .query(Integer.class)
            .single();

    assertThat(rows).isZero();
  }

  @Test
  void aServiceThatMustNotKnowIsUnreadableInTheDatabaseAndPlainOnThePage() {
    byte[] kept =
        BOROUGH
            .here
            .superuser()
            .sql("select service from consent.disclosure where case_file = ?")
            .param(BOROUGH.file)
            .query(byte[].class)
            .single();

    assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Hill");
    assertThat(BOROUGH.visitor(BOROUGH.ana).get(BOROUGH.path("/who-knows")).body())
        .contains("Hill Surgery must not know about the sex work");
  }

  private static void keepOutAndLetIn() {
    var cleo = BOROUGH.town.practitioner(BOROUGH.holding);
    var path = BOROUGH.path("/conflicts");
    var browser = BOROUGH.visitor(BOROUGH.maryam);
    UUID id = UUID.randomUUID();
    browser.post(path, path, "id", id.toString(), "who", cleo.id().toString(), "word", "manager");
    browser.post(path, path + "/" + id + "/end");
  }

  private static void post(String page, String path, String... fields) {
    var all = new java.util.ArrayList<>(List.of(fields));
    all.addAll(List.of("id", UUID.randomUUID().toString()));
    var answer =
        BOROUGH
            .visitor(BOROUGH.ana)
            .post(BOROUGH.path(page), BOROUGH.path(path), all.toArray(String[]::new));
    assertThat(answer.statusCode()).isEqualTo(303);
  }
}
