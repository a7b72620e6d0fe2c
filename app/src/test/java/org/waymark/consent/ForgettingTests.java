package org.waymark.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.consent.Borough.tick;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.AuditChain;
import org.waymark.access.Role;
import org.waymark.casefile.Kind;
import org.waymark.testing.Town.Somebody;

/** One person is forgotten, at their word: for everybody, and in one step. */
class ForgettingTests {
  private final Borough borough = new Borough();
  private final Somebody dora =
      borough.town.somebody(borough.holding, Role.PRACTITIONER, Role.DATA_PROTECTION_LEAD);

  @Test
  void theFileIsThereForNobodyAndItsKeyIsGone() {
    borough.agree(tick(borough.other, Kind.HOUSING));
    borough.entry(Kind.HOUSING);
    String unknown = borough.visitor(borough.ana).get("/case-files/HERON-99999").body();

    var answer = forget(dora, borough.reference);

    assertThat(answer.headers().firstValue("Location")).hasValue("/");
    assertThat(borough.visitor(borough.ana).get(borough.path("")).body()).isEqualTo(unknown);
    assertThat(borough.visitor(dora).get(borough.path("/copy")).statusCode()).isEqualTo(404);
    assertThat(borough.seen(borough.ben, "casefile.case_file")).isZero();
    assertThat(borough.seen(borough.ben, "consent.sight")).isZero();
    assertThat(rows("casefile.data_key")).isZero();
  }

  @Test
  void whatHappenedStillCountsAndTheTrailStillHolds() throws SQLException {
    borough.entry(Kind.HOUSING);

    forget(dora, borough.reference);

    assertThat(borough.seen(borough.ana, "casefile.entry")).isOne();
    assertThat(rows("access.audit_entry where action = 'forgot the person, at their word' and"))
        .isOne();
    try (var owner = borough.here.ownerLogin().connect()) {
      assertThat(new AuditChain(owner).verify()).isInstanceOf(AuditChain.Finding.Holds.class);
    }
  }

  @Test
  void aNameIsFoundByNobodyAfterwards() throws InterruptedException {
    var path = borough.path("/names");
    borough.visitor(borough.ana).post(borough.path("/details"), path, "name", "Quillfeather");
    assertThat(isFoundSoon("Quillfeather", true)).isTrue();

    forget(dora, borough.reference);

    assertThat(isFoundSoon("Quillfeather", false)).isTrue();
  }

  @Test
  void theReferenceIsTypedOrNothingHappens() {
    var answer = forget(dora, "HERON-1");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("That is not the reference of this case file", "HERON-1");
    assertThat(rows("casefile.data_key")).isOne();
  }

  @Test
  void nobodyButADataProtectionLeadOfTheHolderForgets() {
    for (Somebody one : new Somebody[] {borough.ana, borough.maryam, borough.lead, borough.ben}) {
      assertThat(asked(one)).as("%s", one).isFalse();
      assertThat(sent(one).statusCode()).as("%s", one).isEqualTo(404);
    }
    assertThat(rows("casefile.data_key")).isOne();
  }

  @Test
  void whatWasWrittenOfAnOverrideIsEmptiedAndStillOpensAsAPage() {
    borough.override(borough.ben, borough.reference);

    forget(dora, borough.reference);

    var page = borough.visitor(borough.lead).get("/overrides/" + borough.lastOverride());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Forgotten at the person's word")
        .doesNotContain("hospital", borough.reference);
  }

  private HttpResponse<String> forget(Somebody who, String typed) {
    var path = borough.path("/forgetting");
    return borough.visitor(who).post(path, path, "typed", typed);
  }

  /** With the token of another page: there is no form for them. */
  private HttpResponse<String> sent(Somebody who) {
    return borough
        .visitor(who)
        .post("/override", borough.path("/forgetting"), "typed", borough.reference);
  }

  private boolean asked(Somebody who) {
    return borough.as(
        who,
        () ->
            borough
                .here
                .bean(JdbcClient.class)
                .sql("select guard.forget(?)")
                .param(borough.file)
                .query(Boolean.class)
                .single());
  }

  private long rows(String table) {
    String and = table.contains(" where ") ? " case_file = ?" : " where case_file = ?";
    return borough
        .here
        .superuser()
        .sql("select count(*) from " + table + and)
        .param(borough.file)
        .query(Long.class)
        .single();
  }

  private boolean isFoundSoon(String name, boolean isFound) throws InterruptedException {
    Instant patience = Instant.now().plus(Duration.ofSeconds(5));
    while (Instant.now().isBefore(patience)) {
      var found = borough.visitor(borough.ana).post("/search", "/search", "words", name).body();
      if (found.contains(borough.reference) == isFound) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }
}
