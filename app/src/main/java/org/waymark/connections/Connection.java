package org.waymark.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.casefile.CaseFile;

/**
 * Two case files of the same person, seen from one of them.
 *
 * @param agency whose the other file is
 * @param isOwn whether it is one's own agency's too
 * @param reference what the other file is called, where it is in sight; empty where nothing of it
 *     is shared
 * @param ended its end; null as long as it stands
 */
public record Connection(
    UUID id,
    String agency,
    boolean isOwn,
    Optional<String> reference,
    Instant madeAt,
    @Nullable End ended) {

  /** Does it stand? */
  public boolean isStanding() {
    return ended == null;
  }

  /** Who ended it, when and why. */
  public record End(String agency, Why why, Instant at) {}

  /** Why a connection ended. */
  public enum Why {
    THEY_ASKED("they asked", "The person asked for it"),
    WE_DECIDED("we decided", "We think it is better"),
    NOT_THE_SAME("not the same", "They are not the same person");

    private final String word;
    private final String label;

    Why(String word, String label) {
      this.word = word;
      this.label = label;
    }

    /** As the database writes it. */
    public String word() {
      return word;
    }

    /** As people read it. */
    public String label() {
      return label;
    }

    static Why of(String word) {
      return java.util.Arrays.stream(values())
          .filter(why -> why.word.equals(word))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The connections of one's own agency's case files. */
  @Repository
  static class Connections {
    private final JdbcClient jdbc;

    Connections(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    /** All there ever were of this case file, newest first. */
    List<Connection> of(UUID caseFile) {
      return jdbc.sql(
              """
              select c.id, a.name, c.agency = c.other_agency, f.reference, c.made_at, ea.name, e.why, e.recorded_at
                from connections.connection c join access.agency a on a.id = c.other_agency
                left join casefile.case_file f on f.id = c.other_file
                left join connections.connection_end e on e.connection = c.id
                left join access.agency ea on ea.id = e.agency
               where c.case_file = ? order by c.made_at desc, c.id
              """)
          .param(caseFile)
          .query((row, n) -> connection(row))
          .list();
    }

    private static Connection connection(ResultSet row) throws SQLException {
      Timestamp ended = row.getTimestamp(8);
      return new Connection(
          row.getObject(1, UUID.class),
          row.getString(2),
          row.getBoolean(3),
          Optional.ofNullable(row.getString(4)),
          row.getTimestamp(5).toInstant(),
          ended == null
              ? null
              : new End(row.getString(6), Why.of(row.getString(7)), ended.toInstant()));
    }

    boolean end(UUID connection, CaseFile file, Why why) {
      return jdbc.sql(
                  """
                  insert into connections.connection_end (connection, case_file, agency, why, recorded_by)
                  values (?, ?, ?, ?, ?) on conflict (connection) do nothing
                  """)
              .params(
                  connection,
                  file.id(),
                  file.agency(),
                  why.word(),
                  Acting.now().practitioner().value())
              .update()
          == 1;
    }
  }
}
