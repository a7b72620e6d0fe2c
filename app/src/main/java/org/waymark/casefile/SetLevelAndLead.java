package org.waymark.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;

/**
 * Sets how much support she has and who leads, in a file of the acting practitioner's own agency.
 *
 * <p>Refused: somebody else changed it since the form was shown (they are told, and nothing is
 * overwritten); a lead who is not an active practitioner of the agency; another agency's file.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SetLevelAndLead {
  private final JdbcClient jdbc;
  private final Audit audit;

  SetLevelAndLead(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  enum Outcome {
    SET,
    CHANGED_MEANWHILE,
    NOT_A_COLLEAGUE,
    NOT_YOURS
  }

  Outcome set(CaseFile file, long version, Optional<String> level, Optional<UUID> lead) {
    if (!file.isOwn()) {
      return Outcome.NOT_YOURS;
    }
    if (lead.isPresent() && !isColleague(file, lead.get())) {
      return Outcome.NOT_A_COLLEAGUE;
    }
    int changed =
        jdbc.sql(
                """
                update casefile.case_file set level = ?, lead = ?, version = version + 1
                 where id = ? and version = ?
                """)
            .param(level.orElse(null))
            .param(lead.orElse(null))
            .param(file.id())
            .param(version)
            .update();
    if (changed == 0) {
      return Outcome.CHANGED_MEANWHILE;
    }
    audit.write("set level and lead", file.id());
    return Outcome.SET;
  }

  /** Somebody who may lead. */
  record Colleague(UUID id, String name) {}

  /** The active practitioners of one's own agency, by name. */
  List<Colleague> colleagues() {
    return jdbc.sql(
            """
            select id, name from access.practitioner
             where agency = ? and active and 'practitioner' = any (roles) order by name collate "und-x-icu"
            """)
        .param(Acting.now().agency().value())
        .query(DataClassRowMapper.newInstance(Colleague.class))
        .list();
  }

  private boolean isColleague(CaseFile file, UUID lead) {
    return jdbc.sql(
                "select count(*) from access.practitioner where id = ? and agency = ? and active")
            .params(lead, file.agency())
            .query(Integer.class)
            .single()
        == 1;
  }
}
