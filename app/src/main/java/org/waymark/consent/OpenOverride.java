package org.waymark.consent;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFiles;

/**
 * Opens one case file for one practitioner for one hour, without consent. The look is written down
 * at once, somebody else reviews it, and the person is told when that is safe.
 *
 * <p>Refused, always with the same answer, so that it tells nobody what exists: no such reference;
 * one's own agency's file; barred; one's agency has not signed; an enforcement agency; two earlier
 * ones not reviewed yet; three opened this week. Sent twice: opened once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenOverride {
  private final JdbcClient jdbc;
  private final Overrides overrides;
  private final CaseFiles files;

  OpenOverride(JdbcClient jdbc, Overrides overrides, CaseFiles files) {
    this.jdbc = jdbc;
    this.overrides = overrides;
    this.files = files;
  }

  /** The opened file, or nothing and no reason. */
  Optional<CaseFile> open(UUID id, String reference, EmergencyOverride.Why why) {
    UUID opened =
        jdbc.sql("select guard.open_override(?, ?, ?)")
            .params(id, reference.strip(), overrides.seal(id, why))
            .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
            .single()
            .orElse(null);
    return opened == null ? Optional.empty() : files.byId(opened);
  }
}
