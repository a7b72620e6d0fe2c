package org.waymark.referrals;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;

/**
 * Somebody at the agency asked says: I look after this one. She may give it back, and whoever left
 * or was switched off holds nothing, so that nothing stays stuck.
 *
 * <p>Refused: a colleague who still works there has it; it is over; somebody else who did not take
 * it gives it back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeReferral {
  private final JdbcClient jdbc;
  private final Audit audit;

  TakeReferral(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** False when a colleague has it, or had it first. */
  boolean take(Referral referral, Recipient mine) {
    UUID me = Acting.now().practitioner().value();
    boolean taken =
        jdbc.sql(
                    """
                    update referrals.recipient r set taken_by = ?, version = r.version + 1
                     where r.referral = ? and r.to_agency = ? and r.state in ('waiting', 'asked', 'offered', 'accepted')
                       and (r.taken_by is null or not exists (select from access.practitioner h
                         where h.id = r.taken_by and h.active and h.agency = r.to_agency))
                    """)
                .params(me, referral.id(), mine.agency())
                .update()
            == 1;
    if (taken) {
      audit.write("took a referral", referral.caseFile(), "referral");
    }
    return taken || me.equals(mine.holder());
  }

  /** Lets go of it; harmless when it was not hers. */
  void giveBack(Referral referral, Recipient mine) {
    int given =
        jdbc.sql(
                """
                update referrals.recipient set taken_by = null, version = version + 1
                 where referral = ? and to_agency = ? and taken_by = ?
                """)
            .params(referral.id(), mine.agency(), Acting.now().practitioner().value())
            .update();
    if (given == 1) {
      audit.write("gave a referral back to the agency", referral.caseFile(), "referral");
    }
  }
}
