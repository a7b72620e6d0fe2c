package org.waymark.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Role;
import org.waymark.connections.TwoAgencies.File;

/** From the first quiet word to the connection and its end. */
class ConnectTests {
  private static final String SIGN = "Somebody else may know this person too";

  private final TwoAgencies two = new TwoAgencies();

  @Test
  void herSideIsAskedWithoutSayingWhoAndTheOtherOnlyAfterHerYes() {
    two.asked();

    assertThat(two.page(two.ana, two.hers, "")).contains(SIGN).doesNotContain(two.hostel.name());
    assertThat(two.sign(two.ana, two.hers))
        .contains(SIGN)
        .doesNotContain(two.theirs.reference(), two.hostel.name());
    assertThat(two.page(two.ben, two.theirs, "")).doesNotContain(SIGN);

    two.yes(two.ana, two.hers);
    assertThat(two.page(two.ben, two.theirs, "")).doesNotContain(SIGN);
    two.daysPass(two.theirs);

    assertThat(two.page(two.ben, two.theirs, "")).contains(SIGN).doesNotContain(two.drop.name());
    assertThat(two.sign(two.ana, two.hers)).contains("Their yes is kept").doesNotContain(SIGN);
  }

  @Test
  void withBothYesesTheyAreConnectedAndBothReadItAndSheOnHerCopy() {
    two.connected();

    assertThat(two.page(two.ana, two.hers, "/connections"))
        .contains("Joined up with " + two.hostel.name());
    assertThat(two.page(two.ben, two.theirs, "/connections"))
        .contains("Joined up with " + two.drop.name());
    assertThat(two.page(two.ana, two.hers, "/copy")).contains("your file at " + two.hostel.name());
    assertThat(two.page(two.ana, two.hers, "/who-looked"))
        .contains("joined up with this file", two.hostel.name());
  }

  @Test
  void aConnectionByItselfShowsNothingOfTheOtherFile() {
    String before = two.page(two.ana, two.theirs, "");
    two.connected();

    assertThat(two.page(two.ana, two.theirs, ""))
        .isEqualTo(before)
        .doesNotContain(two.theirs.reference());
    assertThat(two.page(two.ana, two.hers, "/connections")).doesNotContain(two.theirs.reference());
    assertThat(two.seen(two.ana, "casefile.entry", two.theirs)).isZero();
    assertThat(
            two.count(
                "select count(*) from consent.sight where case_file in (?, ?)",
                two.hers.id(),
                two.theirs.id()))
        .isZero();
  }

  @Test
  void whatSheSharesThenIsConsentsBusinessAndTheFileIsLinked() {
    two.connected();
    UUID consent = UUID.randomUUID();
    two.arrange(
        "insert into consent.consent (id, case_file, agency, how, valid_from, valid_to,"
            + " recorded_by) values (?, ?, ?, 'in person', now() - interval '1 day', now() +"
            + " interval '1 year', ?)",
        consent,
        two.theirs.id(),
        two.hostel.id(),
        two.ben.id());
    two.arrange(
        "insert into consent.consent_item (consent, case_file, agency, audience, kinds) values (?,"
            + " ?, ?, ?, 4)",
        consent,
        two.theirs.id(),
        two.hostel.id(),
        two.drop.id());

    assertThat(two.page(two.ana, two.hers, "/connections"))
        .contains("/case-files/" + two.theirs.reference());
  }

  @Test
  void eitherSideEndsItAtOnceAndEveryOtherViewIsAsBefore() {
    List<String> views = List.of("", "/details", "/consent", "/record", "/referrals");
    List<String> before = views.stream().map(view -> two.said(two.ana, two.hers, view)).toList();
    two.connected();
    String connection = connection(two.theirs);

    assertThat(
            two.post(
                two.ben,
                two.theirs,
                "/connections/end",
                "connection",
                connection,
                "why",
                "they-asked"))
        .isEqualTo(303);

    assertThat(views.stream().map(view -> two.said(two.ana, two.hers, view)).toList())
        .isEqualTo(before);
    assertThat(two.page(two.ana, two.hers, "/connections"))
        .contains("Ended by " + two.hostel.name());
    assertThat(two.page(two.ana, two.hers, "/copy")).contains("ended on");
    two.alike(two.hers, two.theirs);
    assertThat(openSigns(two.hers) + openSigns(two.theirs)).as("not asked again").isZero();
  }

  @Test
  void agreedAnewItMayBeAskedAgainAfterAnEndButNeverAfterNotTheSame() {
    two.connected();
    two.post(
        two.ana,
        two.hers,
        "/connections/end",
        "connection",
        connection(two.hers),
        "why",
        "they-asked");
    two.arrange(
        "update connections.sign set shown_until = now() - interval '31 days', shown_from = now() -"
            + " interval '90 days' where case_file in (?, ?)",
        two.hers.id(),
        two.theirs.id());
    assertThat(two.post(two.ana, two.hers, "/connections/found", "found", "by-phone"))
        .isEqualTo(303);
    two.alike(two.hers, two.theirs);

    assertThat(openSigns(two.hers) + openSigns(two.theirs)).isOne();

    assertThat(two.page(two.ana, two.hers, "/connections")).contains("Ended by " + two.drop.name());
    two.daysPass(two.hers);
    two.daysPass(two.theirs);
    assertThat(
            two.seen(two.ana, "connections.sign", two.hers)
                + two.seen(two.ben, "connections.sign", two.theirs))
        .isOne();
    two.arrange(
        "update connections.connection_end set why = 'not the same' where connection = ?::uuid",
        connection(two.hers));
    assertThat(
            two.seen(two.ana, "connections.sign", two.hers)
                + two.seen(two.ben, "connections.sign", two.theirs))
        .isZero();
  }

  @Test
  void aNoIsToldToNobodyAndTheSameQuestionIsNotAskedElsewhere() {
    two.asked();

    assertThat(two.answer(two.ana, two.hers, "what", "no")).isEqualTo(303);

    assertThat(two.page(two.ana, two.hers, "/connections")).doesNotContain(SIGN);
    two.alike(two.hers, two.theirs);
    two.daysPass(two.theirs);
    assertThat(two.page(two.ben, two.theirs, "/connections")).doesNotContain(SIGN);
  }

  @Test
  void theOtherSidesNoLooksToHerSideLikeNoAnswerYet() {
    two.asked();
    two.yes(two.ana, two.hers);
    String waiting = two.said(two.ana, two.hers, "/connections");
    two.daysPass(two.theirs);

    two.answer(two.ben, two.theirs, "what", "not-the-same");

    assertThat(two.said(two.ana, two.hers, "/connections")).isEqualTo(waiting);
  }

  @Test
  void aYesIsTakenBackBeforeTheOtherAnsweredAndTheirQuestionIsGone() {
    two.asked();
    two.yes(two.ana, two.hers);
    two.daysPass(two.theirs);

    two.post(two.ana, two.hers, "/connections/taken-back");

    assertThat(two.page(two.ben, two.theirs, "/connections")).doesNotContain(SIGN);
    assertThat(two.page(two.ana, two.hers, "/connections"))
        .doesNotContain("Their yes is kept")
        .contains("taken back");
  }

  @Test
  void whoIsForgottenIsJoinedUpWithNothingAndAskedAboutByNobody() {
    two.connected();
    var lead = two.town.somebody(two.hostel, Role.DATA_PROTECTION_LEAD);
    boolean isForgotten =
        two.as(
            lead,
            () ->
                two.here
                    .bean(JdbcClient.class)
                    .sql("select guard.forget(?)")
                    .param(two.theirs.id())
                    .query(Boolean.class)
                    .single());

    assertThat(isForgotten).isTrue();
    assertThat(two.page(two.ana, two.hers, "/connections"))
        .contains("Ended by " + two.hostel.name());
    assertThat(
            two.count(
                "select count(*) from connections.openness o where case_file = ? and not exists"
                    + " (select from connections.openness_end e where e.openness = o.id)",
                two.theirs.id()))
        .isZero();
  }

  @Test
  void aYesWithoutHowIsAskedAgainWithEverythingTypedKept() {
    two.asked();
    String path = two.hers.path("/connections");

    var again =
        two.here
            .visitor(two.ana)
            .post(
                path,
                path + "/answer",
                "id",
                UUID.randomUUID().toString(),
                "what",
                "yes",
                "words",
                "Only <her>");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Choose how they agreed", "Only &lt;her&gt;");
    assertThat(
            two.count("select count(*) from connections.answer where case_file = ?", two.hers.id()))
        .isZero();
  }

  @Test
  void sentTwiceItIsWrittenOnce() {
    two.asked();
    String id = UUID.randomUUID().toString();
    for (int times = 0; times < 2; times++) {
      assertThat(
              two.here
                  .visitor(two.ana)
                  .post(
                      two.hers.path("/connections"),
                      two.hers.path("/connections/answer"),
                      "id",
                      id,
                      "what",
                      "no")
                  .statusCode())
          .isEqualTo(303);
    }

    assertThat(
            two.count("select count(*) from connections.answer where case_file = ?", two.hers.id()))
        .isOne();
  }

  private long openSigns(File file) {
    return two.count(
        "select count(*) from connections.sign where case_file = ? and shown_from > now()",
        file.id());
  }

  private String connection(File file) {
    return two.here
        .superuser()
        .sql("select id::text from connections.connection where case_file = ?")
        .param(file.id())
        .query(String.class)
        .single();
  }
}
