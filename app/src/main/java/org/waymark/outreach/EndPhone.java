package org.waymark.outreach;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Audit;

/**
 * Ends a phone for good: its share is destroyed, and it empties itself when it next reaches the
 * server. Kept away from signal, it opens until its own copy of the share is twelve hours old.
 *
 * <p>Refused: a phone of another agency, or of a colleague unless a manager asks. Ended twice, the
 * first time counts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndPhone {
  private final JdbcClient jdbc;
  private final Audit audit;

  EndPhone(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** False when it is not there for whoever asks. */
  boolean end(UUID phone, PhoneEndForm.Why why) {
    boolean isEnded =
        jdbc.sql("select guard.end_phone(?, ?)")
            .params(phone, why.word())
            .query(Boolean.class)
            .single();
    if (isEnded) {
      audit.write("ended an outreach phone: " + why.word());
    }
    return isEnded;
  }
}
