package org.waymark.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to this version of Waymark, as the owner, before the server starts. */
public final class Migrations {
  private Migrations() {}

  /**
   * Runs what has not run yet, each whole or not at all, in the order of their numbers across all
   * modules.
   *
   * @return how many ran
   */
  public static int run(DatabaseLogin owner) {
    try {
      return Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(owner.unpooled())
          .locations(
              "classpath:db/access",
              "classpath:db/casefile",
              "classpath:db/identity",
              "classpath:db/consent",
              "classpath:db/referrals",
              "classpath:db/outreach",
              "classpath:db/shifts",
              "classpath:db/dropin",
              "classpath:db/insight",
              "classpath:db/directory",
              "classpath:db/connections",
              "classpath:db/gaps")
          .table("migration")
          .defaultSchema("public")
          .failOnMissingLocations(false)
          .cleanDisabled(true)
          .connectRetries(3)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new DatabaseFault("The tables could not be brought up to date: " + e.getMessage(), e);
    }
  }
}
