package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ids;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Visitor;

/**
 * A case file over HTTP, without JavaScript: opened, written in, corrected; and hidden from others.
 */
class CaseFilePagesTests {
  private final Running running = Running.here();
  private final Somebody ana = running.town().practitioner(running.town().agency("specialist"));
  private final Somebody stranger = running.town().practitioner(running.town().agency("generic"));
  private final Visitor browser = running.visitor(ana);

  @Test
  void anAliasAloneIsEnoughAndTheTimelineOpens() {
    String reference = open("Kestrel");

    String page = browser.get("/case-files/" + reference).body();

    assertThat(page).contains("Kestrel").contains("Nothing is written here yet");
  }

  @Test
  void anEncounterIsKeptOnceHoweverOftenItIsSent() {
    String address = "/case-files/" + open("Wren");
    String[] fields = encounter("Met under the bridge");

    HttpResponse<String> first = browser.post(address + "/record", address + "/encounters", fields);
    HttpResponse<String> again = browser.post(address + "/record", address + "/encounters", fields);

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(browser.get(address).body())
        .containsOnlyOnce("Met under the bridge")
        .contains("Where they stay tonight: Prefers not to say");
  }

  @Test
  void anEncounterWithoutWhereTheyStayComesBackWithEverythingTyped() {
    String address = "/case-files/" + open("Lark");

    HttpResponse<String> answer =
        browser.post(
            address + "/record",
            address + "/encounters",
            "id",
            Ids.next().toString(),
            "note",
            "Cold night",
            "time",
            "25:99",
            "day-day",
            "31",
            "day-month",
            "2",
            "day-year",
            "2026");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Cold night")
        .contains("25:99")
        .contains("Choose where you met")
        .contains("Choose where they stay tonight, or Not asked")
        .contains("Enter a time, like 23:10");
  }

  @Test
  void aSafetyMarkStandsFirstUntilAnotherEntryEndsIt() {
    String address = "/case-files/" + open("Rook");
    String id = Ids.next().toString();
    browser.post(
        address + "/record/safety-mark",
        address + "/safety-marks",
        "id",
        id,
        "about",
        "safe-contact",
        "note",
        "Text only, never ring");
    assertThat(browser.get(address + "/record").body()).contains("Text only, never ring");

    HttpResponse<String> ended =
        browser.post(
            address + "/record/safety-mark",
            address + "/safety-marks/ends",
            "id",
            Ids.next().toString(),
            "mark",
            id,
            "why",
            "New number");

    assertThat(ended.statusCode()).isEqualTo(303);
    assertThat(browser.get(address + "/record").body()).doesNotContain("Text only, never ring");
    assertThat(browser.get(address).body()).contains("New number").contains("Ended");
  }

  @Test
  void aCorrectionStandsForWhatIsStruckThrough() {
    String address = "/case-files/" + open("Teal");
    String note = Ids.next().toString();
    browser.post(
        address + "/record/note",
        address + "/notes",
        with(note, "kind", "housing", "note", "Has a flat"));

    HttpResponse<String> corrected =
        browser.post(
            address + "/record/note",
            address + "/corrections",
            with(Ids.next().toString(), "entry", note, "note", "Has a room"));

    assertThat(corrected.statusCode()).isEqualTo(303);
    assertThat(browser.get(address + "?kind=housing").body())
        .contains("Has a flat")
        .contains("Has a room")
        .contains("Corrected")
        .contains("Correction");
  }

  @Test
  void theSecondOfTwoWhoChangeTheLeadIsTold() {
    String address = "/case-files/" + open("Owl");

    HttpResponse<String> first =
        browser.post(
            address + "/lead",
            address + "/lead",
            "version",
            "1",
            "level",
            "high",
            "lead",
            ana.id().toString());
    HttpResponse<String> second =
        browser.post(address + "/lead", address + "/lead", "version", "1", "level", "low");

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("Somebody changed this meanwhile").contains("High support");
  }

  @Test
  void aProfileKeepsNotAskedApartFromPrefersNotToSay() {
    String address = "/case-files/" + open("Finch");

    browser.post(
        address + "/profile",
        address + "/profile",
        "id",
        Ids.next().toString(),
        "age-band",
        "30-39",
        "ethnicity",
        "not-asked",
        "substances",
        "crack",
        "substances",
        "heroin",
        "accommodation",
        "prefers-not-to-say");

    assertThat(browser.get(address).body())
        .contains("What they use: Crack, Heroin")
        .contains("Where they live now: Prefers not to say")
        .contains("Not asked");
  }

  @Test
  void aNewNameStandsForTheOldOneAndAnotherStandsBesideIt() {
    String address = "/case-files/" + open("Jay");

    browser.post(address + "/details", address + "/names", "name", "Magpie");
    browser.post(address + "/details", address + "/details", "alias", "Raven", "born-year", "1994");

    assertThat(browser.get(address).body()).contains("Raven").contains("1994").contains("Jay");
  }

  @Test
  void aStrangerIsToldTheSameAsOfAFileThatIsNotThere() {
    String reference = open("Heron");
    Visitor other = running.visitor(stranger);

    HttpResponse<String> hidden = other.get("/case-files/" + reference);
    HttpResponse<String> none = other.get("/case-files/KITE-99999");

    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(withoutAddress(hidden)).isEqualTo(withoutAddress(none));
    assertThat(other.post("/", "/case-files/" + reference + "/notes", "note", "x").statusCode())
        .isEqualTo(404);
  }

  @Test
  void everyLookIsWrittenDown() {
    String reference = open("Swift");

    browser.get("/case-files/" + reference);

    assertThat(
            running
                .superuser()
                .sql(
                    "select count(*) from access.audit_entry a join casefile.case_file f on f.id ="
                        + " a.case_file where f.reference = ? and a.action = 'opened the case file'"
                        + " and a.practitioner = ?")
                .params(reference, ana.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  /** The answer without the address asked for and the moment, which the asker knows. */
  private static String withoutAddress(HttpResponse<String> answer) {
    return answer
        .body()
        .replace(answer.request().uri().getPath(), "")
        .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "");
  }

  private String open(String alias) {
    var transaction =
        new TransactionTemplate(
            running.bean(org.springframework.transaction.PlatformTransactionManager.class));
    var outcome =
        ana.acting()
            .perform(() ->
                transaction.execute(status ->
                    running
                        .bean(OpenCaseFile.class)
                        .open(UUID.randomUUID(), PartialIdentity.alias(alias))));
    return ((OpenCaseFile.Outcome.Opened) java.util.Objects.requireNonNull(outcome)).reference();
  }

  private static String[] encounter(String note) {
    return with(
        Ids.next().toString(),
        "met",
        "outreach",
        "given",
        "condoms",
        "given",
        "food",
        "stays",
        "prefers-not-to-say",
        "area",
        "Old Market",
        "kind",
        "sex-work",
        "note",
        note);
  }

  private static String[] with(String id, String... fields) {
    String[] when = {
      "id", id, "day-day", "1", "day-month", "10", "day-year", "2026", "time", "23:10"
    };
    return java.util.stream.Stream.of(when, fields)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }
}
