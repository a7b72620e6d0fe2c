package org.waymark.connections;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Audit;
import org.waymark.casefile.CaseFile;
import org.waymark.connections.Connection.Connections;
import org.waymark.connections.Connection.Why;

/**
 * Ends a connection from either side, at once: one row more, and every other page is as it was
 * before. What the person agreed to share stays agreed: that is taken back where it was given.
 *
 * <p>Refused, without a word: a connection of another file, or one that ended already. If they are
 * not the same person it is never asked again; else not before the person agrees to be found anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndConnection {
  private final Connections connections;
  private final Audit audit;

  EndConnection(Connections connections, Audit audit) {
    this.connections = connections;
    this.audit = audit;
  }

  void end(CaseFile file, UUID connection, Why why) {
    boolean isTheirs =
        connections.of(file.id()).stream()
            .anyMatch(one -> one.isStanding() && one.id().equals(connection));
    if (isTheirs && connections.end(connection, file, why)) {
      audit.write("ended a connection of this file", file.id());
    }
  }
}
