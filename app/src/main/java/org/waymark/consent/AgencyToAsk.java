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
 * @param hasSigned false: it is shown but cannot be ticked
 * @param isBarred the person wishes that it does not see this file: it cannot be ticked either
 */
public record AgencyToAsk(UUID id, String name, String kind, boolean hasSigned, boolean isBarred) {

  /** May it be ticked? */
  public boolean mayReceive() {
    return hasSigned && !isBarred;
  }

  /** Why it cannot be ticked. */
  public String whyNot() {
    return isBarred
        ? "as they wish, this agency must not see this file."
        : "this agency has not signed the agreement about sharing information.";
  }

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

    List<AgencyToAsk> about(UUID caseFile) {
      return jdbc.sql(
              """
              select a.id, a.name, a.kind, guard.may_receive(a.id) as has_signed,
                     exists (select from consent.conflict c where c.case_file = ? and c.barred_agency = a.id
                       and not exists (select from consent.conflict_end e where e.conflict = c.id)) as is_barred
                from access.agency a
               where a.active and a.kind <> 'commissioner' and a.id <> ?
               order by a.kind = 'enforcement', a.name collate "und-x-icu"
              """)
          .param(caseFile)
          .param(Acting.now().agency().value())
          .query(ROW)
          .list();
    }
  }
}
