package org.waymark.prove;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tries to write as this session, and holds what happened against the rules. */
final class Writing {
  private static final String DENIED = "42501";

  private final Visit visit;
  private final Standpoint who;
  private final Chance chance;

  Writing(Visit visit) {
    this.visit = visit;
    this.who = visit.who();
    this.chance = visit.chance();
  }

  void some(int attempts) throws SQLException {
    var tables = visit.catalogue().tables().stream().filter(WritingRules::know).toList();
    var wishes = new Wishes(who, chance);
    for (int i = 0; i < attempts; i++) {
      var row = wishes.row(chance.of(tables));
      if (row.isPresent()) {
        add(row.get());
      }
    }
    history();
    changes();
    new Overrides(visit).open();
  }

  private void add(Row row) throws SQLException {
    expect(
        WritingRules.mayAdd(who, row) ? "1" : DENIED,
        Ledger.insertion(row.table(), row.values()),
        List.copyOf(row.values().values()),
        row);
  }

  /** Nobody deletes, empties or rewrites anything at all. */
  private void history() throws SQLException {
    String table = chance.of(visit.catalogue().tables());
    String key = visit.catalogue().keys().getOrDefault(table, List.of()).getFirst();
    String sql =
        switch (chance.below(3)) {
          case 0 -> "delete from " + table;
          case 1 -> "truncate " + table + " cascade";
          default ->
              "update %1$s set %2$s = %2$s".formatted(table, key.equals("seq") ? "action" : key);
        };
    expect(DENIED, sql, List.of(), Row.wished(table, Map.of()));
  }

  private void changes() throws SQLException {
    Row agency = chance.of(visit.world().rows("access.agency"));
    change(agency, "name = 'Other'", who.hasRole("administrator"));
    Row account = chance.of(visit.world().rows("access.practitioner"));
    change(account, "roles = '{manager}', active = true", who.hasRole("administrator"));
    Row file = chance.of(visit.world().rows("casefile.case_file"));
    change(file, "level = 'low'", who.keeps(file.id("id"), file.id("agency")));
    var referrals = visit.world().rows("referrals.referral");
    if (!referrals.isEmpty()) {
      referral(chance.of(referrals));
    }
    var asked = visit.world().rows("referrals.recipient");
    if (!asked.isEmpty()) {
      recipient(chance.of(asked));
    }
  }

  private void change(Row row, String what, boolean allowed) throws SQLException {
    expect(allowed ? "1" : "0", update(row, what), List.of(row.key()), row);
  }

  private String update(Row row, String what) {
    return "update %s set %s where %s = ?"
        .formatted(row.table(), what, visit.catalogue().key(row.table()));
  }

  /** The sender amends what is not withdrawn, and what it said before is kept. */
  private void referral(Row referral) throws SQLException {
    boolean sender =
        ReadingRules.mayRead(who, referral)
            && who.holds(referral.id("from_agency"))
            && !referral.has("withdrawn_at");
    change(referral, "version = version + 1", sender);
    boolean kept =
        visit
            .world()
            .rows("referrals.amendment", "referral", referral.id("id"))
            .anyMatch(amendment -> amendment.is("at", visit.world().now()));
    expect(
        !sender ? "0" : kept ? "1" : DENIED,
        update(referral, "wish = 'other'"),
        List.of(referral.key()),
        referral);
  }

  /**
   * The agency asked moves its answer and not its deadline; the sender withdraws, moves the
   * deadline or wakes a question, and neither answers nor takes an answer back.
   */
  private void recipient(Row asked) throws SQLException {
    String state = chance.among("waiting", "asked", "offered", "accepted", "declined", "withdrawn");
    boolean later = chance.oneIn(3);
    boolean takes = chance.oneIn(3);
    String what =
        "state = '"
            + state
            + "'"
            + (later ? ", due_at = due_at + interval '1 day'" : "")
            + (takes ? ", taken_by = '" + anotherThan(asked.idOrNone("taken_by")) + "'" : "");
    expect(outcome(asked, state, later, takes), update(asked, what), List.of(asked.key()), asked);
  }

  private UUID anotherThan(@Nullable UUID somebody) {
    return visit.world().rows("access.practitioner").stream()
        .map(row -> row.id("id"))
        .filter(id -> !Objects.equals(id, somebody))
        .findFirst()
        .orElseThrow();
  }

  private String outcome(Row asked, String state, boolean later, boolean takes) {
    String before = asked.text("state");
    if (who.isBarred(asked.id("case_file"))) {
      return "0";
    } else if (who.holds(asked.id("from_agency"))) {
      return outcomeForSender(before, state, takes);
    } else if (who.isShown(asked.id("to_agency"))) {
      return before.equals("withdrawn") ? "0" : later || state.equals("withdrawn") ? DENIED : "1";
    }
    return "0";
  }

  private static String outcomeForSender(String before, String state, boolean takes) {
    if (before.equals("declined") || before.equals("withdrawn")) {
      return "0";
    }
    boolean wakes = state.equals("waiting") && (before.equals("waiting") || before.equals("asked"));
    return !takes && (wakes || state.equals("withdrawn")) ? "1" : DENIED;
  }

  private void expect(String outcome, String sql, List<Object> values, Row about)
      throws SQLException {
    String actual;
    try {
      actual = visit.undone(() -> write(sql, values));
    } catch (SQLException refused) {
      String state = Objects.requireNonNullElse(refused.getSQLState(), "no state");
      actual = state.equals(DENIED) ? state : state + " " + refused.getMessage();
    }
    visit.compare(
        outcome.equals(actual),
        "%s with %s: %s, the rules say %s".formatted(sql, values, actual, outcome),
        new ArrayList<>(List.of(about)));
  }

  private String write(String sql, List<Object> values) throws SQLException {
    try (var statement = visit.connection().prepareStatement(sql);
        var check = visit.connection().createStatement()) {
      Ledger.bind(statement, values);
      int rows = statement.executeUpdate();
      check.execute("set constraints all immediate");
      return String.valueOf(rows);
    }
  }
}
