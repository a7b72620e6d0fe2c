package org.waymark.prove;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Phones that are carried, lost and handed back. */
final class Phones {
  private static final int CARRIED = 4;

  private final Ledger ledger;
  private final Chance chance;

  Phones(Ledger ledger, Chance chance) {
    this.ledger = ledger;
    this.chance = chance;
  }

  void setUp() throws SQLException {
    for (int i = 0; i < CARRIED; i++) {
      Row carrier = chance.of(ledger.world().rows("access.practitioner"));
      Row phone =
          ledger.insert(
              "outreach.phone",
              "id",
              chance.id(),
              "agency",
              carrier.id("agency"),
              "practitioner",
              carrier.id("id"));
      ledger.insert(
          "outreach.phone_secret",
          "phone",
          phone.id("id"),
          "proof",
          Tokens.hash(chance.id().toString()),
          "share",
          Ledger.sealed());
      if (chance.oneIn(3)) {
        end(phone, chance.oneIn(2) ? carrier.id("id") : null);
      }
    }
  }

  private void end(Row phone, java.util.@Nullable UUID by) throws SQLException {
    ledger.insert(
        "outreach.phone_end",
        "phone",
        phone.id("id"),
        "agency",
        phone.id("agency"),
        "practitioner",
        phone.id("practitioner"),
        "why",
        by == null ? "wrong PINs" : "lost",
        "ended_by",
        by);
  }
}
