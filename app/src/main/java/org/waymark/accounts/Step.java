package org.waymark.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One thing that became of an account or an agency, as the database wrote it down.
 *
 * @param by who did it
 * @param action what, in words
 */
public record Step(String by, String action, Instant at) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  /** "21 November 2026, 10:30". */
  public String when() {
    return MOMENT.format(at);
  }

  /** What became of accounts and agencies; each sees that of her own account. */
  @Repository
  static class Steps {
    private static final RowMapper<Step> ROW = DataClassRowMapper.newInstance(Step.class);

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    /** The newest fifty. */
    List<Step> of(UUID about) {
      return jdbc.sql(
              """
              select p.name as by, e.action, e.at
                from access.audit_entry e join access.practitioner p on p.id = e.practitioner
               where e.about = ? order by e.at desc, e.seq desc limit 50
              """)
          .param(about)
          .query(ROW)
          .list();
    }
  }
}
