package org.waymark.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Town.Somebody;

class AnswerReferralTests {
  private final Pathway way = new Pathway();

  @Test
  void aYesIsSeenByBothSidesAndEndsTheWaiting() {
    String reference = way.refer("red", way.hostel);

    var answer = way.answer(way.ben, reference, "what", "accepted", "words", "Room seven");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(way.get(way.ana, "/referrals/" + reference))
        .contains("Accepted")
        .contains("Room seven");
    assertThat(way.get(way.ana, "/")).contains("Accepted").contains(reference);
    assertThat(way.get(way.ben, "/")).doesNotContain(reference);
  }

  @Test
  void aNoHasAReasonAndOtherHasWords() {
    String reference = way.refer("red", way.hostel);

    var without = way.answer(way.ben, reference, "what", "declined");
    var other = way.answer(way.ben, reference, "what", "declined", "reason", "other");
    var full = way.answer(way.ben, reference, "what", "declined", "reason", "full");

    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("Choose why not");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("Write why not");
    assertThat(full.statusCode()).isEqualTo(303);
    assertThat(way.get(way.maryam, "/refusals"))
        .contains(way.hostel.name())
        .contains("We are full")
        .contains(reference);
  }

  @Test
  void anAgencyThatSaidNoSeesTheFormStillAndTheCaseFileNoLonger() {
    String reference = way.refer("red", way.hostel);
    assertThat(way.here.visitor(way.ben).get(way.path("")).statusCode()).isEqualTo(200);

    way.answer(way.ben, reference, "what", "declined", "reason", "too-chaotic");

    assertThat(way.get(way.ben, "/referrals/" + reference)).contains("A bed &lt;tonight&gt;");
    assertThat(way.here.visitor(way.ben).get(way.path("")).statusCode()).isEqualTo(404);
  }

  @Test
  void anOfferIsAWindowThatIsNotOver() {
    String reference = way.refer("amber", way.hostel);

    var turned =
        way.answer(
            way.ben,
            reference,
            "what",
            "offered",
            "day-day",
            "3",
            "day-month",
            "2",
            "day-year",
            "2099",
            "from",
            "12:00",
            "to",
            "10:00");
    var empty = way.answer(way.ben, reference, "what", "offered", "from", "noon");
    var good =
        way.answer(
            way.ben,
            reference,
            "what",
            "offered",
            "day-day",
            "3",
            "day-month",
            "2",
            "day-year",
            "2099",
            "from",
            "10:00",
            "to",
            "12.30");

    assertThat(turned.body()).contains("The end must be after the beginning");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Enter the day you offer").contains("value=\"noon\"");
    assertThat(good.statusCode()).isEqualTo(303);
    assertThat(way.get(way.ana, "/referrals/" + reference))
        .contains("Offered Tuesday 3 February 2099, 10:00 to");
  }

  @Test
  void aReplyWakesTheClock() {
    String reference = way.refer("red", way.hostel);
    way.answer(way.ben, reference, "what", "asked", "words", "Any pets?");
    way.arrange(
        "update referrals.recipient set warn_at = now() - interval '2 hours', due_at = now() -"
            + " interval '1 hour' where case_file = ?",
        way.caseFile);
    String page = way.get(way.ana, "/referrals/" + reference);
    String form = page.substring(page.indexOf("/replies\""));

    var reply =
        way.post(
            way.ana,
            "/referrals/" + reference,
            "/referrals/" + reference + "/replies",
            List.of(
                "id",
                Pathway.value(form, "id"),
                "to",
                way.hostel.id().toString(),
                "reply",
                "One old cat"));

    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(
            way.look(
                "select state || (due_at > now()) from referrals.recipient where case_file = ?",
                way.caseFile))
        .isEqualTo("waitingtrue");
    assertThat(way.get(way.ben, "/referrals/" + reference)).contains("One old cat");
    assertThat(way.get(way.ben, "/")).contains(reference, "They replied");
  }

  @Test
  void aReplyToATimeOfferedWaitsForTheAgencyThatOfferedIt() {
    String reference = way.refer("amber", way.hostel);
    way.answer(
        way.ben,
        reference,
        "what",
        "offered",
        "day-day",
        "3",
        "day-month",
        "2",
        "day-year",
        "2099",
        "from",
        "10:00",
        "to",
        "11:00");
    assertThat(way.get(way.ben, "/")).doesNotContain(reference);
    String page = way.get(way.ana, "/referrals/" + reference);
    String form = page.substring(page.indexOf("/replies\""));

    way.post(
        way.ana,
        "/referrals/" + reference,
        "/referrals/" + reference + "/replies",
        List.of(
            "id",
            Pathway.value(form, "id"),
            "to",
            way.hostel.id().toString(),
            "reply",
            "Ten is too early"));

    assertThat(way.get(way.ben, "/")).contains(reference, "They replied");
  }

  @Test
  void ofTwoAnswersAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    String reference = way.refer("red", way.hostel);
    List<HttpResponse<String>> answers = new ArrayList<>();
    try (var both = Executors.newFixedThreadPool(2)) {
      Future<HttpResponse<String>> yes =
          both.submit(() -> ready(way.ben, reference, "what", "accepted"));
      Future<HttpResponse<String>> no =
          both.submit(() -> ready(way.cleo, reference, "what", "declined", "reason", "full"));
      answers.add(yes.get());
      answers.add(no.get());
    }

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
    assertThat(
            answers.stream()
                .filter(one -> one.statusCode() == 422)
                .findFirst()
                .orElseThrow()
                .body())
        .contains("This was answered while you typed");
    assertThat(way.rows(way.here.superuser(), "referrals.answer")).isEqualTo(1);
  }

  @Test
  void whoAnswersAFormThatWasAmendedMeanwhileReadsItFirst() {
    String reference = way.refer("green", way.hostel);
    List<String> shown =
        new ArrayList<>(Pathway.hidden(way.get(way.ben, "/referrals/" + reference)));
    shown.addAll(List.of("what", "accepted"));
    way.arrange(
        "update referrals.referral set version = version + 1 where case_file = ?", way.caseFile);

    var answer =
        way.post(way.ben, "/referrals/" + reference, "/referrals/" + reference + "/answers", shown);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("This changed while you typed");
  }

  @Test
  void somebodyWhoLeftHoldsNothing() {
    String reference = way.refer("red", way.hostel);
    way.post(way.ben, "/referrals/" + reference, "/referrals/" + reference + "/holder", List.of());
    assertThat(way.get(way.cleo, "/")).contains("Looked after by " + way.ben.acting().name());

    way.arrange("update access.practitioner set active = false where id = ?", way.ben.id());

    assertThat(way.get(way.cleo, "/")).contains(reference).doesNotContain("Looked after by");
    way.post(way.cleo, "/referrals/" + reference, "/referrals/" + reference + "/holder", List.of());
    assertThat(way.get(way.cleo, "/")).contains("Looked after by you");
  }

  @Test
  void aColleagueDoesNotTakeAwayWhatAnotherHolds() {
    String reference = way.refer("red", way.hostel);
    way.post(way.ben, "/referrals/" + reference, "/referrals/" + reference + "/holder", List.of());

    way.post(way.cleo, "/referrals/" + reference, "/referrals/" + reference + "/holder", List.of());
    assertThat(way.get(way.cleo, "/")).contains("Looked after by " + way.ben.acting().name());

    way.post(
        way.ben, "/referrals/" + reference, "/referrals/" + reference + "/holder/end", List.of());
    assertThat(way.get(way.cleo, "/")).contains(reference).doesNotContain("Looked after by");
  }

  private HttpResponse<String> ready(Somebody somebody, String reference, String... fields) {
    return way.answer(somebody, reference, fields);
  }
}
