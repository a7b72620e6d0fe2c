package org.waymark.prove;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Files that are alike, in every state that a question about them can be in. */
final class Likenesses {
  private static final int A_LOT = 10;

  private final Ledger ledger;
  private final Chance chance;
  private final World world;

  Likenesses(Ledger ledger, Chance chance) {
    this.ledger = ledger;
    this.chance = chance;
    this.world = ledger.world();
  }

  void reckon() throws SQLException {
    for (Row file : List.copyOf(world.rows("casefile.case_file"))) {
      if (!chance.oneIn(5)) {
        open(file, somebody(), before());
      }
    }
    if (chance.oneIn(2)) {
      Row often = somebody();
      for (int i = chance.oneIn(2) ? 0 : 1; i < A_LOT; i++) {
        open(chance.of(world.rows("casefile.case_file")), often, world.now().minusSeconds(1));
      }
    }
    var files = world.rows("casefile.case_file");
    for (int i = 0; i < 9; i++) {
      Row one = chance.of(files);
      Row other = chance.of(files);
      if (isBefore(one, other) && !isPaired(one, other)) {
        alike(one, other);
      }
    }
  }

  private void open(Row file, Row by, Instant at) throws SQLException {
    Row open =
        ledger.insert(
            "connections.openness",
            "id",
            chance.id(),
            "case_file",
            file.id("id"),
            "agency",
            file.id("agency"),
            "how",
            "in person",
            "apart_from",
            chance.oneIn(4) ? List.of(chance.of(world.rows("access.agency")).id("id")) : null,
            "recorded_by",
            by.id("id"),
            "recorded_at",
            at);
    if (chance.oneIn(5)) {
      ledger.insert(
          "connections.openness_end",
          "openness",
          open.id("id"),
          "case_file",
          file.id("id"),
          "agency",
          file.id("agency"),
          "recorded_by",
          by.id("id"));
    }
  }

  private void alike(Row one, Row other) throws SQLException {
    Row pair =
        ledger.insert(
            "connections.likeness",
            "id",
            chance.id(),
            "one_file",
            one.id("id"),
            "one_agency",
            one.id("agency"),
            "other_file",
            other.id("id"),
            "other_agency",
            other.id("agency"),
            "probability",
            0.95f);
    ledger.insert("connections.draw", "case_file", one.id("id"), "persons", new Integer[] {1, 1});
    boolean isOwn = one.is("agency", other.id("agency"));
    for (List<Row> side : List.of(List.of(one, other), List.of(other, one))) {
      if (isOwn || !chance.oneIn(3)) {
        sign(pair, side.getFirst(), isOwn ? side.getLast().id("id") : null);
      }
    }
    if (chance.oneIn(3)) {
      connect(pair, one, other);
    }
  }

  private void sign(Row pair, Row file, @org.jspecify.annotations.Nullable UUID ownFile)
      throws SQLException {
    boolean usual = !chance.oneIn(3);
    Instant from = usual ? world.now().minusSeconds(5) : chance.near(world.now());
    Instant until = chance.oneIn(3) ? chance.near(world.now()) : from.plusSeconds(900);
    Row sign =
        ledger.insert(
            "connections.sign",
            "id",
            chance.id(),
            "likeness",
            pair.id("id"),
            "case_file",
            file.id("id"),
            "agency",
            file.id("agency"),
            "own_file",
            ownFile,
            "shown_from",
            from,
            "shown_until",
            until.isAfter(from) ? until : from.plusNanos(1000));
    List<String> said = new ArrayList<>();
    if (chance.oneIn(3)) {
      said.add(chance.among("yes", "yes", "no", "not the same"));
      if (said.contains("yes") && chance.oneIn(3)) {
        said.add("taken back");
      }
    }
    for (String what : said) {
      ledger.insert(
          "connections.answer",
          "id",
          chance.id(),
          "sign",
          sign.id("id"),
          "case_file",
          file.id("id"),
          "agency",
          file.id("agency"),
          "what",
          what,
          "recorded_by",
          somebody().id("id"),
          "recorded_at",
          before());
    }
  }

  private void connect(Row pair, Row one, Row other) throws SQLException {
    UUID id = chance.id();
    Instant made = before();
    for (List<Row> side : List.of(List.of(one, other), List.of(other, one))) {
      ledger.insert(
          "connections.connection",
          "id",
          id,
          "likeness",
          pair.id("id"),
          "case_file",
          side.getFirst().id("id"),
          "agency",
          side.getFirst().id("agency"),
          "other_file",
          side.getLast().id("id"),
          "other_agency",
          side.getLast().id("agency"),
          "made_at",
          made);
    }
    if (chance.oneIn(2)) {
      Row ends = chance.oneIn(2) ? one : other;
      ledger.insert(
          "connections.connection_end",
          "connection",
          id,
          "case_file",
          ends.id("id"),
          "agency",
          ends.id("agency"),
          "why",
          chance.among("they asked", "we decided", "not the same"),
          "recorded_by",
          somebody().id("id"),
          "recorded_at",
          before());
    }
  }

  /** Some moments that matter: just now, a while ago, and longer than anything lasts. */
  private Instant before() {
    return world
        .now()
        .minus(
            chance.among(
                Duration.ZERO,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofDays(8),
                Duration.ofDays(400),
                Duration.ofDays(800)));
  }

  /** The order of the database, byte by byte. */
  private static boolean isBefore(Row one, Row other) {
    return one.id("id").toString().compareTo(other.id("id").toString()) < 0;
  }

  private boolean isPaired(Row one, Row other) {
    return world
            .rows("connections.likeness", "one_file", one.id("id"))
            .anyMatch(pair -> pair.is("other_file", other.id("id")))
        || world.rows("connections.draw", "case_file", one.id("id")).count() > 0;
  }

  private Row somebody() {
    return chance.of(world.rows("access.practitioner"));
  }
}
