package org.waymark.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waymark.access.PartnershipKey;
import org.waymark.database.DatabaseLogin;
import org.waymark.database.Progress;
import org.waymark.trial.Account;
import org.waymark.trial.InventedAgencies;
import org.waymark.trial.TrialGround;

/** Fills a database with a large invented partnership, the same each time but for keys and ids. */
record LargePartnership(Size size, Progress progress) implements TrialGround.Filling {
  /** Last of all agencies: it commissions, and its people see counts alone. */
  private static final int COMMISSIONER = Size.AGENCIES - 1;

  private static final List<String> KINDS =
      List.of("specialist", "generic", "generic", "statutory");

  @Override
  public List<Account> fill(DatabaseLogin superuser, PartnershipKey key)
      throws SQLException, IOException {
    try (var connection = superuser.connect()) {
      connection.setAutoCommit(false);
      run(connection, "set synchronous_commit = off; set maintenance_work_mem = '256MB'");
      List<Account> accounts = fill(connection, key, Instant.now());
      connection.commit();
      connection.setAutoCommit(true);
      progress.step("Tidying up");
      run(connection, "vacuum (analyze)");
      run(connection, "checkpoint");
      return accounts;
    }
  }

  private List<Account> fill(Connection connection, PartnershipKey key, Instant now)
      throws SQLException, IOException {
    List<Account> accounts = agencies(connection, key);
    List<Account> practitioners =
        accounts.stream().filter(one -> !one.signInName().startsWith("counts")).toList();
    progress.step("%,d case files".formatted(size.files()));
    // What is invented here refers to what exists: nobody needs to look it up two million times.
    run(connection, "set session_replication_role = replica");
    InventedFiles files = new InventedFiles(size, practitioners, key, now);
    files.copyTo(connection);
    List<String> indexes = dropIndexes(connection);
    new InventedEntries(size, files, now).copyTo(connection, progress);
    progress.step("Indexes");
    for (String index : indexes) {
      run(connection, index);
    }
    run(connection, "set session_replication_role = origin");
    progress.step("Consents and referrals");
    new InventedSharing(files.all(), practitioners, key, now).copyTo(connection, size);
    progress.step("%,d services".formatted(Size.SERVICES));
    InventedDirectory.fill(connection);
    return accounts;
  }

  private List<Account> agencies(Connection connection, PartnershipKey key)
      throws SQLException, IOException {
    var invented = new InventedAgencies("A large invented partnership", key);
    List<UUID> agencies = new ArrayList<>();
    for (int i = 0; i < Size.AGENCIES; i++) {
      String kind = i == COMMISSIONER ? "commissioner" : KINDS.get(i % KINDS.size());
      agencies.add(invented.agency("Invented " + kind + " agency " + i, kind));
    }
    for (int i = 0; i < Size.PRACTITIONERS; i++) {
      boolean counts = i % Size.AGENCIES == COMMISSIONER;
      invented.practitioner(
          agencies.get(i % Size.AGENCIES),
          (counts ? "counts." : "practitioner.") + i,
          counts ? "commissioner" : "practitioner");
    }
    invented.copyTo(connection);
    return invented.accounts();
  }

  /** Made again at the end, which takes a third of the time; returns how. */
  private static List<String> dropIndexes(Connection connection) throws SQLException {
    List<String> made = new ArrayList<>();
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                """
                select i.indexdef, format('%I.%I', i.schemaname, i.indexname) from pg_indexes i
                 where i.schemaname in ('casefile', 'access') and i.tablename in ('entry', 'audit_entry')
                   and i.indexname not like '%xid%'
                   and not exists (select from pg_constraint c where c.conname = i.indexname)
                """)) {
      while (found.next()) {
        made.add(found.getString(1));
        run(connection, "drop index " + found.getString(2));
      }
    }
    return made;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Bytes on disk of entries and of the audit, with their indexes, for each entry. */
  static double bytesAnEntry(DatabaseLogin superuser) throws SQLException {
    try (var connection = superuser.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select (pg_total_relation_size('casefile.entry') + pg_total_relation_size('access.audit_entry')
                  + pg_total_relation_size('access.audit_block'))::float8 / (select count(*) from casefile.entry)
                """)) {
      row.next();
      return row.getDouble(1);
    }
  }
}
