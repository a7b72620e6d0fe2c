package org.waymark.consent;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.consent.Conflict.Candidate;
import org.waymark.consent.Conflict.Conflicts;

/**
 * Keeps somebody from a case file, from their next statement on, above every consent, referral and
 * override. A practitioner says so of themselves; a manager of any practitioner; anybody who holds
 * the file on the person's wish, also of a whole agency. Only a manager lets somebody in again.
 *
 * <p>Refused: somebody else's file; a whole agency on anybody's word but the person's; the agency
 * that holds the file; on a manager's word by one who is no manager. None of it is ever on the
 * person's copy or in who looked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeepFromFile {
  /** How these stand in the audit; {@link WhoLooked} leaves them out. */
  static final String KEPT = "kept somebody from the case file";

  static final String LET_IN = "let somebody in to the case file again";

  private final Conflicts conflicts;
  private final Audit audit;

  KeepFromFile(Conflicts conflicts, Audit audit) {
    this.conflicts = conflicts;
    this.audit = audit;
  }

  void myself(CaseFile file, UUID id) {
    UUID me = Acting.now().practitioner().value();
    audit.write(KEPT, file.id());
    conflicts.add(id, file.id(), file.agency(), me, null, "practitioner", me);
  }

  void somebody(CaseFile file, UUID id, Candidate who, boolean isWishOfPerson) {
    if (!isWishOfPerson && (who.isAgency() || !Acting.now().is(Role.MANAGER))) {
      throw new IllegalArgumentException("Only the person's own wish reaches so far");
    }
    audit.write(KEPT, file.id());
    conflicts.add(
        id,
        file.id(),
        file.agency(),
        who.isAgency() ? null : who.id(),
        who.isAgency() ? who.id() : null,
        isWishOfPerson ? "person" : "manager",
        Acting.now().practitioner().value());
  }

  void letIn(CaseFile file, UUID conflict) {
    audit.write(LET_IN, file.id());
    conflicts.end(conflict, file.id(), file.agency(), Acting.now().practitioner().value());
  }
}
