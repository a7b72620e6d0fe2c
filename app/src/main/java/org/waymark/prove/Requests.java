package org.waymark.prove;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Referrals in every state and overrides of every age, with what follows from them. */
final class Requests {
  private static final Duration REFERRAL_SIGHT = Duration.ofDays(90);
  private static final Duration OVERRIDE_SIGHT = Duration.ofHours(1);
  private static final int EVERY_KIND = 8191;

  private final Ledger ledger;
  private final Chance chance;
  private final World world;

  Requests(Ledger ledger, Chance chance) {
    this.ledger = ledger;
    this.chance = chance;
    this.world = ledger.world();
  }

  void refer(int times) throws SQLException {
    for (int i = 0; i < times; i++) {
      Row file = chance.of(world.rows("casefile.case_file"));
      Row referral =
          ledger.insert(
              "referrals.referral",
              "id",
              chance.id(),
              "case_file",
              file.id("id"),
              "from_agency",
              file.id("agency"),
              "made_by",
              somebody().id("id"),
              "colour",
              "amber",
              "agreed",
              "in person",
              "wish",
              Ledger.sealed(),
              "withdrawn_at",
              chance.oneIn(6) ? world.now() : null);
      for (Row agency : world.rows("access.agency")) {
        if (!agency.is("id", file.id("agency")) && chance.oneIn(3)) {
          ask(referral, agency.id("id"));
        }
      }
      if (chance.oneIn(2)) {
        ledger.insert(
            "referrals.amendment",
            "id",
            chance.id(),
            "referral",
            referral.id("id"),
            "case_file",
            file.id("id"),
            "from_agency",
            file.id("agency"),
            "practitioner",
            somebody().id("id"),
            "colour_before",
            "green",
            "at",
            chance.oneIn(2) ? world.now() : world.now().minusSeconds(1));
      }
    }
  }

  private void ask(Row referral, UUID agency) throws SQLException {
    Instant due = chance.near(world.now());
    Row recipient =
        ledger.insert(
            "referrals.recipient",
            "referral",
            referral.id("id"),
            "to_agency",
            agency,
            "from_agency",
            referral.id("from_agency"),
            "case_file",
            referral.id("case_file"),
            "kinds",
            chance.oneIn(5) ? 0 : chance.kinds(),
            "state",
            "waiting",
            "warn_at",
            chance.oneIn(2) ? due : due.minusSeconds(90),
            "due_at",
            due);
    recipient.values().put("asked_at", world.now());
    if (chance.oneIn(3)) {
      age(recipient, "referral", referral.id("id"), agency, REFERRAL_SIGHT, "asked_at");
    }
    if (chance.oneIn(2)) {
      ledger.change(
          recipient,
          "state",
          chance.among("asked", "offered", "accepted", "declined", "withdrawn"));
    }
    if (chance.oneIn(3)) {
      about(
          recipient,
          "referrals.answer",
          "id",
          chance.id(),
          "practitioner",
          somebody().id("id"),
          "by_agency",
          agency,
          "what",
          "accepted");
    }
    if (chance.oneIn(4)) {
      about(recipient, "referrals.escalation", "stage", "soon due");
    }
  }

  /** As if the request were about as old as what it gives lasts. */
  private void age(Row row, String source, UUID id, UUID audience, Duration lasts, String column)
      throws SQLException {
    Instant began = chance.near(world.now()).minus(lasts);
    ledger.execute(
        """
        update consent.sight set valid_from = ?, valid_to = ?
         where source = ? and source_id = ? and audience = ?
        """,
        began,
        began.plus(lasts),
        source,
        id,
        audience);
    row.values().put(column, began);
  }

  private void about(Row recipient, String table, @Nullable Object... more) throws SQLException {
    @Nullable Object[] columns = new Object[more.length + 8];
    int place = 0;
    for (String column : List.of("referral", "to_agency", "from_agency", "case_file")) {
      columns[place++] = column;
      columns[place++] = recipient.id(column);
    }
    System.arraycopy(more, 0, columns, place, more.length);
    ledger.insert(table, columns);
  }

  /** Overrides opened earlier, as the function that opens them would have left them. */
  void overrides() throws SQLException {
    for (int i = chance.below(5); i > 0; i--) {
      overrideBy(somebody());
    }
    if (chance.oneIn(2)) {
      Row often = somebody();
      for (int i = 0; i < 3; i++) {
        overrideBy(often);
      }
    }
  }

  private void overrideBy(Row opener) throws SQLException {
    Row file = chance.of(world.rows("casefile.case_file"));
    if (opener.is("agency", file.id("agency"))) {
      return;
    }
    Instant opened =
        chance.near(
            chance.oneIn(2)
                ? world.now().minus(OVERRIDE_SIGHT)
                : world.now().minus(Duration.ofDays(chance.among(3, 7))));
    Row override =
        ledger.insert(
            "consent.override",
            "id",
            chance.id(),
            "case_file",
            file.id("id"),
            "agency",
            file.id("agency"),
            "practitioner",
            opener.id("id"),
            "by_agency",
            opener.id("agency"),
            "kinds",
            EVERY_KIND,
            "reason",
            Ledger.sealed(),
            "opened_at",
            opened,
            "ends_at",
            opened.plus(OVERRIDE_SIGHT));
    if (!world.agency(opener.id("agency")).is("kind", "enforcement")) {
      ledger.execute(
          "insert into consent.sight values (?, ?, ?, ?, ?, 'override', ?)",
          file.id("id"),
          opener.id("id"),
          EVERY_KIND,
          opened,
          opened.plus(OVERRIDE_SIGHT),
          override.id("id"));
    }
    follow(override);
  }

  private void follow(Row override) throws SQLException {
    if (!chance.oneIn(3)) {
      ledger.insert(
          "consent.override_review",
          "override",
          override.id("id"),
          "case_file",
          override.id("case_file"),
          "agency",
          override.id("agency"),
          "by_agency",
          override.id("by_agency"),
          "reviewer",
          somebody().id("id"),
          "finding",
          "was needed",
          "words",
          Ledger.sealed());
    }
    if (chance.oneIn(3)) {
      ledger.insert(
          "consent.override_told",
          "id",
          chance.id(),
          "override",
          override.id("id"),
          "case_file",
          override.id("case_file"),
          "agency",
          override.id("agency"),
          "told",
          "not safe yet",
          "recorded_by",
          somebody().id("id"));
    }
  }

  /** Sometimes an agency turns into an enforcement agency after others trusted it. */
  void change() throws SQLException {
    if (chance.oneIn(5)) {
      ledger.change(chance.of(world.rows("access.agency")), "kind", "enforcement");
    }
  }

  private Row somebody() {
    return chance.of(world.rows("access.practitioner"));
  }
}
