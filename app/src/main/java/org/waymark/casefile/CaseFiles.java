package org.waymark.casefile;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The case files in sight. No query here says whose they are: the policies do. */
@Repository
public class CaseFiles {
  private static final String HEAD =
      """
      select f.id, f.agency, a.name as agency_name, f.reference, f.level, f.lead, p.name as lead_name, f.opened_at,
             f.version, coalesce((select bit_or(s.kinds) from consent.sight s where s.case_file = f.id), 0) as sight_kinds
        from casefile.case_file f
        join access.agency a on a.id = f.agency
        left join access.practitioner p on p.id = f.lead
      """;

  private final JdbcClient jdbc;

  CaseFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By its speakable reference, however it was typed; empty when there is none or it is hidden. */
  public Optional<CaseFile> byReference(String reference) {
    return jdbc.sql(HEAD + " where f.reference = ?")
        .param(reference.strip().toUpperCase(Locale.ROOT))
        .query(CaseFile.class)
        .optional();
  }

  /** By its id; empty when there is none or it is hidden. */
  public Optional<CaseFile> byId(UUID id) {
    return jdbc.sql(HEAD + " where f.id = ?").param(id).query(CaseFile.class).optional();
  }
}
