package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Visitor;

/** A phone is set up, opened, ended; and what it never gets. */
class PhoneTests {
  private final Patch patch = new Patch();
  private final Running running = patch.here;

  @Test
  void theShareComesWithTheRightProofAndIsAlwaysTheSame() {
    InventedPhone phone = InventedPhone.of(patch.ana);

    var once = InventedPhone.json(phone.open(phone.proof));
    var again = InventedPhone.json(phone.open(phone.proof));

    assertThat(once.path("share").asString("")).hasSize(43);
    assertThat(again.path("share")).isEqualTo(once.path("share"));
    assertThat(again.path("token")).isNotEqualTo(once.path("token"));
  }

  @Test
  void theFifthWrongPinDestroysTheShareForTheRightOneToo() {
    InventedPhone phone = InventedPhone.of(patch.ana);

    for (int left = 4; left >= 1; left--) {
      HttpResponse<String> wrong = phone.open(InventedPhone.random());
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(InventedPhone.json(wrong).path("triesLeft").asInt(0)).isEqualTo(left);
    }

    assertThat(phone.open(InventedPhone.random()).statusCode()).isEqualTo(410);
    assertThat(phone.open(phone.proof).statusCode()).isEqualTo(410);
    assertThat(sharesOf(phone)).isZero();
  }

  @Test
  void aRightPinForgivesTheWrongOnesBeforeIt() {
    InventedPhone phone = InventedPhone.of(patch.ana);
    for (int round = 0; round < 3; round++) {
      phone.open(InventedPhone.random());
      phone.open(InventedPhone.random());
      assertThat(phone.open(phone.proof).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aManagerEndsAPhoneFromAnyBrowserAndItsTokenEndsWithIt() {
    InventedPhone phone = InventedPhone.of(patch.ana);
    String token = phone.token();
    Visitor manager = running.visitor(patch.mara);

    assertThat(manager.get("/phones").body()).contains(patch.ana.acting().name());
    assertThat(manager.post("/phones/" + phone.id, "/phones/" + phone.id).statusCode())
        .isEqualTo(422);
    manager.post("/phones/" + phone.id, "/phones/" + phone.id, "why", "lost");

    assertThat(phone.send("/intake/phone/along", token, "{\"areas\":[]}").statusCode())
        .isEqualTo(401);
    assertThat(phone.open(phone.proof).statusCode()).isEqualTo(410);
    assertThat(sharesOf(phone)).isZero();
    assertThat(manager.get("/phones").body()).contains("Lost", patch.mara.acting().name());
  }

  @Test
  void aPhoneThatStayedAwayForAWeekOpensNoMore() {
    InventedPhone phone = InventedPhone.of(patch.ana);
    running
        .superuser()
        .sql("update outreach.phone set contact_at = now() - interval '8 days' where id = ?")
        .param(phone.id)
        .update();

    assertThat(phone.open(phone.proof).statusCode()).isEqualTo(410);
    assertThat(sharesOf(phone)).isZero();
  }

  @Test
  void aPhoneOfSomebodySwitchedOffIsGone() {
    Somebody leaver = running.town().practitioner(patch.agency);
    InventedPhone phone = InventedPhone.of(leaver);
    String token = phone.token();
    running
        .superuser()
        .sql("update access.practitioner set active = false where id = ?")
        .param(leaver.id())
        .update();

    assertThat(phone.open(phone.proof).statusCode()).isEqualTo(410);
    assertThat(phone.send("/intake/phone/along", token, "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void aPhonesTokenOpensTheIntakeAndNothingElse() {
    InventedPhone phone = InventedPhone.of(patch.ana);
    String token = phone.token();

    assertThat(phone.send("/intake/phone/along", token, "{\"areas\":[]}").statusCode())
        .isEqualTo(200);
    for (String cookie : new String[] {token, "phone-" + token}) {
      var browser = running.visitor(new Somebody(patch.ana.acting(), cookie));
      assertThat(browser.get("/search").statusCode()).isEqualTo(303);
    }
    assertThat(phone.send("/search", token, "{}").statusCode()).isNotEqualTo(200);
  }

  @Test
  void settingUpSignsTheBrowserOutAndNeedsItsToken() {
    Visitor browser = running.visitor(patch.ana);
    InventedPhone phone = new InventedPhone();

    assertThat(running.stranger().get("/intake/phone").statusCode()).isEqualTo(401);
    assertThat(phone.setUp(browser).statusCode()).isEqualTo(200);

    assertThat(browser.get("/search").statusCode()).isEqualTo(303);
  }

  @Test
  void itsCarrierAndTheManagerSeeAPhoneAndAStrangerSeesNothing() {
    InventedPhone phone = InventedPhone.of(patch.ana);
    Somebody colleague = running.town().practitioner(patch.agency);
    Somebody stranger = running.town().somebody(patch.hostel, org.waymark.access.Role.MANAGER);

    assertThat(seenBy(patch.mara, phone)).isEqualTo(1);
    assertThat(seenBy(colleague, phone)).isZero();
    assertThat(seenBy(stranger, phone)).isZero();
    assertThat(running.visitor(stranger).get("/phones/" + phone.id).body())
        .isEqualTo(running.visitor(stranger).get("/phones/" + UUID.randomUUID()).body());
    assertThat(
            JdbcClient.create(running.appPool())
                .sql("select count(*) from outreach.phone")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void theServersLoginReadsNoSecret() {
    InventedPhone.of(patch.ana);

    assertThatThrownBy(() ->
            patch.as(
                patch.ana,
                () ->
                    running
                        .bean(JdbcClient.class)
                        .sql("select count(*) from outreach.phone_secret")
                        .query(Integer.class)
                        .single()))
        .hasStackTraceContaining("permission denied");
  }

  private int seenBy(Somebody somebody, InventedPhone phone) {
    return patch.as(
        somebody,
        () ->
            running
                .bean(JdbcClient.class)
                .sql("select count(*) from outreach.phone where id = ?")
                .param(phone.id)
                .query(Integer.class)
                .single());
  }

  private int sharesOf(InventedPhone phone) {
    return running
        .superuser()
        .sql("select count(*) from outreach.phone_secret where phone = ? and share is not null")
        .param(phone.id)
        .query(Integer.class)
        .single();
  }
}
