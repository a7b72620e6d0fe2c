package org.waymark.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Visitor;

class ExitTests {
  private final Running running = Running.here();
  private final Somebody ana = running.town().practitioner(running.town().agency("specialist"));

  @Test
  void itLeavesForTheWeatherAndTheBrowserForgets() {
    Visitor browser = running.visitor(ana);

    var answer = browser.get("/exit");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("https://www.bbc.co.uk/weather");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("s=;").contains("Max-Age=0"));
    assertThat(answer.headers().firstValue("Clear-Site-Data").orElseThrow()).contains("cookies");
  }

  @Test
  void theSessionEndsAlsoForACopyOfTheCookie() throws InterruptedException {
    running.visitor(ana).get("/exit");

    assertThat(isSignedOutSoon(running.visitor(ana))).isTrue();
  }

  @Test
  void somebodyWhoIsNotSignedInLeavesAsWell() {
    assertThat(running.stranger().get("/exit").statusCode()).isEqualTo(303);
  }

  private static boolean isSignedOutSoon(Visitor copy) throws InterruptedException {
    Instant patience = Instant.now().plus(Duration.ofSeconds(5));
    while (Instant.now().isBefore(patience)) {
      if (copy.get("/").headers().firstValue("Location").orElse("").equals("/sign-in")) {
        return true;
      }
      Thread.sleep(20);
    }
    return false;
  }
}
