package org.waymark.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ids;
import org.waymark.shifts.Crew;
import org.waymark.shifts.ShiftHours;

/** Opening a session, in-reach, the short form, online rounds and whom to follow up. */
class DeskFormsTests {
  private static final AtomicInteger NUMBER = new AtomicInteger(10_000);

  private final Crew crew = new Crew();
  private final String reference = "DESK-" + NUMBER.incrementAndGet();
  private final UUID file = crew.file(crew.nell, reference, "Linnet North");

  @Test
  void aSessionWithHoursForWomenOnlyIsOpenedAndInReachAdded() {
    UUID id = Ids.next();
    var browser = crew.here.visitor(crew.nell);

    var opened =
        browser.post("/drop-ins", "/drop-ins", session(id, "12:00", "16:00", "13:00", "15:00"));
    var again =
        browser.post("/drop-ins", "/drop-ins", session(id, "12:00", "16:00", "13:00", "15:00"));
    assertThat(opened.statusCode()).isEqualTo(303);
    assertThat(again.statusCode()).isEqualTo(303);

    String path = "/drop-ins/" + id;
    browser.post(
        path,
        path + "/in-reach",
        "id",
        Ids.next().toString(),
        "agency",
        crew.harbour.id().toString(),
        "what",
        "mental-health");
    assertThat(browser.get(path).body())
        .contains("13:00 to 15:00")
        .contains(crew.harbour.name() + " (mental health)");
    assertThat(browser.post(path, path + "/in-reach", "id", Ids.next().toString()).statusCode())
        .isEqualTo(422);
  }

  @Test
  void hoursForWomenOnlyLieWithinTheSession() {
    var browser = crew.here.visitor(crew.nell);

    var outside =
        browser.post(
            "/drop-ins", "/drop-ins", session(Ids.next(), "12:00", "16:00", "15:00", "17:00"));
    var half =
        browser.post("/drop-ins", "/drop-ins", session(Ids.next(), "12:00", "16:00", "15:00", ""));

    assertThat(outside.statusCode()).isEqualTo(422);
    assertThat(outside.body()).contains("must lie within the session").contains("value=\"17:00\"");
    assertThat(half.body()).contains("Enter both times for women only, or neither");
  }

  @Test
  void anEncounterByTextIsKeptOnceWithWhatWasAsked() {
    var browser = crew.here.visitor(crew.nell);
    String path = "/case-files/" + reference + "/remote";
    String[] sent = {
      "id",
      Ids.next().toString(),
      "how",
      "text",
      "told",
      "yes",
      "isNew",
      "yes",
      "note",
      "Will come on Tuesday"
    };

    assertThat(browser.post(path, path, sent).statusCode()).isEqualTo(303);
    assertThat(browser.post(path, path, sent).statusCode()).isEqualTo(303);

    assertThat(facts())
        .isEqualTo(
            "{\"met\": \"text\", \"told\": \"yes\", \"stays\": \"not-asked\", \"new-to-streets\":"
                + " \"yes\"}");
    assertThat(browser.get("/case-files/" + reference).body()).contains("Will come on Tuesday");
    assertThat(browser.post(path, path, "id", Ids.next().toString()).body()).contains("Choose how");
    assertThat(crew.here.visitor(crew.mara).get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aRoundOnlineKeepsNumbersThatFit() {
    var browser = crew.here.visitor(crew.nell);
    String path = "/drop-ins/online";

    var wrong = browser.post(path, path, round("20", "5", "6"));
    var right = browser.post(path, path, round("20", "5", "2"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Not more can want support than replied");
    assertThat(right.statusCode()).isEqualTo(303);
    assertThat(browser.get(path).body()).contains("wrote to 20, 5 replied, 2 wanted support");
  }

  @Test
  void whoIsNewNeverCameOrIsMissedStandsOnTheFollowUpListOfThoseWhoMaySeeThem() {
    meet(file, 3);
    UUID missed = crew.file(crew.nell, "DESK-" + NUMBER.incrementAndGet(), "Bryony Dusk");
    meet(missed, 50);
    crew.entry(crew.nell, missed, "drop-in visit", ago(40), "{\"met\":\"drop-in\"}");
    UUID well = crew.file(crew.nell, "DESK-" + NUMBER.incrementAndGet(), "Opal Rainy");
    meet(well, 40);
    crew.entry(crew.nell, well, "drop-in visit", ago(2), "{\"met\":\"drop-in\"}");

    String list = crew.here.visitor(crew.idris).get("/follow-up").body();

    assertThat(list)
        .contains("Linnet North")
        .contains("New to us")
        .contains("Bryony Dusk")
        .contains("Not seen for four weeks")
        .doesNotContain("Opal Rainy");
    assertThat(list.indexOf("Linnet North")).isLessThan(list.indexOf("Bryony Dusk"));
    assertThat(crew.here.visitor(crew.mara).get("/follow-up").body())
        .doesNotContain("Linnet North");
    assertThat(crew.here.visitor(crew.dane).get("/follow-up").body())
        .doesNotContain("Linnet North");
  }

  private void meet(UUID whom, int daysAgo) {
    crew.entry(
        crew.nell,
        whom,
        "encounter",
        ago(daysAgo),
        "{\"met\":\"outreach\",\"area\":\"Mill Road\"}");
  }

  private static Instant ago(int days) {
    return Instant.now().minus(Duration.ofDays(days));
  }

  private String facts() {
    return crew.here
        .superuser()
        .sql("select facts::text from casefile.entry where case_file = ? and type = 'encounter'")
        .param(file)
        .query(String.class)
        .single();
  }

  private static String[] round(String messages, String replies, String wanted) {
    return new String[] {
      "id",
      Ids.next().toString(),
      "place",
      "app",
      "messages",
      messages,
      "replies",
      replies,
      "wantedHelp",
      wanted
    };
  }

  private static String[] session(UUID id, String opens, String closes, String from, String until) {
    LocalDate today = LocalDate.now(ShiftHours.HERE);
    return new String[] {
      "id",
      id.toString(),
      "place",
      "The hub",
      "day-day",
      "" + today.getDayOfMonth(),
      "day-month",
      "" + today.getMonthValue(),
      "day-year",
      "" + today.getYear(),
      "opens",
      opens,
      "closes",
      closes,
      "womenFrom",
      from,
      "womenUntil",
      until
    };
  }
}
