package org.waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.waymark.access.PartnershipKey;
import org.waymark.bench.InventedFiles.InventedFile;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Kinds;
import org.waymark.database.Rows;
import org.waymark.trial.Account;

/**
 * What is shared: consents of the known and of every seventh other, each for three agencies, by the
 * triggers that keep sight; referrals answered and waiting; conflicts of interest.
 */
final class InventedSharing {
  private static final int ASKED = 3;
  private static final Kinds SHARED =
      Kinds.of(List.of(Kind.IDENTITY, Kind.SAFETY, Kind.HOUSING, Kind.PLAN, Kind.SEX_WORK));

  private final Rows consents =
      new Rows(
          "consent.consent",
          "id, case_file, agency, how, valid_from, valid_to, recorded_by, recorded_at");
  private final Rows items =
      new Rows("consent.consent_item", "consent, case_file, agency, audience, kinds");
  private final Rows conflicts =
      new Rows("consent.conflict", "id, case_file, agency, practitioner, said_by, recorded_by");
  private final Rows charters =
      new Rows(
          "referrals.charter",
          "version, red_minutes, amber_minutes, green_minutes, opens, closes, review_on");
  private final Rows referrals =
      new Rows(
          "referrals.referral",
          "id, case_file, from_agency, made_by, made_at, colour, agreed, wish, wrapped");
  private final Rows recipients =
      new Rows(
          "referrals.recipient",
          "referral, to_agency, from_agency, case_file, kinds, state, warn_at, due_at,"
              + " answered_at");
  private final Rows answers =
      new Rows(
          "referrals.answer",
          "id, referral, to_agency, from_agency, case_file, practitioner, by_agency, at, what,"
              + " reason");
  private final SplittableRandom random = new SplittableRandom(3);
  private final List<InventedFile> files;
  private final List<Account> practitioners;
  private final PartnershipKey key;
  private final Instant now;

  InventedSharing(
      List<InventedFile> files, List<Account> practitioners, PartnershipKey key, Instant now) {
    this.files = files;
    this.practitioners = practitioners;
    this.key = key;
    this.now = now;
  }

  void copyTo(Connection connection, Size size) throws SQLException, IOException {
    charters.add(1, 120, 480, 2400, "09:00", "17:00", "2030-01-01");
    files.stream().filter(one -> one.isKnown() || random.nextInt(7) == 0).forEach(this::consent);
    for (int i = 0; i < size.files() / 1_000; i++) {
      conflict();
    }
    for (int i = 0; i < size.referrals(); i++) {
      answered();
    }
    practitioners.stream().map(Account::agency).distinct().forEach(this::waiting);
    for (Rows rows :
        List.of(consents, items, conflicts, charters, referrals, recipients, answers)) {
      rows.copyTo(connection);
    }
  }

  private void consent(InventedFile file) {
    Instant at = ago(300);
    UUID id = InventedFiles.idAt(at);
    Instant end = at.plus(Duration.ofDays(700));
    consents.add(id, file.id(), file.agency(), "in person", at, end, file.lead().id(), at);
    Set<UUID> asked = new HashSet<>(Set.of(file.agency()));
    while (asked.size() <= ASKED) {
      UUID agency = anybody().agency();
      if (asked.add(agency)) {
        items.add(id, file.id(), file.agency(), agency, SHARED.mask());
      }
    }
  }

  private void conflict() {
    InventedFile file = files.get(random.nextInt(files.size()));
    UUID id = InventedFiles.idAt(ago(300));
    Account barred = anybody();
    conflicts.add(id, file.id(), file.agency(), barred.id(), "practitioner", file.lead().id());
  }

  private void answered() {
    InventedFile file = files.get(random.nextInt(files.size()));
    Account by = anybody();
    if (by.agency().equals(file.agency())) {
      return;
    }
    Instant at = ago(365 * Size.YEARS);
    boolean isNo = random.nextInt(4) == 0;
    UUID id = referral(file, at);
    recipient(id, file, by.agency(), isNo ? "declined" : "accepted", at, at.plusSeconds(3600));
    answers.add(
        InventedFiles.idAt(at),
        id,
        by.agency(),
        file.agency(),
        file.id(),
        by.id(),
        by.agency(),
        at.plusSeconds(3600),
        isNo ? "declined" : "accepted",
        isNo ? "full" : null);
  }

  private void waiting(UUID agency) {
    for (int i = 0; i < Size.WAITING; ) {
      InventedFile file = files.get(random.nextInt(files.size()));
      if (!file.agency().equals(agency)) {
        Instant at = now.minus(Duration.ofHours(random.nextInt(12)));
        recipient(referral(file, at), file, agency, "waiting", at, null);
        i++;
      }
    }
  }

  private UUID referral(InventedFile file, Instant at) {
    UUID id = InventedFiles.idAt(at);
    byte[] wrapped = key.newWrappedKey("referral:" + id);
    SecretKey own = key.unwrap(wrapped, "referral:" + id);
    byte[] wish =
        PartnershipKey.encrypt(
            own, "A bed off the road.".getBytes(StandardCharsets.UTF_8), id.toString());
    referrals.add(
        id, file.id(), file.agency(), file.lead().id(), at, "green", "in person", wish, wrapped);
    return id;
  }

  private void recipient(
      UUID id,
      InventedFile file,
      UUID to,
      String state,
      Instant at,
      @org.jspecify.annotations.Nullable Instant answeredAt) {
    Instant warn = at.plus(Duration.ofDays(4));
    Instant due = at.plus(Duration.ofDays(5));
    int kinds = answeredAt == null ? SHARED.mask() : 0; // what it once gave has long run out
    recipients.add(id, to, file.agency(), file.id(), kinds, state, warn, due, answeredAt);
  }

  private Account anybody() {
    return practitioners.get(random.nextInt(practitioners.size()));
  }

  private Instant ago(int days) {
    return now.minus(Duration.ofMinutes(60 + random.nextLong(1_440L * days)));
  }
}
