package org.waymark.prove;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a session might try to add: mostly in its own name, and now and then with somebody
 * else's file, agency or name in them.
 */
final class Wishes {
  private final Standpoint who;
  private final World world;
  private final Chance chance;

  Wishes(Standpoint who, Chance chance) {
    this.who = who;
    this.world = who.world();
    this.chance = chance;
  }

  /** A row for this table; empty when this world has nothing to base one on. */
  Optional<Row> row(String table) {
    var made = make(table);
    if (made.isEmpty() || isTaken(table, made)) {
      return Optional.empty();
    }
    forge(made);
    return isTaken(table, made) ? Optional.empty() : Optional.of(Row.wished(table, made));
  }

  private Map<String, Object> make(String table) {
    return switch (table) {
      case "access.agency" -> of("id", chance.id(), "name", "New", "kind", "generic");
      case "access.practitioner" ->
          of(
              "id",
              chance.id(),
              "agency",
              agency(),
              "sign_in_name",
              chance.id().toString(),
              "name",
              "New",
              "roles",
              List.of("practitioner"));
      case "access.agreement" ->
          of(
              "id",
              chance.id(),
              "agency",
              agency(),
              "signed_on",
              LocalDate.EPOCH,
              "signed_by",
              "Me",
              "recorded_by",
              me());
      case "access.agreement_end" -> from("access.agreement", "agreement", "ended_by", me());
      case "access.audit_entry" ->
          of(
              "practitioner",
              me(),
              "agency",
              memberOf(),
              "action",
              "looked",
              "case_file",
              chance.of(world.rows("casefile.case_file")).id("id"));
      case "referrals.charter" ->
          of(
              "version",
              2,
              "red_minutes",
              60,
              "amber_minutes",
              600,
              "green_minutes",
              6000,
              "opens",
              LocalTime.of(9, 0),
              "closes",
              LocalTime.of(17, 0),
              "review_on",
              world.today(),
              "recorded_by",
              me());
      case "casefile.case_file" ->
          of("id", chance.id(), "agency", memberOf(), "reference", "HERON-900", "opened_by", me());
      case "casefile.data_key" -> file("wrapped", Ledger.sealed());
      case "casefile.entry" ->
          file(
              "id",
              chance.id(),
              "practitioner",
              me(),
              "kind",
              chance.below(13),
              "type",
              "note",
              "happened_at",
              world.now());
      case "casefile.detail" ->
          file("id", chance.id(), "field", "alias", "value", Ledger.sealed(), "recorded_by", me());
      default -> table.startsWith("consent.") ? consent(table) : referral(table);
    };
  }

  private Map<String, Object> consent(String table) {
    return switch (table) {
      case "consent.consent" ->
          file(
              "id",
              chance.id(),
              "how",
              "in person",
              "valid_from",
              world.now(),
              "valid_to",
              world.now().plusSeconds(60),
              "recorded_by",
              me());
      case "consent.disclosure" ->
          file(
              "id",
              chance.id(),
              "service",
              Ledger.sealed(),
              "stance",
              "knows",
              "recorded_by",
              me());
      case "consent.conflict" ->
          file(
              "id",
              chance.id(),
              "practitioner",
              somebody(),
              "said_by",
              "person",
              "recorded_by",
              me());
      case "consent.conflict_end" ->
          from("consent.conflict", "conflict", "case_file", null, "agency", null, "ended_by", me());
      case "consent.consent_item" ->
          from(
              "consent.consent",
              "consent",
              "case_file",
              null,
              "agency",
              null,
              "audience",
              agency(),
              "kinds",
              chance.kinds());
      case "consent.withdrawal" ->
          from(
              "consent.consent",
              "consent",
              "id",
              chance.id(),
              "case_file",
              null,
              "agency",
              null,
              "recorded_by",
              me());
      case "consent.override_review" ->
          from(
              "consent.override",
              "override",
              "case_file",
              null,
              "agency",
              null,
              "by_agency",
              null,
              "reviewer",
              me(),
              "finding",
              "was needed",
              "words",
              Ledger.sealed());
      case "consent.override_told" ->
          from(
              "consent.override",
              "override",
              "id",
              chance.id(),
              "case_file",
              null,
              "agency",
              null,
              "told",
              "told",
              "recorded_by",
              me());
      default -> Map.of();
    };
  }

  private Map<String, Object> referral(String table) {
    return switch (table) {
      case "referrals.referral" -> {
        var file = aFile();
        yield of(
            "id",
            chance.id(),
            "case_file",
            file.id("id"),
            "from_agency",
            file.id("agency"),
            "made_by",
            me(),
            "colour",
            "red",
            "agreed",
            "in person",
            "wish",
            Ledger.sealed());
      }
      case "referrals.recipient" ->
          from(
              "referrals.referral",
              "referral",
              "to_agency",
              agency(),
              "from_agency",
              null,
              "case_file",
              null,
              "kinds",
              chance.kinds(),
              "warn_at",
              world.now(),
              "due_at",
              world.now());
      case "referrals.answer" ->
          from(
              "referrals.recipient",
              "",
              "referral",
              null,
              "to_agency",
              null,
              "from_agency",
              null,
              "case_file",
              null,
              "id",
              chance.id(),
              "practitioner",
              me(),
              "by_agency",
              memberOf(),
              "what",
              chance.among("accepted", "asked", "replied", "withdrawn"));
      case "referrals.amendment" ->
          from(
              "referrals.referral",
              "referral",
              "id",
              chance.id(),
              "case_file",
              null,
              "from_agency",
              null,
              "practitioner",
              me(),
              "colour_before",
              "red");
      case "connections.openness" ->
          file("id", chance.id(), "how", "in person", "recorded_by", me());
      case "connections.openness_end" ->
          from("connections.openness", "openness", "case_file", null, "agency", null, "recorded_by", me());
      case "connections.answer" -> answer();
      case "connections.connection_end" ->
          from(
              "connections.connection",
              "connection",
              "case_file",
              null,
              "agency",
              null,
              "why",
              "they asked",
              "recorded_by",
              me());
      default -> Map.of();
    };
  }

  private Map<String, Object> answer() {
    String what = chance.among("yes", "yes", "no", "not the same", "taken back");
    var made =
        from(
            "connections.sign",
            "sign",
            "id",
            chance.id(),
            "case_file",
            null,
            "agency",
            null,
            "what",
            what,
            "recorded_by",
            me());
    if (!made.isEmpty() && what.equals("yes") && !chance.oneIn(4)) {
      made.put("how", "in person");
    }
    return made;
  }

  /** Puts one wrong thing in, sometimes. */
  private void forge(Map<String, Object> made) {
    var forgeable = new ArrayList<>(made.keySet());
    forgeable.retainAll(
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
            "case_file"));
    if (forgeable.isEmpty() || !chance.oneIn(3)) {
      return;
    }
    String column = chance.of(forgeable);
    made.put(
        column,
        switch (column) {
          case "agency", "by_agency", "from_agency" -> agency();
          case "case_file" -> chance.oneIn(2) ? chance.id() : aFile().id("id");
          default -> somebody();
        });
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

  private Map<String, Object> file(@Nullable Object... more) {
    Row file = aFile();
    var made = of("case_file", file.id("id"), "agency", file.id("agency"));
    made.putAll(Ledger.values(more));
    return made;
  }

  /** Based on a row of this table, whose id it names; a null takes the value of that row. */
  private Map<String, Object> from(String table, String reference, @Nullable Object... columns) {
    var rows = world.rows(table);
    if (rows.isEmpty()) {
      return Map.of();
    }
    var ours = rows.stream().filter(this::isOurs).toList();
    Row base = ours.isEmpty() || chance.oneIn(3) ? chance.of(rows) : chance.of(ours);
    var made = Ledger.values(columns);
    for (int i = 0; i < columns.length; i += 2) {
      if (columns[i] instanceof String column && columns[i + 1] == null) {
        made.put(column, base.id(column));
      }
    }
    if (!reference.isEmpty()) {
      made.put(reference, base.id("id"));
    }
    return made;
  }

  private static Map<String, Object> of(@Nullable Object... columns) {
    return Ledger.values(columns);
  }

  private boolean isOurs(Row row) {
    return who.holds(row.idOrNone(row.has("from_agency") ? "from_agency" : "agency"))
        && (!row.table().equals("consent.consent") || who.isMe(row.idOrNone("recorded_by")));
  }

  /** More often one of ours. */
  private Row aFile() {
    var ours =
        world.rows("casefile.case_file").stream().filter(f -> who.holds(f.id("agency"))).toList();
    return ours.isEmpty() || chance.oneIn(2)
        ? chance.of(world.rows("casefile.case_file"))
        : chance.of(ours);
  }

  private UUID me() {
    UUID me = who.me();
    return me == null ? somebody() : me;
  }

  private UUID memberOf() {
    UUID agency = who.memberOf();
    return agency == null ? agency() : agency;
  }

  private UUID somebody() {
    return chance.of(world.rows("access.practitioner")).id("id");
  }

  private UUID agency() {
    return chance.of(world.rows("access.agency")).id("id");
  }
}
