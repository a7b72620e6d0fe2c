package org.waymark.consent;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.DetailsChanged;

/**
 * Forgets a person in one case file, at their word. The file's key is destroyed in this
 * transaction: names, notes, what they agreed in their words, who knows, the words of referrals and
 * of overrides are noise from then on, for everybody and for good. What happened stays countable,
 * and the trail of who looked stays whole. In backups the names end when the partnership's key is
 * turned ({@code ./waymark key turn}).
 *
 * <p>Refused: anybody but a data protection lead of the agency that holds the file; a file that is
 * not theirs, hidden or forgotten already; a reference typed otherwise. There is no way back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ForgetPerson {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  ForgetPerson(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** False when the database would not. */
  boolean forget(CaseFile file) {
    boolean isForgotten =
        jdbc.sql("select guard.forget(?)").param(file.id()).query(Boolean.class).single();
    events.publishEvent(new DetailsChanged(file.id()));
    return isForgotten;
  }

  /**
   * How many were forgotten since the key was last turned; their names are in backups until then.
   */
  long waitingForTheKey() {
    return jdbc.sql("select guard.forgotten_with_this_key()").query(Long.class).single();
  }
}
