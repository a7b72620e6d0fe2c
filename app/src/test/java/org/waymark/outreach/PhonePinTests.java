package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Another PIN for a phone, as the server sees it: another proof. */
class PhonePinTests {
  private final Patch patch = new Patch();
  private final InventedPhone phone = InventedPhone.of(patch.ana);
  private final String next = InventedPhone.random();

  @Test
  void theNewPinOpensTheSameShareAndTheOldOneNothing() {
    String share = share(phone.open(phone.proof));

    HttpResponse<String> changed = phone.changePin(phone.proof, next);

    assertThat(share(changed)).isEqualTo(share);
    assertThat(share(phone.open(next))).isEqualTo(share);
    assertThat(phone.open(phone.proof).statusCode()).isEqualTo(401);
  }

  @Test
  void aWrongPinChangesNothingAndIsOneOfTheFiveTries() {
    for (int left = 4; left >= 1; left--) {
      HttpResponse<String> wrong = phone.changePin(InventedPhone.random(), next);
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(InventedPhone.json(wrong).path("triesLeft").asInt(0)).isEqualTo(left);
    }
    assertThat(phone.open(phone.proof).statusCode()).isEqualTo(200);
    for (int i = 0; i < 5; i++) {
      phone.changePin(InventedPhone.random(), next);
    }
    assertThat(phone.open(phone.proof).statusCode()).isEqualTo(410);
    assertThat(phone.open(next).statusCode()).isEqualTo(410);
  }

  @Test
  void whatIsNoProofIsNotRead() {
    assertThat(phone.changePin(phone.proof, "short").statusCode()).isEqualTo(422);
    assertThat(phone.changePin("short", next).statusCode()).isEqualTo(422);
    assertThat(phone.open(phone.proof).statusCode()).isEqualTo(200);
  }

  private static String share(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return InventedPhone.json(answer).path("share").asString("");
  }
}
