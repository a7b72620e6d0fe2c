package org.waymark.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseKey;
import org.waymark.casefile.CaseKeys;

/** Which services know about the sex work, and which must not, in one's own agency's case files. */
@Repository
public class Disclosures {
  private final JdbcClient jdbc;
  private final CaseKeys keys;
  private final Audit audit;

  Disclosures(JdbcClient jdbc, CaseKeys keys, Audit audit) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.audit = audit;
  }

  /** What is said now, those that must not know first. */
  public List<Disclosure> of(CaseFile file) {
    CaseKey key = keys.of(file);
    return jdbc.sql(
            """
            select d.id, d.service, d.stance = 'must not know', d.why, p.name, d.recorded_at
              from consent.disclosure d join access.practitioner p on p.id = d.recorded_by
             where d.case_file = ? and d.stance <> 'no longer said'
               and not exists (select from consent.disclosure e where e.case_file = d.case_file and e.ends = d.id)
             order by 3 desc, d.recorded_at, d.id
            """)
        .param(file.id())
        .query((row, n) -> {
          UUID id = row.getObject(1, UUID.class);
          return new Disclosure(
              id,
              key.open(row.getBytes(2), id),
              row.getBoolean(3),
              key.openOrBlank(row.getBytes(4), id),
              row.getString(5),
              row.getTimestamp(6).toInstant());
        })
        .list();
  }

  void say(CaseFile file, UUID id, String service, boolean isSecret, String why) {
    if (insert(file, id, service, isSecret ? "must not know" : "knows", why, null)) {
      audit.write("recorded which service knows or must not know", file.id());
    }
  }

  /** No longer said: another row ends it. Unknown or already ended: nothing happens. */
  void end(CaseFile file, UUID ended, UUID id) {
    Optional<Disclosure> said = of(file).stream().filter(one -> one.id().equals(ended)).findFirst();
    if (said.isPresent() && insert(file, id, said.get().service(), "no longer said", "", ended)) {
      audit.write("ended which service knows or must not know", file.id());
    }
  }

  private boolean insert(
      CaseFile file, UUID id, String service, String stance, String why, @Nullable UUID ends) {
    CaseKey key = keys.of(file);
    return jdbc.sql(
                """
                insert into consent.disclosure (id, case_file, agency, service, stance, why, recorded_by, ends)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
            .param(id)
            .param(file.id())
            .param(file.agency())
            .param(key.close(service, id))
            .param(stance)
            .param(key.closeOrNothing(why, id))
            .param(Acting.now().practitioner().value())
            .param(ends)
            .update()
        == 1;
  }
}
