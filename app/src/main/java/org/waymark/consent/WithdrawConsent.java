package org.waymark.consent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.casefile.CaseFile;

/**
 * Takes back what the person agreed, on their word alone: no reason is asked. It counts from the
 * next statement of anybody, also for pages that are open already, and it ends what referrals let
 * the same agencies see, also those that never stood on a form. A consent that stands for an
 * earlier one takes back that one alone: referrals go on showing what they show. Refused: somebody
 * else's file. Sent twice: recorded once, since the id of each withdrawal follows from the form's
 * and the consent's.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WithdrawConsent {
  private final JdbcClient jdbc;
  private final Audit audit;

  WithdrawConsent(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Everything, from everybody. */
  void everything(CaseFile file, List<Consent> inForce, UUID form) {
    inForce.forEach(consent -> insert(file, consent.id(), null, form));
    insert(file, null, null, form);
    audit.write("recorded that the person withdrew everything", file.id());
  }

  /** Everything that one agency may see. */
  void fromAgency(CaseFile file, List<Consent> inForce, UUID agency, UUID form) {
    inForce.stream()
        .filter(consent -> consent.items().stream().anyMatch(item -> item.agency().equals(agency)))
        .forEach(consent -> insert(file, consent.id(), agency, form));
    insert(file, null, agency, form);
    audit.write("recorded that the person withdrew from an agency", file.id());
  }

  /** One consent, because another stands for it; what referrals show stays. */
  void replaced(CaseFile file, UUID consent, UUID form) {
    insert(file, consent, null, form);
  }

  /** Without a consent it ends what referrals show; without an audience it ends it for all. */
  private void insert(CaseFile file, @Nullable UUID consent, @Nullable UUID audience, UUID form) {
    String what = consent == null ? "what referrals show" : consent.toString();
    UUID id = UUID.nameUUIDFromBytes((form + " ends " + what).getBytes(StandardCharsets.UTF_8));
    jdbc.sql(
            """
            insert into consent.withdrawal (id, consent, case_file, agency, audience, recorded_by)
            values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
        .param(id)
        .param(consent)
        .param(file.id())
        .param(file.agency())
        .param(audience)
        .param(Acting.now().practitioner().value())
        .update();
  }
}
