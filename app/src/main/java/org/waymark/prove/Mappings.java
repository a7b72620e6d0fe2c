package org.waymark.prove;

import java.sql.SQLException;
import java.util.List;

/** A mapping survey with answers that were sent and one that was not, and a map's boundaries. */
final class Mappings {
  private final Ledger ledger;
  private final Chance chance;
  private final World world;
  private final Authors authors;

  Mappings(Ledger ledger, Chance chance) {
    this.ledger = ledger;
    this.chance = chance;
    this.world = ledger.world();
    this.authors = new Authors(ledger, chance, "made_by");
  }

  void map() throws SQLException {
    Row survey =
        authors.insert("gaps.survey", "title", "A survey", "areas", List.of("East", "West"));
    Row link =
        authors.insert(
            "gaps.link",
            "survey",
            survey.id("id"),
            "for_whom",
            "area",
            "label",
            "Teams",
            "last_day",
            java.time.LocalDate.EPOCH);
    answer(link, true);
    answer(link, false);
    ledger.insert(
        "gaps.link_end",
        "link",
        link.id("id"),
        "agency",
        authors.agency(),
        "ended_by",
        authors.somebody());
    Row file = authors.insert("gaps.boundary_file", "name", "wards");
    ledger.insert(
        "gaps.boundary", "id", chance.id(), "file", file.id("id"), "area", "East", "rings", "[]");
  }

  private void answer(Row link, boolean isSent) throws SQLException {
    Row answer =
        ledger.insert(
            "gaps.answer",
            "id",
            chance.id(),
            "link",
            link.id("id"),
            "sent_at",
            isSent ? world.now() : null);
    ledger.insert(
        "gaps.area_part",
        "answer",
        answer.id("id"),
        "area",
        "East",
        "rating",
        "poor",
        "helps",
        List.of(),
        "challenges",
        List.of(),
        "unmet",
        List.of());
    ledger.insert(
        "gaps.service_part",
        "id",
        chance.id(),
        "answer",
        answer.id("id"),
        "place",
        1,
        "areas",
        List.of("East"),
        "needs",
        List.of(),
        "ways",
        List.of(),
        "routes",
        List.of(),
        "conditions",
        List.of());
  }
}
