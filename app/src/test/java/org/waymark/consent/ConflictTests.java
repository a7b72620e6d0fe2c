package org.waymark.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Town.Somebody;

class ConflictTests {
  private final Borough borough = new Borough();

  @Test
  void whoKnowsThePersonOutsideWorkSeesNoMoreThanNothing() {
    var said =
        borough
            .visitor(borough.ana)
            .post(
                borough.path("/conflicts"),
                borough.path("/conflicts/mine"),
                "id",
                UUID.randomUUID().toString());

    assertThat(said.statusCode()).isEqualTo(303);
    for (String page :
        List.of("/consent", "/consent/new", "/who-knows", "/who-looked", "/copy", "/conflicts")) {
      HttpResponse<String> barred = borough.visitor(borough.ana).get(borough.path(page));
      HttpResponse<String> unknown =
          borough.visitor(borough.ana).get("/case-files/HERON-99997" + page);
      assertThat(barred.statusCode()).isEqualTo(404);
      assertThat(barred.body()).isEqualTo(unknown.body());
      assertThat(barred.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
    }
  }

  @Test
  void aWholeAgencyIsKeptOutOnThePersonsWishAlsoFromAnOverride() {
    var saved = keep(borough.ana, borough.other.id(), "person");

    assertThat(saved.statusCode()).isEqualTo(303);
    var barred = borough.override(borough.ben, borough.reference);
    assertThat(barred.statusCode()).isEqualTo(422);
    assertThat(barred.body()).contains("We could not open that");
  }

  @Test
  void aManagersWordDoesNotReachAWholeAgency() {
    var page = keep(borough.maryam, borough.other.id(), "manager");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("only on the person");
  }

  @Test
  void aPractitionerCannotSpeakAsAManager() {
    var page = keep(borough.ana, borough.ben.id(), "manager");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(borough.seen(borough.maryam, "consent.conflict")).isZero();
  }

  @Test
  void aManagerLetsSomebodyInAgainAndNobodyElseDoes() {
    keep(borough.maryam, borough.ana.id(), "manager");
    assertThat(borough.seen(borough.ana, "casefile.case_file")).isZero();
    UUID conflict = conflict();
    Somebody colleague = borough.town.practitioner(borough.holding);

    var tried = letIn(colleague, conflict);
    var done = letIn(borough.maryam, conflict);

    assertThat(tried.statusCode()).isEqualTo(404);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(borough.seen(borough.ana, "casefile.case_file")).isOne();
  }

  @Test
  void whoLookedNeverTellsOfIt() {
    keep(borough.maryam, borough.other.id(), "person");

    var page = borough.visitor(borough.ana).get(borough.path("/who-looked")).body();
    var copy = borough.visitor(borough.ana).get(borough.path("/copy")).body();

    assertThat(page).doesNotContain("kept somebody").contains("looked at");
    assertThat(copy).doesNotContain("kept somebody");
  }

  private HttpResponse<String> keep(Somebody says, UUID who, String word) {
    return borough
        .visitor(says)
        .post(
            borough.path("/conflicts"),
            borough.path("/conflicts"),
            "id",
            UUID.randomUUID().toString(),
            "who",
            who.toString(),
            "word",
            word);
  }

  private HttpResponse<String> letIn(Somebody says, UUID conflict) {
    return borough
        .visitor(says)
        .post(borough.path("/conflicts"), borough.path("/conflicts/" + conflict + "/end"));
  }

  private UUID conflict() {
    return borough
        .here
        .superuser()
        .sql("select id from consent.conflict where case_file = ?")
        .param(borough.file)
        .query(UUID.class)
        .single();
  }
}
