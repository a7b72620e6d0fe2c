package org.waymark.consent;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The agencies that must not see a case file, as the person wishes. Only the agency that holds the
 * file knows, and of it nobody who is kept from it: for anybody else there are none.
 */
@Repository
public class BarredAgencies {
  private final JdbcClient jdbc;

  BarredAgencies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whole agencies; of one practitioner kept out, her colleagues may still be asked. */
  public Set<UUID> from(UUID caseFile) {
    return jdbc
        .sql(
            """
            select c.barred_agency from consent.conflict c
             where c.case_file = ? and c.barred_agency is not null
               and not exists (select from consent.conflict_end e where e.conflict = c.id)
            """)
        .param(caseFile)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
