package org.waymark.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeReferralTests {
  private final Pathway way = new Pathway();

  @Test
  void bothSidesSeeWhatItSaidBeforeBesideWhatItSaysNow() {
    String reference = way.refer("green", way.hostel);

    assertThat(amend(reference, "green", "A bed and a doctor").statusCode()).isEqualTo(303);

    for (var side : List.of(way.ana, way.ben)) {
      assertThat(way.get(side, "/referrals/" + reference))
          .contains("<del>A bed &lt;tonight&gt; &amp; somebody to talk to</del>")
          .contains("<ins>A bed and a doctor</ins>");
    }
  }

  @Test
  void aColourRaisedPromisesSoonerAndAColourLoweredPromisesNothingLater() {
    String reference = way.refer("green", way.hostel);
    Object green = due();

    amend(reference, "red", "Now");
    Object red = due();
    amend(reference, "green", "No hurry");

    assertThat(red.toString()).isLessThan(green.toString());
    assertThat(due()).isEqualTo(red);
  }

  @Test
  void whoAmendsAnOldVersionIsToldAndNothingIsKept() {
    String reference = way.refer("green", way.hostel);
    List<String> old = form(reference, "green", "Mine");
    amend(reference, "green", "Hers");

    var late =
        way.post(
            way.ana, "/referrals/" + reference, "/referrals/" + reference + "/amendments", old);

    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("This was changed while you typed").contains("Mine");
    assertThat(way.rows(way.here.superuser(), "referrals.amendment")).isEqualTo(1);
  }

  @Test
  void withdrawnFromOneItStandsForTheOther() {
    String reference = way.refer("red", way.hostel, way.clinic);

    var answer = withdraw(reference, "from", way.hostel.id().toString(), "reason", "found-help");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(way.get(way.ben, "/referrals/" + reference))
        .contains("Withdrew it: Found help elsewhere");
    assertThat(way.here.visitor(way.ben).get(way.path("")).statusCode()).isEqualTo(404);
    assertThat(way.get(way.dev, "/")).contains(reference);
  }

  @Test
  void aWithdrawalNeedsAReason() {
    String reference = way.refer("red", way.hostel);

    var answer = withdraw(reference, "from", way.hostel.id().toString());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose why");
  }

  @Test
  void whatIsWithdrawnIsAnsweredNoMore() {
    String reference = way.refer("red", way.hostel);
    List<String> shown =
        new ArrayList<>(Pathway.hidden(way.get(way.ben, "/referrals/" + reference)));
    shown.addAll(List.of("what", "accepted"));
    withdraw(reference, "from", way.hostel.id().toString(), "reason", "changed-mind");

    var late =
        way.post(way.ben, "/referrals/" + reference, "/referrals/" + reference + "/answers", shown);

    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Withdrew it");
  }

  @Test
  void theAgencyAskedNeitherAmendsNorWithdraws() {
    String reference = way.refer("red", way.hostel);

    assertThat(
            way.here
                .visitor(way.ben)
                .get("/referrals/" + reference + "/amendments/new")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            way.here
                .visitor(way.ben)
                .get("/referrals/" + reference + "/withdrawal/new")
                .statusCode())
        .isEqualTo(404);
  }

  private HttpResponse<String> amend(String reference, String colour, String wish) {
    return way.post(
        way.ana,
        "/referrals/" + reference,
        "/referrals/" + reference + "/amendments",
        form(reference, colour, wish));
  }

  private List<String> form(String reference, String colour, String wish) {
    String page = way.get(way.ana, "/referrals/" + reference + "/amendments/new");
    return List.of(
        "id",
        Pathway.value(page, "id"),
        "version",
        Pathway.value(page, "version"),
        "colour",
        colour,
        "wish",
        wish,
        "background",
        "Speaks quietly",
        "contact",
        "Text before ten");
  }

  private HttpResponse<String> withdraw(String reference, String... fields) {
    return way.post(
        way.ana,
        "/referrals/" + reference,
        "/referrals/" + reference + "/withdrawal",
        List.of(fields));
  }

  private Object due() {
    return way.look(
        "select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from referrals.recipient"
            + " where case_file = ?",
        way.caseFile);
  }
}
