package org.waymark.connections;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.casefile.CaseFile;
import org.waymark.connections.Openness.Opennesses;
import org.waymark.consent.Consent;

/**
 * Records that the person agrees to be found by other agencies, all or all but some, or takes it
 * back. Agreed anew, it stands for what they agreed before. Connections made by it stay until they
 * are ended themselves.
 *
 * <p>Refused: an eleventh person in seven days by the same practitioner, since somebody who guesses
 * who is known needs many guesses; the database refuses it as well. Refused by the database
 * whatever was sent: another agency's file, somebody else's name under it. Sent twice: recorded
 * once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenToBeingFound {
  /** So many in seven days; the trigger {@code is_not_fishing} counts the same. */
  static final int MOST_A_WEEK = 10;

  private final Opennesses opennesses;
  private final Audit audit;

  OpenToBeingFound(Opennesses opennesses, Audit audit) {
    this.opennesses = opennesses;
    this.audit = audit;
  }

  /** What became of it. */
  enum Outcome {
    OPENED,
    ENOUGH_FOR_THIS_WEEK
  }

  Outcome open(CaseFile file, UUID id, Consent.How how, Collection<UUID> apartFrom) {
    UUID me = Acting.now().practitioner().value();
    boolean isKnown = opennesses.of(file.id()).stream().anyMatch(one -> one.id().equals(id));
    if (!isKnown && opennesses.thisWeek(me) >= MOST_A_WEEK) {
      return Outcome.ENOUGH_FOR_THIS_WEEK;
    }
    if (!isKnown) {
      endStanding(file, me);
    }
    if (opennesses.add(id, file, how.word(), apartFrom, me)) {
      audit.write("recorded that the person may be found", file.id());
    }
    return Outcome.OPENED;
  }

  void close(CaseFile file) {
    if (endStanding(file, Acting.now().practitioner().value())) {
      audit.write("recorded that the person may not be found", file.id());
    }
  }

  private boolean endStanding(CaseFile file, UUID me) {
    return opennesses.of(file.id()).stream()
            .filter(Openness::isStanding)
            .filter(one -> opennesses.end(one.id(), file, me))
            .count()
        > 0;
  }
}
