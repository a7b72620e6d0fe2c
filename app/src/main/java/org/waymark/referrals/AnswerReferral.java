package org.waymark.referrals;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;

/**
 * The agency asked accepts, offers a time, asks or declines. Of two answers at once one wins;
 * whoever comes second is told, and nothing of theirs is kept but what they typed.
 *
 * <p>Refused: somebody answered, took or amended it since the page was shown; it was withdrawn, or
 * is over. Sent twice with one id, it is given once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerReferral {
  private final JdbcClient jdbc;
  private final ReferralKey.Keys keys;
  private final Audit audit;

  AnswerReferral(JdbcClient jdbc, ReferralKey.Keys keys, Audit audit) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.audit = audit;
  }

  /** What became of it. */
  sealed interface Outcome {
    /** It stands. */
    record Stands() implements Outcome {}

    /** Something changed since the page was shown; look again. */
    record ChangedMeanwhile() implements Outcome {}
  }

  /** Which state of the referral the page showed that was answered from. */
  record Shown(int recipientVersion, int formVersion) {}

  Outcome answer(UUID id, Referral referral, Recipient mine, Shown shown, Answer answer) {
    if (isThere(id)) {
      return new Outcome.Stands();
    }
    if (!moves(referral, mine, shown, answer)) {
      return new Outcome.ChangedMeanwhile();
    }
    insert(id, referral, mine.agency(), answer);
    audit.write("answered a referral: " + answer.what(), referral.caseFile(), "referral");
    return new Outcome.Stands();
  }

  boolean isThere(UUID id) {
    return jdbc.sql(
            "select exists (select from referrals.answer where id = ? and practitioner = ?)")
        .params(id, Acting.now().practitioner().value())
        .query(Boolean.class)
        .single();
  }

  private boolean moves(Referral referral, Recipient mine, Shown shown, Answer answer) {
    return jdbc.sql(
                """
                update referrals.recipient r
                   set state = ?, version = r.version + 1,
                       answered_at = case when ? then coalesce(r.answered_at, now()) else r.answered_at end
                 where r.referral = ? and r.to_agency = ? and r.version = ? and r.state in ('waiting', 'asked', 'offered')
                   and exists (select from referrals.referral f where f.id = r.referral and f.version = ?)
                """)
            .params(
                answer.what(),
                answer.meetsThePromise(),
                referral.id(),
                mine.agency(),
                shown.recipientVersion(),
                shown.formVersion())
            .update()
        == 1;
  }

  void insert(UUID id, Referral referral, UUID agency, Answer answer) {
    Optional<Answer.Offered> offer =
        answer instanceof Answer.Offered offered ? Optional.of(offered) : Optional.empty();
    ReferralKey key = keys.of(referral.id(), wrapped(referral.id()));
    jdbc.sql(
            """
            insert into referrals.answer (id, referral, to_agency, from_agency, case_file, practitioner, by_agency,
                   what, reason, window_from, window_to, words)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(referral.id())
        .param(agency)
        .param(referral.fromAgency())
        .param(referral.caseFile())
        .param(Acting.now().practitioner().value())
        .param(Acting.now().agency().value())
        .param(answer.what())
        .param(answer.reasonWord())
        .param(offer.map(one -> Sql.at(one.from())).orElse(null))
        .param(offer.map(one -> Sql.at(one.to())).orElse(null))
        .param(answer.words().isBlank() ? null : key.close(answer.words(), id))
        .update();
  }

  private byte @Nullable [] wrapped(UUID referral) {
    return jdbc.sql("select wrapped from referrals.referral where id = ?")
        .param(referral)
        .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
        .single()
        .orElse(null);
  }
}
