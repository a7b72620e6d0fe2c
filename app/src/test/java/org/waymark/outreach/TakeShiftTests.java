package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ids;
import tools.jackson.databind.JsonNode;

/** A whole shift in one request: who is new, what is wished, whose clock was wrong. */
class TakeShiftTests {
  private final Patch patch = new Patch();
  private final InventedPhone phone = InventedPhone.of(patch.ana);
  private final String token = phone.token();

  @Test
  void somebodyNewGetsOneCaseFileHoweverOftenTheyAreMetOrSent() {
    UUID person = UUID.randomUUID();
    String body =
        batch(Instant.now(), met(Ids.next(), fresh(person), 5), met(Ids.next(), fresh(person), 1));

    send(body);
    JsonNode again = send(body);

    assertThat(again.toString()).contains("already here").doesNotContain("refused");
    assertThat(count("casefile.case_file where id = ?", person)).isEqualTo(1);
    assertThat(count("casefile.entry where case_file = ?", person)).isEqualTo(2);
    assertThat(count("casefile.detail where case_file = ?", person)).isEqualTo(1);
  }

  @Test
  void aClockTwoHoursAheadIsPutRightAndWhatItSaidIsKept() {
    UUID id = Ids.next();
    Patch.Met wren = patch.open("Wren");
    Instant wrong = Instant.now().plus(Duration.ofHours(2));

    send(batch(wrong, met(id, known(wren), -115)));

    var at =
        patch
            .here
            .superuser()
            .sql(
                "select happened_at, facts ->> 'phone-clock' as said from casefile.entry where id ="
                    + " ?")
            .param(id)
            .query((row, n) ->
                new Instant[] {row.getTimestamp(1).toInstant(), Instant.parse(row.getString(2))})
            .single();
    assertThat(at[0]).isBetween(Instant.now().minusSeconds(330), Instant.now().minusSeconds(270));
    assertThat(Duration.between(at[0], at[1]).toMinutes()).isBetween(119L, 121L);
  }

  @Test
  void aWishBecomesOneReferralWhichShowsTheNameAndTheMarksAlone() {
    UUID id = Ids.next();
    Patch.Met dove = patch.open("Dove");
    String body = batch(Instant.now(), wish(id, known(dove), patch.hostel.id(), "in person"));

    JsonNode first = send(body);
    JsonNode again = send(body);

    assertThat(first.toString()).contains("\"kept\"");
    assertThat(again.toString()).contains("already here");
    assertThat(count("referrals.recipient where referral = ? and kinds = 3", id)).isEqualTo(1);
    assertThat(count("casefile.entry where type = 'referral' and case_file = ?", dove.file()))
        .isEqualTo(1);
  }

  @Test
  void aWishNobodyAgreedToOrThatAsksNobodyIsRefusedInWords() {
    Patch.Met dove = patch.open("Dove");
    UUID nobody = UUID.randomUUID();

    JsonNode answers =
        send(
            batch(
                Instant.now(),
                wish(Ids.next(), known(dove), patch.hostel.id(), ""),
                wish(Ids.next(), known(dove), nobody, "in person"),
                wish(Ids.next(), "\"caseFile\":\"NOBODY-999\"", patch.hostel.id(), "in person"),
                met(Ids.next(), known(dove), 1)));

    assertThat(answers.path(0).path("words").asString("")).contains("agreed");
    assertThat(answers.path(1).path("words").asString("")).contains("takes no part");
    assertThat(answers.path(2).path("words").asString("")).contains("no such case file");
    assertThat(answers.path(3).path("outcome").asString("")).isEqualTo("kept");
  }

  @Test
  void whatIsTakenAlongIsWhoWasMetHereLatelyWithTheirMarksAndIsWrittenDown() {
    Patch.Met robin = patch.meet("Robin");
    patch.mark(robin, "visit-in-pairs", "Never alone");
    Patch.Met elsewhere = patch.open("Jay");

    JsonNode along =
        InventedPhone.json(
            phone.send("/intake/phone/along", token, "{\"areas\":[\"%s\"]}".formatted(patch.area)));
    JsonNode nobody =
        InventedPhone.json(phone.send("/intake/phone/along", token, "{\"areas\":[]}"));

    assertThat(along.path("people").toString())
        .contains("Robin", robin.reference(), "Never alone")
        .doesNotContain("Jay", elsewhere.reference(), robin.file().toString());
    assertThat(along.path("plan").path("areas").toString()).contains(patch.area);
    assertThat(along.path("most").asInt(0)).isEqualTo(TakeAlong.MOST_PEOPLE);
    assertThat(along.path("agencies").toString()).contains(patch.hostel.name());
    assertThat(nobody.path("people").size()).isZero();
    assertThat(
            count(
                "access.audit_entry where action like 'took along%' and case_file = ?",
                robin.file()))
        .isEqualTo(1);
  }

  @Test
  void atMostSixtyAreTakenAlongAndNobodyAConflictKeepsAway() {
    for (int i = 0; i < TakeAlong.MOST_PEOPLE + 5; i++) {
      patch.meet("Alias " + i);
    }
    Patch.Met barred = patch.met.getLast();
    patch.bar(barred);

    JsonNode people =
        InventedPhone.json(
                phone.send(
                    "/intake/phone/along", token, "{\"areas\":[\"%s\"]}".formatted(patch.area)))
            .path("people");

    assertThat(people.size()).isEqualTo(TakeAlong.MOST_PEOPLE);
    assertThat(people.toString()).doesNotContain(barred.reference());
  }

  private JsonNode send(String body) {
    return InventedPhone.json(phone.send("/intake/encounters", token, body)).path("entries");
  }

  private static String batch(Instant sentAt, String... entries) {
    return "{\"sentAt\":\"%s\",\"entries\":[%s]}".formatted(sentAt, String.join(",", entries));
  }

  private static String met(UUID id, String whose, int minutesAgo) {
    return "{\"id\":\"%s\",%s,\"happenedAt\":\"%s\",\"met\":\"outreach\",\"stays\":\"street\",\"told\":\"yes\",\"invited\":\"no\"}"
        .formatted(id, whose, Instant.now().minus(Duration.ofMinutes(minutesAgo)));
  }

  private static String wish(UUID id, String whose, UUID agency, String agreed) {
    return "{\"id\":\"%s\",\"what\":\"wish\",%s,\"happenedAt\":\"%s\",\"colour\":\"red\",\"wish\":\"Ready now\",\"agencies\":[\"%s\"],\"agreed\":\"%s\"}"
        .formatted(id, whose, Instant.now(), agency, agreed);
  }

  private static String known(Patch.Met somebody) {
    return "\"caseFile\":\"" + somebody.reference() + "\"";
  }

  private static String fresh(UUID person) {
    return "\"somebodyNew\":{\"id\":\"%s\",\"alias\":\"Sparrow\"}".formatted(person);
  }

  private int count(String from, UUID id) {
    return patch
        .here
        .superuser()
        .sql("select count(*) from " + from)
        .param(id)
        .query(Integer.class)
        .single();
  }
}
