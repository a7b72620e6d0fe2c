package org.waymark.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.waymark.access.PartnershipKey;
import org.waymark.access.Passwords;
import org.waymark.access.SecondStep;
import org.waymark.database.DatabaseLogin;
import org.waymark.database.Progress;
import org.waymark.database.Rows;
import org.waymark.demo.Borough.DemoAccount;
import org.waymark.demo.Borough.DemoAgency;

/**
 * Fills an empty database with the invented borough, in one transaction: all of it is there, or
 * nothing.
 */
public final class DemoPartnership {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Chance chance = new Chance(2007);
  private final Borough borough = new Borough(chance);
  private final PartnershipKey key;
  private final Instant now;
  private final LocalDate today;

  /** With the partnership's key, ending on the evening before {@code now}. */
  public DemoPartnership(PartnershipKey key, Instant now) {
    this.key = key;
    this.now = now;
    this.today = now.atZone(HERE).toLocalDate();
  }

  /** One who can sign in; {@code secondStep} are the 20 bytes behind the six-digit codes. */
  public record Account(
      String agency, String role, String signInName, String password, byte[] secondStep) {}

  /** Fills it with the superuser's hand and tells who can sign in. */
  public List<Account> fill(DatabaseLogin superuser, Progress progress) {
    try (Connection connection = superuser.connect()) {
      connection.setAutoCommit(false);
      progress.step("Inventing agencies and accounts");
      List<Account> accounts = agenciesAndAccounts(connection);
      progress.step("Inventing " + Lambeth.PEOPLE + " people and eighteen months");
      people(connection);
      progress.step("Inventing forty services");
      new DemoDirectory(borough, key).fill(connection, now);
      progress.step("Inventing a mapping survey");
      new DemoSurvey(borough, key).fill(connection, now);
      connection.commit();
      return accounts;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("The demo could not be filled", e);
    }
  }

  private void people(Connection connection) throws SQLException, IOException {
    DemoFiles files = new DemoFiles(borough, key, chance);
    DemoEntries entries = new DemoEntries(chance);
    DemoYear year = new DemoYear(today, borough, files, entries, chance);
    year.fill();
    DemoConsents consents = consents(year, files);
    DemoReferrals referrals = referrals(year, files);
    DemoConnections connections = connections(files);
    files.copyTo(connection);
    entries.copyTo(connection);
    consents.copyTo(connection);
    referrals.copyTo(connection);
    connections.copyTo(connection);
    outreach(files, connection);
  }

  /** Seven people known to both outreach teams and, by name, to one of them. */
  private DemoConnections connections(DemoFiles files) {
    List<Integer> both =
        Lambeth.CLIENTS.stream().filter(Lambeth.SEEN_BY_FIRST_TEAM::contains).limit(7).toList();
    DemoConnections connections = new DemoConnections(files, new Chance(2009), now);
    connections.happen(files.of("harbour", both), files.of("lantern", both));
    return connections;
  }

  /** With a chance of its own, so that everything above falls as it did before. */
  private void outreach(DemoFiles files, Connection connection) throws SQLException, IOException {
    Chance own = new Chance(2008);
    DemoShifts shifts = new DemoShifts(borough, today, own);
    DemoDropIns dropIns = new DemoDropIns(borough, files, today, own);
    dropIns.meet(shifts);
    dropIns.open();
    shifts.copyTo(connection);
    dropIns.copyTo(connection);
  }

  private DemoConsents consents(DemoYear year, DemoFiles files) {
    DemoConsents consents = new DemoConsents(borough, key, chance);
    List<DemoFile> harbour = chance.mixed(files.of("harbour", Lambeth.CLIENTS));
    List<DemoFile> lantern = chance.mixed(files.of("lantern", Lambeth.SEEN_BY_FIRST_TEAM));
    harbour.subList(0, 110).forEach(file -> consents.give(file, year.day(chance.between(3, 190))));
    lantern.subList(0, 60).forEach(file -> consents.give(file, year.day(chance.between(3, 300))));
    harbour
        .subList(0, 15)
        .forEach(file ->
            consents.disclose(
                file,
                year.day(60),
                "Her doctor at the High Street practice",
                "must not know",
                "The receptionist is a neighbour."));
    harbour
        .subList(10, 30)
        .forEach(file ->
            consents.disclose(
                file,
                year.day(60),
                "Larkmere Sexual Health Clinic",
                "knows",
                "She told them herself."));
    DemoAccount ravi = borough.account("ravi");
    consents.override(
        harbour.get(150),
        ravi,
        year.day(40),
        "Brought in unconscious; the ward needed to know what she takes.",
        borough.account("wen"));
    consents.override(
        harbour.get(151),
        borough.account("conrad"),
        year.day(1),
        "Threatened at the counter today; had to know whom to keep apart.",
        null);
    return consents;
  }

  private DemoReferrals referrals(DemoYear year, DemoFiles files) {
    DemoPromises promises = new DemoPromises(year.day(540), today.plusDays(120), now);
    DemoReferrals referrals = new DemoReferrals(borough, key, promises, chance);
    List<DemoFile> harbour = chance.mixed(files.of("harbour", Lambeth.CLIENTS));
    List<DemoFile> lantern = chance.mixed(files.of("lantern", Lambeth.SEEN_BY_FIRST_TEAM));
    for (int i = 0; i < 150; i++) {
      referrals.answered(
          i % 3 == 0 ? lantern.get(i) : harbour.get(i), year.day(chance.between(14, 500)));
    }
    new DemoWaiting(borough, referrals)
        .send(lantern.subList(150, lantern.size()), harbour.subList(150, harbour.size()));
    return referrals;
  }

  private List<Account> agenciesAndAccounts(Connection connection)
      throws SQLException, IOException {
    Rows partnership = new Rows("access.partnership", "name, is_demo");
    partnership.add(Borough.NAME, true);
    Rows agencies = new Rows("access.agency", "id, name, kind, welcomes");
    Rows agreements = new Rows("access.agreement", "id, agency, signed_on, signed_by");
    for (DemoAgency agency : borough.agencies()) {
      agencies.add(agency.id(), agency.name(), agency.kind(), agency.welcomes());
      if (agency.signedDaysAgo() > 0) {
        agreements.add(
            chance.id(),
            agency.id(),
            today.minusDays(agency.signedDaysAgo()),
            "The director of " + agency.name());
      }
    }
    Rows practitioners = new Rows("access.practitioner", "id, agency, sign_in_name, name, roles");
    Rows credentials = new Rows("access.credential", "practitioner, password, salt, second_step");
    List<Account> told = credentials(practitioners, credentials);
    for (Rows rows : List.of(partnership, agencies, agreements, practitioners, credentials)) {
      rows.copyTo(connection);
    }
    return told;
  }

  /**
   * One password for all, new each time: it is told where the demo was started and kept nowhere
   * else.
   */
  private List<Account> credentials(Rows practitioners, Rows credentials) {
    String password =
        "demo-" + new java.math.BigInteger(40, new java.security.SecureRandom()).toString(32);
    byte[] salt = Passwords.newSalt();
    byte[] hash = Passwords.hash(password, salt);
    List<Account> told = new ArrayList<>();
    for (DemoAccount account : borough.accounts()) {
      practitioners.add(
          account.id(),
          account.agency().id(),
          account.signInName(),
          account.name(),
          account.roles().toArray(String[]::new));
      SecondStep step = SecondStep.random();
      credentials.add(account.id(), hash, salt, step.sealedFor(account.id(), key));
      if (!account.toTry().isEmpty()) {
        told.add(
            new Account(
                account.agency().name(),
                account.toTry(),
                account.signInName(),
                password,
                step.secret()));
      }
    }
    return told;
  }
}
