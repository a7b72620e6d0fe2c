package org.waymark.consent;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who looked at a case file or changed it, from the audit. Agencies, not names of practitioners;
 * who is kept from the file is never in it. For the person, overrides stand in it once they were
 * told.
 */
@Repository
class WhoLooked {
  static final String REVIEWED = "reviewed an override";
  static final String TOLD = "said whether the person knows of an override";
  static final String READ_OVERRIDE = "read about an override";

  /** As many as stand on one page. */
  static final int PAGE = 100;

  private static final RowMapper<Look> ROW = DataClassRowMapper.newInstance(Look.class);

  private final JdbcClient jdbc;

  WhoLooked(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For those who hold the file: all of it, newest first. */
  List<Look> forUs(UUID caseFile, int page) {
    return query(caseFile, true, page);
  }

  /** For the person: as much as is safe by now. */
  List<Look> forThem(UUID caseFile) {
    return query(caseFile, false, 1);
  }

  private List<Look> query(UUID caseFile, boolean isAll, int page) {
    return jdbc.sql(
            """
            with untold as materialized (
              select o.practitioner, o.opened_at, o.ends_at from consent.override o
               where o.case_file = :file and coalesce((select t.told from consent.override_told t
                 where t.override = o.id order by t.recorded_at desc, t.id desc limit 1), '') <> 'told')
            select e.at, a.name as agency, e.agency = e.file_agency as is_holder, e.action, e.basis
              from access.audit_entry e join access.agency a on a.id = e.agency
             where e.case_file = :file and e.action not in (:kept, :letIn)
               and (:all or not exists (select from untold u
                 where e.action in (:reviewed, :told, :read)
                    or (e.practitioner = u.practitioner and e.basis = 'override' and e.at between u.opened_at and u.ends_at)))
             order by e.at desc, e.seq desc limit :size offset :skip
            """)
        .param("file", caseFile)
        .param("all", isAll)
        .param("kept", KeepFromFile.KEPT)
        .param("letIn", KeepFromFile.LET_IN)
        .param("reviewed", REVIEWED)
        .param("told", TOLD)
        .param("read", READ_OVERRIDE)
        .param("size", PAGE)
        .param("skip", (page - 1) * PAGE)
        .query(ROW)
        .list();
  }
}
