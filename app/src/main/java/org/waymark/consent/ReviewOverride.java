package org.waymark.consent;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.access.Role;

/**
 * Says afterwards whether an override was needed, and whether the person knows of it.
 *
 * <p>A review is refused to the one who opened it and to anybody who is neither manager nor data
 * protection lead of one of the two agencies; there is one, and a second is not taken. Telling is
 * the business of the agency that holds the file, and may be said again: not safe yet, then told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewOverride {
  private final JdbcClient jdbc;
  private final Overrides overrides;
  private final Audit audit;

  ReviewOverride(JdbcClient jdbc, Overrides overrides, Audit audit) {
    this.jdbc = jdbc;
    this.overrides = overrides;
    this.audit = audit;
  }

  static boolean mayReview(EmergencyOverride override) {
    return !override.isMine()
        && !override.isReviewed()
        && (Acting.now().is(Role.MANAGER) || Acting.now().is(Role.DATA_PROTECTION_LEAD));
  }

  /** False when somebody reviewed it meanwhile. */
  boolean review(EmergencyOverride override, EmergencyOverride.Finding finding, String words) {
    boolean isFirst =
        jdbc.sql(
                    """
                    insert into consent.override_review (override, case_file, agency, by_agency, reviewer, finding, words)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict (override) do nothing
                    """)
                .params(
                    override.id(),
                    override.caseFile(),
                    override.agency(),
                    override.byAgency(),
                    Acting.now().practitioner().value(),
                    finding.word(),
                    overrides.sealReview(override.id(), words))
                .update()
            == 1;
    if (isFirst) {
      audit.write(WhoLooked.REVIEWED, override.caseFile(), override.basis());
    }
    return isFirst;
  }

  void told(EmergencyOverride override, UUID id, boolean isTold) {
    boolean isNew =
        jdbc.sql(
                    """
                    insert into consent.override_told (id, override, case_file, agency, told, recorded_by)
                    values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                    """)
                .params(
                    id,
                    override.id(),
                    override.caseFile(),
                    override.agency(),
                    isTold ? "told" : "not safe yet",
                    Acting.now().practitioner().value())
                .update()
            == 1;
    if (isNew) {
      audit.write(WhoLooked.TOLD, override.caseFile());
    }
  }
}
