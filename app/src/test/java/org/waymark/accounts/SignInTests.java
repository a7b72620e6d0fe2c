package org.waymark.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.PartnershipKey;
import org.waymark.access.Passwords;
import org.waymark.access.Role;
import org.waymark.access.SecondStep;
import org.waymark.testing.Running;
import org.waymark.testing.Town;
import org.waymark.testing.Visitor;

class SignInTests {
  private final Running running = Running.here();

  @Test
  void withPasswordAndCodeSheIsSignedIn() {
    SecondStep step = accountOf("maren.signs.in", "three quiet words");
    Visitor maren = running.stranger();

    maren.post("/sign-in", "/sign-in", "name", "maren.signs.in", "password", "three quiet words");
    var answer = maren.post("/sign-in/code", "/sign-in/code", "code", step.codeAt(Instant.now()));

    assertThat(answer.headers().firstValue("Location")).hasValue("/");
    assertThat(maren.get("/account/password").statusCode()).isEqualTo(200);
  }

  @Test
  void thePasswordAloneOpensNothing() {
    SecondStep step = accountOf("oda.half.way", "three quiet words");
    assertThat(step.base32()).hasSize(32);
    Visitor oda = running.stranger();

    oda.post("/sign-in", "/sign-in", "name", "oda.half.way", "password", "three quiet words");

    assertThat(oda.get("/account/password").headers().firstValue("Location")).hasValue("/sign-in");
  }

  @Test
  void aCodeWorksOnce() {
    SecondStep step = accountOf("pia.twice", "three quiet words");
    String code = step.codeAt(Instant.now());
    Visitor first = running.stranger();
    first.post("/sign-in", "/sign-in", "name", "pia.twice", "password", "three quiet words");
    first.post("/sign-in/code", "/sign-in/code", "code", code);
    Visitor second = running.stranger();
    second.post("/sign-in", "/sign-in", "name", "pia.twice", "password", "three quiet words");

    var answer = second.post("/sign-in/code", "/sign-in/code", "code", code);

    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void aWrongPasswordAndAnUnknownNameReadTheSame() {
    accountOf("runa.known", "three quiet words");

    var wrong =
        running.stranger().post("/sign-in", "/sign-in", "name", "runa.known", "password", "x");
    var unknown =
        running.stranger().post("/sign-in", "/sign-in", "name", "runa.knowm", "password", "x");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(neutral(wrong.body()))
        .isEqualTo(neutral(unknown.body()).replace("runa.knowm", "runa.known"));
  }

  @Test
  void fiveWrongGuessesRestTheAccountEvenForTheRightPassword() {
    accountOf("sunniva.rests", "three quiet words");
    for (int i = 0; i < 5; i++) {
      running
          .stranger()
          .post("/sign-in", "/sign-in", "name", "sunniva.rests", "password", "guess " + i);
    }

    var right =
        running
            .stranger()
            .post("/sign-in", "/sign-in", "name", "sunniva.rests", "password", "three quiet words");

    assertThat(right.statusCode()).isEqualTo(422);
  }

  @Test
  void switchedOffSheIsOutAtTheNextRequest() {
    Town.Somebody tilde =
        running.town().somebody(running.town().agency("generic"), Role.ADMINISTRATOR);
    Visitor browser = running.visitor(tilde);
    assertThat(browser.get("/agencies").statusCode()).isEqualTo(200);

    running
        .superuser()
        .sql("update access.practitioner set active = false where id = ?")
        .param(tilde.id())
        .update();

    assertThat(browser.get("/agencies").headers().firstValue("Location")).hasValue("/sign-in");
  }

  private SecondStep accountOf(String name, String password) {
    UUID id = running.town().somebody(running.town().agency("generic"), Role.ADMINISTRATOR).id();
    SecondStep step = SecondStep.random();
    byte[] salt = Passwords.newSalt();
    running
        .superuser()
        .sql("update access.practitioner set sign_in_name = ? where id = ?")
        .params(name, id)
        .update();
    running
        .superuser()
        .sql(
            "update access.credential set password = ?, salt = ?, second_step = ? where"
                + " practitioner = ?")
        .params(
            Passwords.hash(password, salt),
            salt,
            step.sealedFor(id, running.bean(PartnershipKey.class)),
            id)
        .update();
    return step;
  }

  private static String neutral(String body) {
    return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }
}
