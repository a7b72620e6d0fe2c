package org.waymark.prove;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Case files with all that agencies keep in them, what she agreed, and who must not see whom. */
final class Records {
  private final Ledger ledger;
  private final Chance chance;
  private final World world;
  private int references;

  Records(Ledger ledger, Chance chance) {
    this.ledger = ledger;
    this.chance = chance;
    this.world = ledger.world();
  }

  void keep() throws SQLException {
    for (int i = 0; i < 7; i++) {
      Row file = caseFile(chance.of(world.rows("access.agency")));
      fill(file);
      for (int consents = chance.below(3); consents > 0; consents--) {
        consent(file);
      }
    }
  }

  private Row caseFile(Row agency) throws SQLException {
    return ledger.insert(
        "casefile.case_file",
        "id",
        chance.id(),
        "agency",
        agency.id("id"),
        "reference",
        "KITE-" + (100 + references++),
        "opened_by",
        somebody().id("id"),
        "level",
        "high",
        "forgotten_at",
        chance.oneIn(8) ? world.now().minusSeconds(60) : null);
  }

  private void fill(Row file) throws SQLException {
    if (!chance.oneIn(5)) {
      add("casefile.data_key", file, "wrapped", Ledger.sealed());
    }
    for (int i = 0; i < 2; i++) {
      add(
          "casefile.entry",
          file,
          "id",
          chance.id(),
          "practitioner",
          somebody().id("id"),
          "kind",
          chance.below(13),
          "type",
          "encounter",
          "happened_at",
          chance.near(world.now()));
    }
    add(
        "casefile.detail",
        file,
        "id",
        chance.id(),
        "field",
        "alias",
        "value",
        Ledger.sealed(),
        "recorded_by",
        somebody().id("id"),
        "recorded_at",
        world.now());
    if (chance.oneIn(2)) {
      add(
          "consent.disclosure",
          file,
          "id",
          chance.id(),
          "service",
          Ledger.sealed(),
          "stance",
          "knows",
          "recorded_by",
          somebody().id("id"));
    }
  }

  private void consent(Row file) throws SQLException {
    Instant from = chance.oneIn(3) ? chance.near(world.now()) : world.now().minusSeconds(86_400);
    Instant until = chance.oneIn(3) ? chance.near(world.now()) : from.plus(Duration.ofDays(300));
    Row consent =
        add(
            "consent.consent",
            file,
            "id",
            chance.id(),
            "how",
            "in person",
            "valid_from",
            from,
            "valid_to",
            until.isAfter(from) ? until : from.plusNanos(1000),
            "recorded_by",
            colleague(file).id("id"),
            "recorded_at",
            chance.oneIn(2) ? world.now() : world.now().minusSeconds(1));
    for (Row audience : others(file.id("agency"), 1 + chance.below(3))) {
      add(
          "consent.consent_item",
          file,
          "consent",
          consent.id("id"),
          "audience",
          audience.id("id"),
          "kinds",
          chance.kinds());
    }
  }

  /** She takes back what she agreed, or what referrals show: all of it, or for one agency. */
  void withdrawals() throws SQLException {
    for (Row consent : List.copyOf(world.rows("consent.consent"))) {
      if (chance.oneIn(4)) {
        var items = world.rows("consent.consent_item", "consent", consent.id("id")).toList();
        ledger.insert(
            "consent.withdrawal",
            "id",
            chance.id(),
            "consent",
            consent.id("id"),
            "case_file",
            consent.id("case_file"),
            "agency",
            consent.id("agency"),
            "audience",
            chance.oneIn(2) ? null : chance.of(items).id("audience"),
            "recorded_by",
            somebody().id("id"));
      }
    }
    for (Row file : world.rows("casefile.case_file")) {
      if (chance.oneIn(6)) {
        add(
            "consent.withdrawal",
            file,
            "id",
            chance.id(),
            "audience",
            chance.oneIn(2) ? null : others(file.id("agency"), 1).getFirst().id("id"),
            "recorded_by",
            somebody().id("id"));
      }
    }
  }

  void conflicts() throws SQLException {
    for (int i = chance.below(5); i > 0; i--) {
      Row file = chance.of(world.rows("casefile.case_file"));
      boolean wholeAgency = chance.oneIn(3);
      Row conflict =
          add(
              "consent.conflict",
              file,
              "id",
              chance.id(),
              "practitioner",
              wholeAgency ? null : somebody().id("id"),
              "barred_agency",
              wholeAgency ? others(file.id("agency"), 1).getFirst().id("id") : null,
              "said_by",
              "person",
              "recorded_by",
              somebody().id("id"));
      if (chance.oneIn(4)) {
        add(
            "consent.conflict_end",
            file,
            "conflict",
            conflict.id("id"),
            "ended_by",
            somebody().id("id"));
      }
    }
  }

  void audit() throws SQLException {
    for (int i = 0; i < 5; i++) {
      Row looker = somebody();
      @Nullable Row file = chance.oneIn(3) ? null : chance.of(world.rows("casefile.case_file"));
      Row entry =
          ledger.insert(
              "access.audit_entry",
              "practitioner",
              looker.id("id"),
              "agency",
              looker.id("agency"),
              "action",
              "looked",
              "case_file",
              file == null ? null : file.id("id"),
              "about",
              file == null ? somebody().id("id") : null);
      if (file != null) {
        entry.values().put("file_agency", file.id("agency"));
      }
    }
  }

  private Row add(String table, Row file, @Nullable Object... more) throws SQLException {
    @Nullable Object[] columns = new Object[more.length + 4];
    columns[0] = "case_file";
    columns[1] = file.id("id");
    columns[2] = "agency";
    columns[3] = file.id("agency");
    System.arraycopy(more, 0, columns, 4, more.length);
    return ledger.insert(table, columns);
  }

  /** Nearly always somebody of the agency that holds the file. */
  private Row colleague(Row file) {
    var colleagues = world.rows("access.practitioner", "agency", file.id("agency")).toList();
    return chance.oneIn(6) ? somebody() : chance.of(colleagues);
  }

  private Row somebody() {
    return chance.of(world.rows("access.practitioner"));
  }

  private List<Row> others(UUID agency, int most) {
    var others =
        new ArrayList<>(
            world.rows("access.agency").stream().filter(row -> !row.is("id", agency)).toList());
    Collections.shuffle(others, new Random(chance.below(1 << 30)));
    return others.subList(0, most);
  }
}
