package org.waymark.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals what has settled in the audit into the next block of the chain, every minute, on whichever
 * server is first.
 */
@Component
class AuditSealer {
  private final JdbcClient jdbc;

  AuditSealer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void seal() {
    jdbc.sql("select guard.seal_audit()").query(Long.class).single();
  }
}
