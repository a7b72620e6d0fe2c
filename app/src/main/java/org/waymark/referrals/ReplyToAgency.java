package org.waymark.referrals;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Audit;
import org.waymark.charter.Charters;
import org.waymark.charter.PromisedAnswer;

/**
 * The sender replies to a question, which wakes the clock with a fresh promise, or to a time
 * offered, which stays offered until the agency asked makes it a yes.
 *
 * <p>Refused: nothing was asked or offered, or no longer is. Sent twice with one id, it is said
 * once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReplyToAgency {
  private final JdbcClient jdbc;
  private final AnswerReferral answers;
  private final Charters charters;
  private final Audit audit;
  private final Clock clock;

  ReplyToAgency(
      JdbcClient jdbc, AnswerReferral answers, Charters charters, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.answers = answers;
    this.charters = charters;
    this.audit = audit;
    this.clock = clock;
  }

  /** False when there is nothing to reply to any more. */
  boolean reply(UUID id, Referral referral, Recipient asked, String words) {
    if (answers.isThere(id)) {
      return true;
    }
    boolean mayReply =
        switch (asked.standing()) {
          case ASKED -> wakes(referral, asked);
          case OFFERED -> true;
          case WAITING, ACCEPTED, DECLINED, WITHDRAWN -> false;
        };
    if (mayReply) {
      answers.insert(id, referral, asked.agency(), new Answer.Replied(words));
      audit.write("replied about a referral", referral.caseFile());
    }
    return mayReply;
  }

  private boolean wakes(Referral referral, Recipient asked) {
    PromisedAnswer fresh =
        charters.now().promise(referral.form().colour(), asked.nation(), clock.instant());
    return jdbc.sql(
                """
                update referrals.recipient set state = 'waiting', warn_at = ?, due_at = ?, version = version + 1
                 where referral = ? and to_agency = ? and state = 'asked' and version = ?
                """)
            .params(
                Sql.at(fresh.warnAt()),
                Sql.at(fresh.dueAt()),
                referral.id(),
                asked.agency(),
                asked.version())
            .update()
        == 1;
  }
}
