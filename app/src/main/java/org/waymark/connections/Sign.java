package org.waymark.connections;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The quiet word that a case file may be about somebody known already. While it is shown it is a
 * question; answered, it is gone.
 *
 * @param ownFile the other file where it is one's own agency's too; null where it is somebody
 *     else's, of whom nothing more is said
 * @param ownReference what that file is called aloud
 */
record Sign(UUID id, @Nullable UUID ownFile, @Nullable String ownReference) {

  boolean isOfOwnFile() {
    return ownFile != null;
  }

  /** What is asked about one's own agency's case files now. */
  @Repository
  static class Signs {
    private static final RowMapper<Sign> ROW = DataClassRowMapper.newInstance(Sign.class);

    private final JdbcClient jdbc;

    Signs(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    /**
     * Of this case file, the earliest first. How many are somebody else's must never be shown: all
     * of them together are one question.
     */
    List<Sign> of(UUID caseFile) {
      return jdbc.sql(
              """
              select s.id, s.own_file, f.reference as own_reference from connections.sign s
                left join casefile.case_file f on f.id = s.own_file
               where s.case_file = ? order by s.shown_from, s.id
              """)
          .param(caseFile)
          .query(ROW)
          .list();
    }
  }
}
