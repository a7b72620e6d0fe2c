package org.waymark.prove;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a file by override, or tries to, and looks whether that gave exactly what it promises. */
final class Overrides {
  private static final int AT_MOST_A_WEEK = 3;
  private static final int AT_MOST_WAITING = 2;

  private final Visit visit;
  private final Standpoint who;

  Overrides(Visit visit) {
    this.visit = visit;
    this.who = visit.who();
  }

  void open() throws SQLException {
    Row file = visit.chance().of(visit.world().rows("casefile.case_file"));
    String reference = visit.chance().oneIn(6) ? "GHOST-999" : file.text("reference");
    boolean opens = mayOpen() && reference.equals(file.text("reference")) && mayBeOpened(file);
    boolean known = opens || ReadingRules.mayRead(who, file);
    @Nullable UUID answer;
    boolean seen;
    var before = visit.connection().setSavepoint();
    try {
      answer = ask(reference);
      seen = sees(file);
    } finally {
      visit.connection().rollback(before);
      visit.connection().releaseSavepoint(before);
    }
    visit.compare(
        opens == (answer != null) && seen == known,
        "override of %s answers %s and %s the file, the rules say it %s"
            .formatted(
                reference, answer, seen ? "shows" : "hides", opens ? "opens" : "does not open"),
        List.of(file));
    repeat();
  }

  /** Somebody else's override, named by its id, tells nothing and opens nothing. */
  private void repeat() throws SQLException {
    var earlier = visit.world().rows("consent.override");
    if (earlier.isEmpty()) {
      return;
    }
    Row one = visit.chance().of(earlier);
    UUID agency = who.agency();
    boolean mine =
        agency != null && who.hasSigned(agency) && who.isMe(one.idOrNone("practitioner"));
    var answer = visit.undone(() -> Optional.ofNullable(ask(one.id("id"), "GHOST-999")));
    visit.compare(
        mine == answer.isPresent(), "an override's id, repeated, answers " + answer, List.of(one));
  }

  /** A practitioner of an agency that signed and does not enforce, within the limits. */
  private boolean mayOpen() {
    UUID agency = who.agency();
    if (agency == null
        || !who.hasSigned(agency)
        || visit.world().agency(agency).is("kind", "enforcement")) {
      return false;
    }
    var now = visit.world().now();
    var mine =
        visit.world().rows("consent.override").stream()
            .filter(o -> who.isMe(o.idOrNone("practitioner")))
            .toList();
    long thisWeek =
        mine.stream().filter(o -> o.at("opened_at").isAfter(now.minus(Duration.ofDays(7)))).count();
    long waiting =
        mine.stream()
            .filter(o ->
                visit.world().rows("consent.override_review", "override", o.id("id")).count() == 0)
            .count();
    return thisWeek < AT_MOST_A_WEEK && waiting < AT_MOST_WAITING;
  }

  private boolean mayBeOpened(Row file) {
    return !who.holds(file.id("agency"))
        && !who.isBarred(file.id("id"))
        && !file.has("forgotten_at");
  }

  private @Nullable UUID ask(String reference) throws SQLException {
    return ask(visit.chance().id(), reference);
  }

  private @Nullable UUID ask(UUID id, String reference) throws SQLException {
    try (var statement =
        visit.connection().prepareStatement("select guard.open_override(?, ?, ?)")) {
      Ledger.bind(statement, List.of(id, reference, Ledger.sealed()));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return (UUID) rows.getObject(1);
      }
    }
  }

  private boolean sees(Row file) throws SQLException {
    try (var statement =
        visit.connection().prepareStatement("select from casefile.case_file where id = ?")) {
      statement.setObject(1, file.id("id"));
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
