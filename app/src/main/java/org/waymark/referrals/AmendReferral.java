package org.waymark.referrals;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.charter.Charter;
import org.waymark.charter.Charters;
import org.waymark.charter.PromisedAnswer;

/**
 * The sender changes a form that was sent. What it said before stays beside it, for both sides. A
 * colour raised promises a new time, and no change ever promises a later one than before.
 *
 * <p>Refused: somebody changed it since the page was shown; it was withdrawn from everybody. Sent
 * twice with one id, it is changed once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AmendReferral {
  private final JdbcClient jdbc;
  private final ReferralKey.Keys keys;
  private final Charters charters;
  private final Audit audit;
  private final Clock clock;

  AmendReferral(
      JdbcClient jdbc, ReferralKey.Keys keys, Charters charters, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.charters = charters;
    this.audit = audit;
    this.clock = clock;
  }

  /** False when it is no longer as it was shown. */
  boolean amend(UUID id, Referral referral, int shownVersion, Referral.Words words) {
    if (isThere(id)) {
      return true;
    }
    if (words.equals(referral.form())) {
      return true;
    }
    if (!keepsWhatItSaid(id, referral, shownVersion) || !says(referral, shownVersion, words)) {
      return false;
    }
    if (words.colour().isMoreUrgentThan(referral.form().colour())) {
      Charter charter = charters.now();
      referral.recipients().forEach(recipient -> promise(referral, recipient, charter, words));
    }
    audit.write("amended a referral", referral.caseFile());
    return true;
  }

  private boolean isThere(UUID id) {
    return jdbc.sql("select exists (select from referrals.amendment where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  private boolean keepsWhatItSaid(UUID id, Referral referral, int shownVersion) {
    return jdbc.sql(
                """
                insert into referrals.amendment (id, referral, case_file, from_agency, practitioner,
                       colour_before, wish_before, background_before, contact_before)
                select ?, f.id, f.case_file, f.from_agency, ?, f.colour, f.wish, f.background, f.contact
                  from referrals.referral f where f.id = ? and f.version = ? and f.withdrawn_at is null
                   for update
                """)
            .params(id, Acting.now().practitioner().value(), referral.id(), shownVersion)
            .update()
        == 1;
  }

  private boolean says(Referral referral, int shownVersion, Referral.Words words) {
    byte[] wrapped =
        jdbc.sql("select wrapped from referrals.referral where id = ?")
            .param(referral.id())
            .query(byte[].class)
            .single();
    ReferralKey key = keys.of(referral.id(), wrapped);
    return jdbc.sql(
                """
                update referrals.referral set colour = ?, wish = ?, background = ?, contact = ?, version = version + 1
                 where id = ? and version = ?
                """)
            .param(words.colour().word())
            .param(key.close(words.wish(), referral.id()))
            .param(key.close(words.background(), referral.id()))
            .param(key.close(words.contact(), referral.id()))
            .param(referral.id())
            .param(shownVersion)
            .update()
        == 1;
  }

  /** Whoever must reply to a question gets the new colour's time with the reply. */
  private void promise(
      Referral referral, Recipient recipient, Charter charter, Referral.Words words) {
    PromisedAnswer promise =
        charter
            .promise(words.colour(), recipient.nation(), clock.instant())
            .noLaterThan(recipient.promise());
    jdbc.sql(
            """
            update referrals.recipient set warn_at = ?, due_at = ?, version = version + 1
             where referral = ? and to_agency = ? and state = 'waiting' and due_at > ?
            """)
        .params(
            Sql.at(promise.warnAt()),
            Sql.at(promise.dueAt()),
            referral.id(),
            recipient.agency(),
            Sql.at(promise.dueAt()))
        .update();
  }
}
