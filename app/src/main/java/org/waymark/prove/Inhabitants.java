package org.waymark.prove;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Agencies of every kind, their signatures, their practitioners and who is signed in how. */
final class Inhabitants {
  private static final List<List<String>> ROLES =
      List.of(
          List.of("practitioner"),
          List.of("practitioner"),
          List.of("practitioner"),
          List.of("manager"),
          List.of("data-protection-lead"),
          List.of("administrator"),
          List.of("commissioner"),
          List.of("practitioner", "manager"),
          List.of("practitioner", "administrator"),
          List.of("commissioner", "manager"));

  private final Ledger ledger;
  private final Chance chance;
  private final Instant now;

  Inhabitants(Ledger ledger, Chance chance) {
    this.ledger = ledger;
    this.chance = chance;
    this.now = ledger.world().now();
  }

  void settle() throws SQLException {
    ledger.insert("access.partnership", "name", "Everywhere", "is_demo", true);
    var kinds =
        List.of(
            "specialist",
            "generic",
            "statutory",
            "enforcement",
            "commissioner",
            "generic",
            "specialist");
    for (String kind : kinds) {
      Row agency = agency(kind);
      sign(agency);
      for (int i = 0; i < 2; i++) {
        Row practitioner = practitioner(agency);
        credential(practitioner);
        signIn(practitioner);
      }
    }
    charter();
  }

  private Row agency(String kind) throws SQLException {
    return ledger.insert(
        "access.agency",
        "id",
        chance.id(),
        "name",
        "An agency",
        "kind",
        kind,
        "active",
        !chance.oneIn(12));
  }

  private void sign(Row agency) throws SQLException {
    if (chance.oneIn(8)) {
      return;
    }
    LocalDate today = ledger.world().today();
    boolean usual = !chance.oneIn(3);
    LocalDate from = usual ? today.minusYears(1) : today.plusDays(chance.below(3) - 1);
    LocalDate until = usual ? null : from.plusDays(1 + chance.below(2));
    Row agreement =
        ledger.insert(
            "access.agreement",
            "id",
            chance.id(),
            "agency",
            agency.id("id"),
            "signed_on",
            from,
            "ends_on",
            until,
            "signed_by",
            "A director");
    if (chance.oneIn(8)) {
      ledger.insert("access.agreement_end", "agreement", agreement.id("id"));
    }
  }

  private Row practitioner(Row agency) throws SQLException {
    UUID id = chance.id();
    return ledger.insert(
        "access.practitioner",
        "id",
        id,
        "agency",
        agency.id("id"),
        "sign_in_name",
        id.toString(),
        "name",
        "Somebody",
        "roles",
        chance.of(ROLES),
        "active",
        !chance.oneIn(10));
  }

  private void credential(Row practitioner) throws SQLException {
    ledger.insert(
        "access.credential",
        "practitioner",
        practitioner.id("id"),
        "password",
        Ledger.sealed(),
        "salt",
        Ledger.sealed(),
        "second_step",
        Ledger.sealed(),
        "last_counter",
        7,
        "locked_until",
        chance.oneIn(6) ? chance.near(now) : null);
  }

  private void signIn(Row practitioner) throws SQLException {
    boolean sound = !chance.oneIn(3);
    Instant seen = sound ? now : chance.near(now.minus(Duration.ofMinutes(30)));
    session(
        practitioner,
        chance.oneIn(40) ? "" : chance.id().toString(),
        sound || chance.oneIn(2) ? now.minusSeconds(60) : null,
        seen,
        sound ? now.plusSeconds(3600) : chance.near(now));
  }

  private void session(
      Row practitioner, String token, @Nullable Instant secondStep, Instant seen, Instant expires)
      throws SQLException {
    if (ledger.world().session(token).isPresent()) {
      return;
    }
    Row session =
        ledger.insert(
            "access.session",
            "token_hash",
            Tokens.hash(token),
            "practitioner",
            practitioner.id("id"),
            "started_at",
            chance.oneIn(2) ? now : chance.near(now.minus(Duration.ofMinutes(10))),
            "seen_at",
            seen,
            "second_step_at",
            secondStep,
            "expires_at",
            expires);
    ledger.world().holds(session, token);
  }

  private void charter() throws SQLException {
    ledger.insert(
        "referrals.charter",
        "version",
        1,
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
        ledger.world().today());
  }

  /** Tokens worth trying: those given out, one that nobody has, and none at all. */
  static List<String> tokens(World world, Chance chance) {
    var tokens = new ArrayList<String>();
    world.rows("access.session").forEach(session -> tokens.add(world.token(session)));
    Collections.shuffle(tokens, new Random(chance.below(1 << 30)));
    var tried = new ArrayList<>(tokens.subList(0, Math.min(8, tokens.size())));
    tried.add(chance.id().toString());
    tried.add("");
    return tried.stream().distinct().toList();
  }
}
