package org.waymark.consent;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseKeys;

/**
 * Records what the person agreed. It counts from this moment, for at most two years. If they said
 * that it stands for what they agreed before, all of that is withdrawn in the same transaction, so
 * there is no moment in which an agency sees more than they want.
 *
 * <p>Refused by the form: nothing ticked; an agency that has not signed, or unknown; a last day in
 * the past or more than two years off; not said how they agreed; not said what becomes of earlier
 * ones. Refused by the database whatever was sent: somebody else's file, an agency that may not
 * receive, anything added to a consent later. Sent twice: recorded once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GiveConsent {
  private final JdbcClient jdbc;
  private final CaseKeys keys;
  private final WithdrawConsent withdraw;
  private final Audit audit;

  GiveConsent(JdbcClient jdbc, CaseKeys keys, WithdrawConsent withdraw, Audit audit) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.withdraw = withdraw;
    this.audit = audit;
  }

  void give(CaseFile file, ConsentForm asked, List<Consent> earlier) {
    if (!insert(file, asked)) {
      return;
    }
    asked
        .ticked()
        .forEach((agency, kinds) ->
            jdbc.sql(
                    """
                    insert into consent.consent_item (consent, case_file, agency, audience, kinds) values (?, ?, ?, ?, ?)
                    """)
                .params(asked.id(), file.id(), file.agency(), agency, kinds.mask())
                .update());
    if (asked.standsForEarlier()) {
      earlier.forEach(one -> withdraw.replaced(file, one.id(), asked.id()));
    }
    audit.write("recorded what the person agreed to share", file.id());
  }

  private boolean insert(CaseFile file, ConsentForm asked) {
    UUID id = asked.id();
    return jdbc.sql(
                """
                insert into consent.consent (id, case_file, agency, how, words, valid_from, valid_to, recorded_by)
                values (?, ?, ?, ?, ?, now(), least(?, now() + interval '2 years'), ?) on conflict (id) do nothing
                """)
            .param(id)
            .param(file.id())
            .param(file.agency())
            .param(asked.how().chosen().orElseThrow().word())
            .param(keys.of(file).closeOrNothing(asked.words().value(), id))
            .param(Timestamp.from(asked.end()))
            .param(Acting.now().practitioner().value())
            .update()
        == 1;
  }
}
