package org.waymark.referrals;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notes every half minute, on whichever server is first, which answers are soon due and which are
 * overdue. Nobody acts here, so the guard writes it; the worklists show it by the clock itself.
 */
@Component
class Escalation {
  private final JdbcClient jdbc;

  Escalation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
  long escalate() {
    return jdbc.sql("select guard.escalate()").query(Long.class).single();
  }
}
