package org.waymark.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ids;

class SendReferralTests {
  private final Pathway way = new Pathway();

  @Test
  void theFormSaysWhenEachColourIsAnsweredAndWhoCannotBeAsked() {
    String page = way.get(way.ana, way.path("/referrals/new"));

    assertThat(page)
        .contains("An answer by ")
        .contains(way.hostel.name())
        .contains(way.unsigned.name() + ": has not signed the information sharing agreement")
        .doesNotContain("value=\"" + way.unsigned.id());
  }

  @Test
  void whatEachAgencyWillSeeIsShownBeforeAnythingIsSent() {
    List<String> fields = Pathway.form(Ids.next().toString(), "red");
    fields.addAll(
        List.of("agencies", way.hostel.id().toString(), "kinds", way.hostel.id() + ":housing"));
    fields.addAll(List.of("agencies", way.police.id().toString()));

    var check = way.post(way.ana, way.path("/referrals/new"), way.path("/referrals/check"), fields);

    assertThat(check.statusCode()).isEqualTo(200);
    assertThat(check.body())
        .contains("A bed &lt;tonight&gt; &amp; somebody to talk to")
        .contains("Housing")
        .contains("nothing yet")
        .contains("Reads the form above and nothing else")
        .contains("An answer by ");
    assertThat(way.rows(way.here.superuser(), "referrals.referral")).isZero();
  }

  @Test
  void sentTwiceItIsSentOnce() {
    List<String> fields = Pathway.form(Ids.next().toString(), "amber");
    fields.addAll(List.of("agencies", way.hostel.id().toString()));

    var first = way.post(way.ana, way.path("/referrals/new"), way.path("/referrals"), fields);
    var again = way.post(way.ana, way.path("/referrals/new"), way.path("/referrals"), fields);

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(way.rows(way.here.superuser(), "referrals.referral")).isEqualTo(1);
    assertThat(way.rows(way.here.superuser(), "referrals.recipient")).isEqualTo(1);
  }

  @Test
  void theTimelineSaysThatItWasSent() {
    way.refer("green", way.hostel);

    assertThat(way.get(way.ana, way.path(""))).contains("Referral");
    assertThat(way.get(way.ana, way.path("/referrals"))).contains(way.hostel.name());
  }

  @Test
  void everyFaultIsNamedAndEverythingTypedIsKept() {
    var answer =
        way.post(
            way.ana,
            way.path("/referrals/new"),
            way.path("/referrals/check"),
            List.of("id", Ids.next().toString(), "background", "Keeps a <small> dog"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Choose how soon an answer is needed")
        .contains("Tick at least one agency to ask")
        .contains("Write what the person wants")
        .contains("Choose how the person agreed")
        .contains("Keeps a &lt;small&gt; dog");
  }

  @Test
  void anAgencyThatHasNotSignedCannotBeAskedByAForgedFormEither() {
    List<String> fields = Pathway.form(Ids.next().toString(), "red");
    fields.addAll(List.of("agencies", way.unsigned.id().toString()));

    var answer = way.post(way.ana, way.path("/referrals/new"), way.path("/referrals"), fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(way.rows(way.here.superuser(), "referrals.referral")).isZero();
  }

  @Test
  void anotherAgencysCaseFileIsNotReferredFrom() {
    var answer = way.here.visitor(way.ben).get(way.path("/referrals/new"));
    var never = way.here.visitor(way.ben).get("/case-files/OTTER-99999/referrals/new");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo(never.body());
  }

  @Test
  void whatTheDatabaseKeepsIsUnreadable() {
    way.refer("red", way.hostel);

    Object wish =
        way.look(
            "select encode(wish, 'escape') from referrals.referral where case_file = ?",
            way.caseFile);

    assertThat(wish.toString()).doesNotContain("tonight");
  }
}
