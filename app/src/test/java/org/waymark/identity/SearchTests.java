package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ids;
import org.waymark.casefile.DetailField;
import org.waymark.casefile.OpenCaseFile;
import org.waymark.casefile.PartialIdentity;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Visitor;

/** Finding somebody: what fits is found, and of what is hidden nothing is told. */
class SearchTests {
  private static final int IDENTITY = 1;
  private static final int HOUSING = 4;

  private final Running running = Running.here();
  private final Somebody ana = running.town().practitioner(running.town().agency("specialist"));
  private final Somebody other = running.town().practitioner(running.town().agency("generic"));
  private final UUID file = Ids.next();
  private final String reference = open(file);

  @BeforeEach
  void theIndexKnowsTheFile() throws InterruptedException {
    for (int i = 0; i < 100 && !search(ana, "Marigold").contains(reference); i++) {
      Thread.sleep(50);
    }
  }

  @Test
  void aNameIsFoundByItsBeginningAnyPartAndMisspelt() {
    assertThat(search(ana, "Mari")).contains(reference);
    assertThat(search(ana, "rigo")).contains(reference);
    assertThat(search(ana, "Marygold")).contains(reference);
    assertThat(search(ana, "Wojtowicz")).contains(reference);
    assertThat(search(ana, "Марі")).contains(reference);
  }

  @Test
  void severalWordsInitialsAYearAndTheReferenceFindHerToo() {
    assertThat(search(ana, "marigold wójt 1994")).contains(reference);
    assertThat(search(ana, "LW")).contains(reference);
    assertThat(search(ana, reference.replace('-', ' ').toLowerCase(java.util.Locale.ROOT)))
        .contains(reference);
    assertThat(search(ana, "marigold 1971"))
        .doesNotContain(reference)
        .contains("Nobody you may see fits");
  }

  @Test
  void anotherAgencyFindsHerOnlyWhileHerNameIsInSight() {
    assertThat(search(other, "Marigold")).doesNotContain(reference);
    see(HOUSING);
    assertThat(search(other, "Marigold")).doesNotContain(reference);
    UUID sight = see(IDENTITY);
    assertThat(search(other, "Marigold")).contains(reference);

    running.superuser().sql("delete from consent.sight where source_id = ?").param(sight).update();

    assertThat(search(other, "Marigold")).doesNotContain(reference);
  }

  @Test
  void whoIsBarredFindsNothing() {
    running
        .superuser()
        .sql(
            "insert into consent.conflict (id, case_file, agency, practitioner, said_by,"
                + " recorded_by) values (?, ?, ?, ?, 'person', ?)")
        .params(Ids.next(), file, ana.agency(), ana.id(), ana.id())
        .update();

    assertThat(search(ana, "Marigold")).doesNotContain(reference);
    assertThat(search(ana, reference)).contains("Nobody you may see fits");
  }

  @Test
  void aScriptGetsTheResultsAloneAndTheSearchIsWrittenDownWithoutItsWords() {
    Visitor browser = running.visitor(ana);
    HttpResponse<String> page = browser.post("/search", "/search", "words", "Marigold");

    assertThat(page.body()).contains("<html").contains(reference).contains("born 12 March 1994");
    assertThat(
            running
                .superuser()
                .sql(
                    "select distinct action from access.audit_entry where practitioner = ? and"
                        + " action like 'search%'")
                .param(ana.id())
                .query(String.class)
                .list())
        .containsExactly("searched for a person");
  }

  @Test
  void likelyFilesAreShownBeforeANewOneIsMade() {
    Visitor browser = running.visitor(ana);
    String id = Ids.next().toString();

    HttpResponse<String> likely =
        browser.post("/case-files/new", "/case-files", "id", id, "alias", "Marigolt");
    HttpResponse<String> made =
        browser.post(
            "/case-files/new",
            "/case-files",
            "id",
            id,
            "alias",
            "Marigolt",
            "nobody-of-these",
            "yes");
    HttpResponse<String> again =
        browser.post(
            "/case-files/new",
            "/case-files",
            "id",
            id,
            "alias",
            "Marigolt",
            "nobody-of-these",
            "yes");

    assertThat(likely.statusCode()).isEqualTo(200);
    assertThat(likely.body())
        .contains("Is it one of these?")
        .contains(reference)
        .contains("Marigolt");
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(made.headers().firstValue("Location"));
  }

  @Test
  void nothingToKnowSomebodyByComesBackWithEverythingTyped() {
    HttpResponse<String> answer =
        running
            .visitor(ana)
            .post(
                "/case-files/new", "/case-files", "id", Ids.next().toString(), "pronouns", "they");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Enter any name, initials or a description")
        .contains("they");
  }

  private String search(Somebody who, String words) {
    return running.visitor(who).post("/search", "/search", "words", words).body();
  }

  private UUID see(int kinds) {
    UUID source = Ids.next();
    running
        .superuser()
        .sql(
            "insert into consent.sight (case_file, audience, kinds, valid_from, valid_to, source,"
                + " source_id) values (?, ?, ?, now(), now() + interval '1 day', 'consent', ?)")
        .params(file, other.agency(), kinds, source)
        .update();
    return source;
  }

  private String open(UUID id) {
    var identity =
        new PartialIdentity(
            Map.of(
                DetailField.ALIAS, "Marigold",
                DetailField.GIVEN_NAME, "Łucja",
                DetailField.FAMILY_NAME, "Wójtowicz",
                DetailField.INITIALS, "LW",
                DetailField.BORN, "1994-03-12"));
    var transaction = new TransactionTemplate(running.bean(PlatformTransactionManager.class));
    var outcome =
        ana.acting()
            .perform(() ->
                transaction.execute(s -> running.bean(OpenCaseFile.class).open(id, identity)));
    return ((OpenCaseFile.Outcome.Opened) Objects.requireNonNull(outcome)).reference();
  }
}
