package org.waymark.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.CaseFile;

/**
 * That the person agreed to be found: this file may be looked for among other agencies' files, and
 * they may be told that somebody else knows the person.
 *
 * @param how how they agreed, in the words of consent
 * @param apartFrom names of the agencies they left out
 * @param endedAt when they took it back; null as long as it stands
 * @param isOutdated whether what is known of who they are changed since, so that it helps nobody
 *     until they agree anew
 */
public record Openness(
    UUID id,
    String how,
    List<String> apartFrom,
    Instant recordedAt,
    @Nullable Instant endedAt,
    boolean isOutdated) {

  /** Does it count? */
  public boolean isStanding() {
    return endedAt == null;
  }

  /** What was agreed about one's own agency's case files. */
  @Repository
  static class Opennesses {
    private final JdbcClient jdbc;

    Opennesses(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    /** All of this case file, newest first; one older than two years has ended by itself. */
    List<Openness> of(UUID caseFile) {
      return jdbc.sql(
              """
              select o.id, o.how, o.recorded_at,
                     array(select a.name from access.agency a where a.id = any (o.apart_from) order by a.name collate "und-x-icu"),
                     least(e.recorded_at, case when o.recorded_at <= now() - interval '2 years' then o.recorded_at + interval '2 years' end),
                     exists (select from casefile.detail d where d.case_file = o.case_file and d.recorded_at > o.recorded_at
                       and d.field in ('alias', 'given-name', 'family-name', 'initials', 'born'))
                from connections.openness o left join connections.openness_end e on e.openness = o.id
               where o.case_file = ? order by o.recorded_at desc, o.id desc
              """)
          .param(caseFile)
          .query((row, n) -> openness(row))
          .list();
    }

    private static Openness openness(ResultSet row) throws SQLException {
      Timestamp ended = row.getTimestamp(5);
      return new Openness(
          row.getObject(1, UUID.class),
          row.getString(2),
          List.of((String[]) row.getArray(4).getArray()),
          row.getTimestamp(3).toInstant(),
          ended == null ? null : ended.toInstant(),
          row.getBoolean(6));
    }

    /** How many files this practitioner opened to being found in the last seven days. */
    long thisWeek(UUID practitioner) {
      return jdbc.sql("select guard.openings_this_week(?)")
          .param(practitioner)
          .query(Long.class)
          .single();
    }

    boolean add(UUID id, CaseFile file, String how, Collection<UUID> apartFrom, UUID by) {
      return jdbc.sql(
                  """
                  insert into connections.openness (id, case_file, agency, how, apart_from, recorded_by)
                  values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                  """)
              .param(id)
              .param(file.id())
              .param(file.agency())
              .param(how)
              .param(apartFrom.toArray(UUID[]::new))
              .param(by)
              .update()
          == 1;
    }

    boolean end(UUID openness, CaseFile file, UUID by) {
      return jdbc.sql(
                  """
                  insert into connections.openness_end (openness, case_file, agency, recorded_by) values (?, ?, ?, ?)
                  on conflict (openness) do nothing
                  """)
              .params(openness, file.id(), file.agency(), by)
              .update()
          == 1;
    }
  }
}
