package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;

/** The case files in sight. No query here says whose they are: the policies do. */
@Repository
public class CaseFiles {
  private static final String HEAD =
      """
      select f.id, k.wrapped, f.agency, a.name as agency_name, f.reference, f.level, f.lead, p.name as lead_name, f.opened_at,
             f.version, coalesce(s.kinds, 0) as sight_kinds, s.basis, s.until as sight_until
        from casefile.case_file f
        join casefile.data_key k on k.case_file = f.id
        join access.agency a on a.id = f.agency
        left join access.practitioner p on p.id = f.lead
        cross join lateral (select bit_or(s.kinds) as kinds,
            coalesce(max(s.valid_to) filter (where s.source = 'override'), max(s.valid_to)) as until,
            case when bool_or(s.source = 'override') then 'override'
                 when bool_or(s.source = 'referral') then 'referral' else min(s.source) end as basis
          from consent.sight s where s.case_file = f.id) s
      """;

  private static final RowMapper<CaseFile> ROW = DataClassRowMapper.newInstance(CaseFile.class);

  private final JdbcClient jdbc;

  CaseFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By its speakable reference, however it was typed; empty when there is none or it is hidden. */
  public Optional<CaseFile> byReference(String reference) {
    return jdbc.sql(HEAD + " where f.reference = ?")
        .param(reference.strip().toUpperCase(Locale.ROOT))
        .query(ROW)
        .optional();
  }

  /** The same, answering as if the address did not exist when there is none or it is hidden. */
  public CaseFile shown(String reference) {
    return byReference(reference)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The same for writing to: another agency's file is not there either. */
  public CaseFile own(String reference) {
    return byReference(reference)
        .filter(CaseFile::isOwn)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** By its id; empty when there is none or it is hidden. */
  public Optional<CaseFile> byId(UUID id) {
    return jdbc.sql(HEAD + " where f.id = ?").param(id).query(ROW).optional();
  }

  /** Those of these ids, or with this reference, that are in sight; in no order. */
  public List<CaseFile> among(Collection<UUID> ids, String reference) {
    return jdbc.sql(HEAD + " where f.id = any (?) or f.reference = ?")
        .param(ids.toArray(UUID[]::new))
        .param(reference)
        .query(ROW)
        .list();
  }
}
