package org.waymark.referrals;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Audit;
import org.waymark.access.Ids;

/**
 * The sender takes a referral back from some or all agencies asked, with a reason; what they saw
 * through it they see no longer. When none is left it is closed for good.
 *
 * <p>Refused, and silently nothing: from an agency that said no or that it was taken back from
 * already.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WithdrawReferral {
  private final JdbcClient jdbc;
  private final AnswerReferral answers;
  private final Audit audit;

  WithdrawReferral(JdbcClient jdbc, AnswerReferral answers, Audit audit) {
    this.jdbc = jdbc;
    this.answers = answers;
    this.audit = audit;
  }

  void withdraw(Referral referral, List<Recipient> from, Answer.Withdrawn reason) {
    from.stream()
        .filter(recipient -> moves(referral.id(), recipient.agency()))
        .forEach(recipient -> answers.insert(Ids.next(), referral, recipient.agency(), reason));
    closeIfNobodyIsLeft(referral.id());
    audit.write("withdrew a referral", referral.caseFile());
  }

  private boolean moves(UUID referral, UUID agency) {
    return jdbc.sql(
                """
                update referrals.recipient set state = 'withdrawn', version = version + 1
                 where referral = ? and to_agency = ? and state in ('waiting', 'asked', 'offered', 'accepted')
                """)
            .params(referral, agency)
            .update()
        == 1;
  }

  private void closeIfNobodyIsLeft(UUID referral) {
    jdbc.sql(
            """
            update referrals.referral f set withdrawn_at = now()
             where f.id = ? and f.withdrawn_at is null and not exists (select from referrals.recipient r
               where r.referral = f.id and r.state in ('waiting', 'asked', 'offered', 'accepted'))
            """)
        .param(referral)
        .update();
  }
}
