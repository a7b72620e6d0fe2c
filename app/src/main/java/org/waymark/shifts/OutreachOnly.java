package org.waymark.shifts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.pages.NothingHere;

/**
 * Pages about shifts are not there for an agency that may not go out: one that enforces or
 * commissions, or has not signed. The database hides the rows; this hides that there is a page.
 */
@Component
class OutreachOnly {
  private final JdbcClient jdbc;

  OutreachOnly(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** May the acting practitioner's agency go out? */
  boolean mayGoOut() {
    return jdbc.sql("select guard.outreach_agency() is not null").query(Boolean.class).single();
  }

  /** Answers as if the page did not exist when it may not. */
  void check() {
    if (!mayGoOut()) {
      throw new NothingHere();
    }
  }
}
