package org.waymark.prove;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Holds the database against the ledger: everything acknowledged there once, nothing that nobody
 * sent, nothing half. That rows belong to one transaction is read from the rows themselves ({@code
 * xmin}, the number of the transaction that wrote them), which the audit notes too.
 */
final class DurabilityCount {
  private static final String LOST = "select unnest(?) except select id from ";
  private static final String UNSENT = " except select unnest(?)";

  private static final String SAME_TRANSACTION =
      " and (a.xid::text::bigint & 4294967295) = e.xmin::text::bigint ";

  private static final String UNTOLD =
      "select e.id from casefile.entry e where not exists (select from access.audit_entry a"
          + " where a.case_file = e.case_file and a.action like 'wrote: %'"
          + SAME_TRANSACTION
          + ")";

  private static final String TOLD_OF_NOTHING =
      "select a.case_file from access.audit_entry a where a.action like 'wrote: %' and not exists"
          + " (select from casefile.entry e where e.case_file = a.case_file"
          + SAME_TRANSACTION
          + ")";

  private static final String TOLD_TWICE =
      """
      select a.case_file from access.audit_entry a where a.case_file is not null
       group by a.case_file, a.xid, a.action having count(*) > 1
      """;

  private static final String HALF_A_FILE =
      """
      select f.id from casefile.case_file f
       where not exists (select from casefile.data_key k where k.case_file = f.id)
          or not exists (select from casefile.detail d where d.case_file = f.id)
          or (select count(*) from access.audit_entry a
               where a.case_file = f.id and a.action = 'opened a new case file') <> 1
      """;

  private static final String PRESENT = "select count(*) from casefile.entry where id = any (?)";

  private final Connection superuser;
  private final DurabilityLedger ledger;
  private final List<String> findings = new ArrayList<>();

  private DurabilityCount(Connection superuser, DurabilityLedger ledger) {
    this.superuser = superuser;
    this.ledger = ledger;
  }

  /** Everything that is not as it must be, in words; empty when all is well. */
  static List<String> of(Connection superuser, DurabilityLedger ledger) throws SQLException {
    var count = new DurabilityCount(superuser, ledger);
    count.rows("case_file", true);
    count.rows("entry", false);
    count.none("an entry without its line in the audit", UNTOLD);
    count.none("a line of the audit about an entry that is not there", TOLD_OF_NOTHING);
    count.none("a line of the audit twice", TOLD_TWICE);
    count.none("a case file without its key, its name or its line in the audit", HALF_A_FILE);
    count.batches();
    return count.findings;
  }

  /** How many rows there are in all: sending again must not change it. */
  static long rows(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement();
        var row =
            statement.executeQuery(
                """
                select (select count(*) from casefile.entry) + (select count(*) from casefile.detail)
                  + (select count(*) from access.audit_entry where action like 'wrote: %' or action like 'opened%')
                """)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void rows(String table, boolean caseFiles) throws SQLException {
    none("acknowledged, but lost", LOST + "casefile." + table, ledger.promised(caseFiles));
    none(
        "there, but nobody sent it",
        "select id from casefile." + table + UNSENT,
        ledger.possible(caseFiles));
  }

  private void batches() throws SQLException {
    try (var query = superuser.prepareStatement(PRESENT)) {
      for (DurabilityWrite batch : ledger.batches()) {
        query.setArray(1, superuser.createArrayOf("uuid", batch.ids().toArray()));
        try (var row = query.executeQuery()) {
          row.next();
          if (row.getInt(1) % DurabilityWrite.BATCH_OF != 0) {
            findings.add("half of a batch: " + row.getInt(1) + " of " + DurabilityWrite.BATCH_OF);
          }
        }
      }
    }
  }

  private void none(String words, String sql, UUID[]... ids) throws SQLException {
    try (var query = superuser.prepareStatement(sql)) {
      for (int i = 0; i < ids.length; i++) {
        query.setArray(i + 1, superuser.createArrayOf("uuid", ids[i]));
      }
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          findings.add(words + ": " + rows.getObject(1));
        }
      }
    }
  }
}
