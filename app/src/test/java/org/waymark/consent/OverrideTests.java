package org.waymark.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.casefile.Kind;
import org.waymark.testing.Town.Somebody;

class OverrideTests {
  private final Borough borough = new Borough();

  @Test
  void itOpensTheFileForOneForAnHourAndIsWrittenDown() {
    borough.entry(Kind.SEX_WORK);
    Somebody colleague = borough.town.practitioner(borough.other);

    var opened = borough.override(borough.ben, borough.reference.toLowerCase());

    assertThat(opened.statusCode()).isEqualTo(303);
    assertThat(opened.headers().firstValue("Location")).hasValue(borough.path(""));
    assertThat(borough.seen(borough.ben, "casefile.entry")).isOne();
    assertThat(borough.seen(colleague, "casefile.entry")).isZero();
    assertThat(whoLooked("")).contains("opened by override", borough.other.name());
  }

  @Test
  void whatCannotBeOpenedHasOneAnswer() {
    var unsigned = borough.town.practitioner(borough.town.unsignedAgency("generic"));

    var unknown = borough.override(borough.ben, "HERON-99998");
    var own = borough.override(borough.ana, borough.reference);
    var notSigned = borough.override(unsigned, borough.reference);

    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("We could not open that");
    assertThat(own.body()).contains("We could not open that");
    assertThat(notSigned.body()).contains("We could not open that");
  }

  @Test
  void twoThatWaitForReviewAreTheLimit() {
    assertThat(borough.override(borough.ben, borough.reference).statusCode()).isEqualTo(303);
    assertThat(borough.override(borough.ben, borough.reference).statusCode()).isEqualTo(303);

    var third = borough.override(borough.ben, borough.reference);

    assertThat(third.statusCode()).isEqualTo(422);
    assertThat(third.body()).contains("We could not open that");
  }

  @Test
  void aReasonTooShortIsAskedAgainAndKept() {
    var browser = borough.visitor(borough.ben);

    var page =
        browser.post(
            "/override",
            "/override",
            "id",
            UUID.randomUUID().toString(),
            "reference",
            "HERON-1",
            "reason",
            "too short");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("at least 20 characters", "Enter what you will do to tell them")
        .contains("too short", "HERON-1");
  }

  @Test
  void theReasonIsUnreadableInTheDatabase() {
    borough.override(borough.ben, borough.reference);

    byte[] kept =
        borough
            .here
            .superuser()
            .sql("select reason from consent.override where case_file = ?")
            .param(borough.file)
            .query(byte[].class)
            .single();

    assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("hospital");
  }

  @Test
  void somebodyElseReviewsItOnce() {
    borough.override(borough.ben, borough.reference);
    UUID id = borough.lastOverride();

    var list = borough.as(borough.lead, () -> borough.here.bean(OverrideReviews.class).waiting());
    var reviewed = review(borough.lead, id, "needed");
    var again = review(borough.maryam, id, "not-needed");

    assertThat(list).extracting(OverrideReviews.Waiting::id).containsExactly(id);
    assertThat(reviewed.statusCode()).isEqualTo(303);
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(borough.visitor(borough.maryam).get("/overrides/" + id).body())
        .contains("was needed", "There was no other way", "hospital")
        .doesNotContain("was not needed.");
    assertThat(borough.as(borough.lead, () -> borough.here.bean(OverrideReviews.class).waiting()))
        .isEmpty();
    assertThat(whoLooked("")).contains("reviewed an override", "Checks an emergency");
  }

  @Test
  void theReviewIsDueInTwoWorkingDaysAndOverdueAfterwards() {
    borough.override(borough.ben, borough.reference);
    assertThat(borough.visitor(borough.lead).get("/").body())
        .contains("Overrides to review", "To review")
        .doesNotContain("Overdue");

    borough
        .here
        .superuser()
        .sql("update consent.override set opened_at = opened_at - interval '14 days' where id = ?")
        .param(borough.lastOverride())
        .update();

    assertThat(borough.visitor(borough.lead).get("/").body()).contains("Overdue");
    assertThat(borough.visitor(borough.maryam).get("/").body()).contains("Overdue");
    assertThat(borough.visitor(borough.ben).get("/overrides").body()).contains("Review overdue");
    assertThat(borough.visitor(borough.stranger).get("/").body()).doesNotContain("Overdue");
  }

  @Test
  void theOpenerDoesNotReviewEvenAsAManager() {
    Somebody both = borough.town.somebody(borough.other, Role.PRACTITIONER, Role.MANAGER);
    borough.override(both, borough.reference);
    UUID id = borough.lastOverride();

    var tried = review(both, id, "needed");

    assertThat(tried.statusCode()).isEqualTo(404);
    assertThat(borough.seen(borough.maryam, "consent.override_review")).isZero();
  }

  @Test
  void aReviewWithoutWordsIsAskedAgain() {
    borough.override(borough.ben, borough.reference);
    UUID id = borough.lastOverride();

    var page =
        borough.visitor(borough.lead).post("/overrides/" + id, "/overrides/" + id + "/review");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Choose what you find", "Enter why, and what happens next");
  }

  @Test
  void itStandsOnTheCopyOnceThePersonWasToldAndNotBefore() {
    borough.override(borough.ben, borough.reference);
    UUID id = borough.lastOverride();
    assertThat(copy()).doesNotContain("Opened in an emergency").doesNotContain("by override");

    told(id, "not-safe-yet");
    assertThat(copy()).doesNotContain("Opened in an emergency").doesNotContain("by override");
    told(id, "told");

    assertThat(copy()).contains("Opened in an emergency", borough.other.name());
    assertThat(whoLooked("/copy")).contains("opened by override");
  }

  @Test
  void onlyTheAgencyThatHoldsTheFileSaysThatThePersonWasTold() {
    borough.override(borough.ben, borough.reference);
    UUID id = borough.lastOverride();

    var tried =
        borough
            .visitor(borough.lead)
            .post(
                "/overrides/" + id,
                "/overrides/" + id + "/told",
                "id",
                UUID.randomUUID().toString(),
                "told",
                "told");

    assertThat(tried.statusCode()).isEqualTo(404);
    assertThat(borough.seen(borough.ana, "consent.override_told")).isZero();
  }

  private HttpResponse<String> review(Somebody somebody, UUID id, String finding) {
    return borough
        .visitor(somebody)
        .post(
            "/overrides/" + id,
            "/overrides/" + id + "/review",
            "finding",
            finding,
            "words",
            "There was no other way");
  }

  private void told(UUID id, String told) {
    var saved =
        borough
            .visitor(borough.ana)
            .post(
                "/overrides/" + id,
                "/overrides/" + id + "/told",
                "id",
                UUID.randomUUID().toString(),
                "told",
                told);
    assertThat(saved.statusCode()).isEqualTo(303);
  }

  private String copy() {
    return borough.visitor(borough.ana).get(borough.path("/copy")).body();
  }

  private String whoLooked(String more) {
    return borough.visitor(borough.ana).get(borough.path("/who-looked" + more)).body();
  }
}
