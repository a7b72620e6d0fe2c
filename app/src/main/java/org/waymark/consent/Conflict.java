package org.waymark.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Somebody who must not see this case file: for them it looks exactly like one that does not exist.
 *
 * @param who the practitioner's name and agency, or the whole agency
 * @param saidBy whose word it is: {@code practitioner} (their own), {@code manager} or {@code
 *     person}
 */
public record Conflict(UUID id, String who, String saidBy, Instant recordedAt) {

  /** Whose word it is, as people read it. */
  public String saidByInWords() {
    return switch (saidBy) {
      case "person" -> "the person";
      case "manager" -> "a manager";
      default -> "themselves";
    };
  }

  /** Somebody who may be kept from a file. */
  record Candidate(UUID id, String name, boolean isAgency) {}

  /** The conflicts of one's own agency's case files. */
  @Repository
  static class Conflicts {
    private static final RowMapper<Conflict> ROW = DataClassRowMapper.newInstance(Conflict.class);
    private static final RowMapper<Candidate> CANDIDATE =
        DataClassRowMapper.newInstance(Candidate.class);

    private final JdbcClient jdbc;

    Conflicts(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    List<Conflict> of(UUID caseFile) {
      return jdbc.sql(
              """
              select c.id, coalesce(p.name || ', ' || pa.name, 'Everybody at ' || a.name) as who, c.said_by, c.recorded_at
                from consent.conflict c
                left join access.practitioner p on p.id = c.practitioner
                left join access.agency pa on pa.id = p.agency
                left join access.agency a on a.id = c.barred_agency
               where c.case_file = ? and not exists (select from consent.conflict_end e where e.conflict = c.id)
               order by c.recorded_at, c.id
              """)
          .param(caseFile)
          .query(ROW)
          .list();
    }

    /** Everybody but the file's own agency as a whole, and the one who asks. */
    List<Candidate> candidates(UUID ownAgency, UUID asking) {
      return jdbc.sql(
              """
              select p.id, p.name || ', ' || a.name as name, false as is_agency
                from access.practitioner p join access.agency a on a.id = p.agency
               where p.active and a.active and p.id <> ? and p.roles && array['practitioner', 'manager', 'data-protection-lead']
              union all
              select a.id, 'Everybody at ' || a.name, true from access.agency a where a.active and a.id <> ?
              order by is_agency, name
              """)
          .params(asking, ownAgency)
          .query(CANDIDATE)
          .list();
    }

    void add(
        UUID id,
        UUID caseFile,
        UUID agency,
        @Nullable UUID practitioner,
        @Nullable UUID barredAgency,
        String saidBy,
        UUID recordedBy) {
      jdbc.sql(
              """
              insert into consent.conflict (id, case_file, agency, practitioner, barred_agency, said_by, recorded_by)
              values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
              """)
          .param(id)
          .param(caseFile)
          .param(agency)
          .param(practitioner)
          .param(barredAgency)
          .param(saidBy)
          .param(recordedBy)
          .update();
    }

    void end(UUID conflict, UUID caseFile, UUID agency, UUID endedBy) {
      jdbc.sql(
              """
              insert into consent.conflict_end (conflict, case_file, agency, ended_by) values (?, ?, ?, ?)
              on conflict (conflict) do nothing
              """)
          .params(conflict, caseFile, agency, endedBy)
          .update();
    }
  }
}
