package org.waymark.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that a session might try to add: mostly in its own name, and now and then with somebody
 * else's file, agency or name in them.
 */
final class Wishes {
  private static final List<String> FORGEABLE =
      List.of(
          "agency",
          "practitioner",
          "recorded_by",
          "ended_by",
          "opened_by",
          "reviewer",
          "made_by",
          "by_agency",
          "from_agency",
          "case_file");

  private final Standpoint who;
  private final World world;
  private final Chance chance;
  private final Grounds grounds;

  Wishes(Standpoint who, Chance chance) {
    this.who = who;
    this.world = who.world();
    this.chance = chance;
    this.grounds = new Grounds(who, chance);
  }

  /** A row for this table; empty when this world has nothing to base one on. */
  Optional<Row> row(String table) {
    return make(table)
        .map(Wish::values)
        .filter(made -> !isTaken(table, made))
        .map(this::forged)
        .filter(made -> !isTaken(table, made))
        .map(made -> Row.wished(table, made));
  }

  private Optional<Wish> make(String table) {
    if (table.startsWith("consent.")) {
      return new ConsentWishes(grounds).make(table);
    }
    return new AccessWishes(grounds)
        .make(table)
        .or(() -> new ReferralWishes(grounds).make(table))
        .or(() -> new ConnectionWishes(grounds).make(table));
  }

  /** Puts one wrong thing in, sometimes. */
  private Map<String, Object> forged(Map<String, Object> made) {
    var forgeable = new ArrayList<>(made.keySet());
    forgeable.retainAll(FORGEABLE);
    if (!forgeable.isEmpty() && chance.oneIn(3)) {
      String column = chance.of(forgeable);
      made.put(
          column,
          switch (column) {
            case "agency", "by_agency", "from_agency" -> grounds.agency();
            case "case_file" -> chance.oneIn(2) ? chance.id() : grounds.aFile().id("id");
            default -> grounds.somebody();
          });
    }
    return made;
  }

  /** A row that another already stands for would be refused whoever asked: that tells nothing. */
  private boolean isTaken(String table, Map<String, Object> made) {
    return switch (table) {
      case "access.agreement_end" -> exists(table, made, "agreement");
      case "casefile.data_key" -> exists(table, made, "case_file");
      case "consent.conflict_end" -> exists(table, made, "conflict");
      case "consent.consent_item" -> exists(table, made, "consent", "audience");
      case "consent.override_review" -> exists(table, made, "override");
      case "connections.openness_end" -> exists(table, made, "openness");
      case "connections.connection_end" -> exists(table, made, "connection");
      case "referrals.recipient" ->
          exists(table, made, "referral", "to_agency")
              || made.getOrDefault("to_agency", "").equals(made.get("from_agency"));
      default -> false;
    };
  }

  /** Taken in somebody else's file is still worth trying: it must be refused, never "taken". */
  private boolean exists(String table, Map<String, Object> made, String... columns) {
    Row wished = Row.wished(table, made);
    return world.rows(table).stream().anyMatch(row -> row.agrees(wished, columns))
        && WritingRules.mayAdd(who, wished);
  }
}
