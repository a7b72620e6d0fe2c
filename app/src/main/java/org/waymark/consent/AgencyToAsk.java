package org.waymark.consent;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;

/**
 * An agency the person may be asked about, as it stands on the consent form.
 *
 * @param mayReceive false: it has not signed the agreement, so it is shown but cannot be ticked
 */
public record AgencyToAsk(UUID id, String name, String kind, boolean mayReceive) {

  /** Police and the like: the form says that it reads only what is ticked for it. */
  public boolean isEnforcement() {
    return kind.equals("enforcement");
  }

  /** The other agencies of the partnership; those that only commission are never asked about. */
  @Repository
  static class AgenciesToAsk {
    private static final RowMapper<AgencyToAsk> ROW =
        DataClassRowMapper.newInstance(AgencyToAsk.class);

    private final JdbcClient jdbc;

    AgenciesToAsk(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    List<AgencyToAsk> all() {
      return jdbc.sql(
              """
              select a.id, a.name, a.kind, guard.may_receive(a.id) as may_receive
                from access.agency a
               where a.active and a.kind <> 'commissioner' and a.id <> ?
               order by a.kind = 'enforcement', a.name collate "und-x-icu"
              """)
          .param(Acting.now().agency().value())
          .query(ROW)
          .list();
    }
  }
}
