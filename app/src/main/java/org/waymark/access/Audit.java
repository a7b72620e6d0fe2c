package org.waymark.access;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked and who changed, written in the same transaction: a look that cannot be logged is not
 * served.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {
  private final JdbcClient jdbc;

  Audit(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Something was done or seen in this case file; {@code action} in plain words, as she will read
   * them.
   */
  public void write(String action, UUID caseFile) {
    write(action, caseFile, null);
  }

  /**
   * The same, by what right: {@code consent}, {@code referral}, {@code override}; null for one's
   * own file.
   */
  public void write(String action, UUID caseFile, @Nullable String basis) {
    insert(action, caseFile, basis);
  }

  /** Something was done that concerns no case file. */
  public void write(String action) {
    insert(action, null, null);
  }

  /** The same was done in each of these case files, one's own: one line each, in one statement. */
  public void writeEach(String action, Collection<UUID> caseFiles) {
    if (caseFiles.isEmpty()) {
      return;
    }
    Acting acting = Acting.now();
    jdbc.sql(
            """
            insert into access.audit_entry (practitioner, agency, action, case_file)
            select ?, ?, ?, unnest(?::uuid[])
            """)
        .param(acting.practitioner().value())
        .param(acting.agency().value())
        .param(action)
        .param(caseFiles.toArray(UUID[]::new))
        .update();
  }

  private void insert(String action, @Nullable UUID caseFile, @Nullable String basis) {
    Acting acting = Acting.now();
    jdbc.sql(
            """
            insert into access.audit_entry (practitioner, agency, action, case_file, basis)
            values (?, ?, ?, ?, ?)
            """)
        .param(acting.practitioner().value())
        .param(acting.agency().value())
        .param(action)
        .param(caseFile)
        .param(basis)
        .update();
  }
}
