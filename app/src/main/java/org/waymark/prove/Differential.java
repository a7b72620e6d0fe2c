package org.waymark.prove;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The differential test: one random world, one transaction, rolled back. Inside it now() stands
 * still, so what ends at this very microsecond can be told from what ends one later.
 */
final class Differential {
  private static final int ATTEMPTS = 12;

  private final Connection superuser;
  private final Findings findings;
  private static final int TIDY_AFTER = 40;

  private final List<String> before;

  /**
   * @param superuser a connection of its own, to a database with the tables and without rows
   * @param before statements at the start of each transaction: the seeded fault, or none
   */
  Differential(Connection superuser, Findings findings, List<String> before) throws SQLException {
    this.superuser = superuser;
    this.findings = findings;
    this.before = before;
    superuser.setAutoCommit(false);
    // Many tables in one statement look costly to a planner that knows no rows; compiling it is.
    try (var statement = superuser.createStatement()) {
      statement.execute("set jit = off");
    }
    superuser.commit();
  }

  void state(long seed) throws SQLException {
    try {
      prepare();
      var catalogue = Catalogue.of(superuser);
      unknown(catalogue, seed);
      var chance = new Chance(seed);
      var world = world(catalogue, chance);
      findings.state();
      for (String token : Inhabitants.tokens(world, chance)) {
        visit(
            new Visit(superuser, catalogue, new Standpoint(world, token), chance, seed, findings));
      }
    } finally {
      superuser.rollback();
    }
    if (findings.states() % TIDY_AFTER == 0) {
      tidy();
    }
  }

  /** What was rolled back still lies about and slows whoever comes next. */
  private void tidy() throws SQLException {
    superuser.setAutoCommit(true);
    try (var statement = superuser.createStatement()) {
      statement.execute("vacuum");
    } finally {
      superuser.setAutoCommit(false);
    }
  }

  private void prepare() throws SQLException {
    try (var statement = superuser.createStatement()) {
      for (String sql : before) {
        statement.execute(sql);
      }
    }
  }

  private void unknown(Catalogue catalogue, long seed) {
    for (String name : Questions.unknown(catalogue)) {
      findings.add(new Disagreement(seed, "no rule says what " + name + " may answer", ""));
    }
  }

  private World world(Catalogue catalogue, Chance chance) throws SQLException {
    var ledger = new Ledger(superuser, catalogue, new World(now()));
    new Inhabitants(ledger, chance).settle();
    var records = new Records(ledger, chance);
    var requests = new Requests(ledger, chance);
    new Phones(ledger, chance).setUp();
    records.keep();
    requests.refer(3);
    requests.overrides();
    records.withdrawals();
    requests.change();
    requests.refer(2);
    records.conflicts();
    new Likenesses(ledger, chance).reckon();
    records.audit();
    new Outings(ledger, chance).goOut();
    new Mappings(ledger, chance).map();
    return ledger.world();
  }

  private Instant now() throws SQLException {
    try (var statement = superuser.createStatement();
        var rows = statement.executeQuery("select now()")) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private void visit(Visit visit) throws SQLException {
    findings.session();
    visit.enter();
    new Reading(visit).all();
    new Questions(visit).all();
    new Writing(visit).some(ATTEMPTS);
    visit.leave();
  }
}
