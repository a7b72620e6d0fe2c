package org.waymark.prove;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Areas, shifts over several agencies with what follows from them, and drop-in sessions. */
final class Outings {
  private final Ledger ledger;
  private final Chance chance;
  private final World world;
  private final Authors authors;

  Outings(Ledger ledger, Chance chance) {
    this.ledger = ledger;
    this.chance = chance;
    this.world = ledger.world();
    this.authors = new Authors(ledger, chance, "recorded_by");
  }

  void goOut() throws SQLException {
    Row area = authors.insert("shifts.area", "name", "The Parade");
    authors.insert("shifts.route", "name", "The van", "areas", List.of(area.id("id")));
    authors.insert("shifts.training", "practitioner", authors.somebody(), "standing", "staff");
    for (int i = 0; i < 3; i++) {
      shift(area);
    }
    Instant now = world.now();
    ledger.insert(
        "shifts.notice",
        "id",
        chance.id(),
        "agency",
        authors.agency(),
        "given_by",
        authors.somebody(),
        "what",
        "keep away",
        "area",
        "The Parade",
        "from_at",
        now,
        "to_at",
        now.plusSeconds(60));
    ledger.insert("shifts.calendar", "id", chance.id(), "practitioner", authors.somebody());
    door();
  }

  private void shift(Row area) throws SQLException {
    UUID lead = authors.agency();
    UUID other = authors.agency();
    Instant from = chance.near(world.now());
    Row shift =
        ledger.insert(
            "shifts.shift",
            "id",
            chance.id(),
            "agency",
            lead,
            "agencies",
            List.of(lead, other),
            "areas",
            List.of(area.id("id")),
            "starts_at",
            from,
            "ends_at",
            from.plus(Duration.ofHours(4)),
            "planned_by",
            authors.somebody());
    Row staff =
        ledger.insert(
            "shifts.staff",
            "id",
            chance.id(),
            "shift",
            shift.id("id"),
            "practitioner",
            authors.somebody(),
            "agency",
            lead,
            "part",
            "drives",
            "recorded_by",
            authors.somebody());
    if (chance.oneIn(3)) {
      ledger.insert(
          "shifts.staff_end",
          "staff",
          staff.id("id"),
          "shift",
          shift.id("id"),
          "recorded_by",
          authors.somebody());
    }
    if (chance.oneIn(3)) {
      ledger.insert(
          "shifts.called_off",
          "shift",
          shift.id("id"),
          "agency",
          lead,
          "recorded_by",
          authors.somebody());
    } else if (chance.oneIn(2)) {
      ledger.insert(
          "shifts.sheet",
          "id",
          chance.id(),
          "shift",
          shift.id("id"),
          "agency",
          lead,
          "went_out",
          chance.oneIn(2),
          "areas",
          List.of(area.id("id")),
          "trained",
          2,
          "extra",
          0,
          "recorded_by",
          authors.somebody());
    }
  }

  private void door() throws SQLException {
    Instant now = world.now();
    Row session =
        authors.insert(
            "dropin.session",
            "place",
            "The hub",
            "opens_at",
            now,
            "closes_at",
            now.plusSeconds(60));
    ledger.insert(
        "dropin.in_reach",
        "id",
        chance.id(),
        "session",
        session.id("id"),
        "agency",
        session.id("agency"),
        "from_agency",
        authors.agency(),
        "what",
        "housing",
        "recorded_by",
        authors.somebody());
    authors.insert(
        "dropin.online_round",
        "place",
        "app",
        "happened_at",
        now,
        "messages",
        3,
        "replies",
        2,
        "wanted_help",
        1);
  }
}
