package org.waymark.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.settings.Settings;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;

/** What holds at the door of the running server, whoever comes. */
class DoorTests {
  private final Running running = Running.here();
  private final Somebody ana = running.town().practitioner(running.town().agency("specialist"));

  @Test
  void whenEveryConnectionIsTakenPeopleAreAskedToWaitKindly() throws SQLException {
    var pool = (HikariDataSource) running.appPool();
    long usual = pool.getConnectionTimeout();
    pool.getHikariConfigMXBean().setConnectionTimeout(250);
    List<Connection> taken = new ArrayList<>();
    try {
      for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
        taken.add(pool.getConnection());
      }

      var answer = running.visitor(ana).get("/");
      var leaving = running.visitor(ana).get("/exit");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(answer.body()).contains("Too many people at once", "Wait a moment");
      assertThat(leaving.statusCode()).isEqualTo(303);
    } finally {
      for (Connection one : taken) {
        one.close();
      }
      pool.getHikariConfigMXBean().setConnectionTimeout(usual);
    }
  }

  @Test
  void anAddressThatABrowserClaimsIsBelievedFromTheNamedProxyAlone() {
    var environment = running.context().getEnvironment();

    assertThat(Settings.read(Map.of(), Map.of()).proxy()).isEmpty();
    assertThat(environment.getProperty("server.tomcat.remoteip.internal-proxies"))
        .isEqualTo("127.0.0.1/32");
  }

  @Test
  void oneAddressMayGuessThirtyTimesAtOnceAndAnotherStillMay() {
    var guesses = new SignInPages.Guesses();
    for (int guess = 0; guess < 30; guess++) {
      assertThat(guesses.mayTry("203.0.113.1")).isTrue();
    }

    assertThat(guesses.mayTry("203.0.113.1")).isFalse();
    assertThat(guesses.mayTry("203.0.113.2")).isTrue();
  }
}
