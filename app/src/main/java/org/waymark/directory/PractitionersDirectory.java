package org.waymark.directory;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory as every practitioner may see it: internal services and confidential places too,
 * but for where those are. The policies give the same to everybody signed in, so it may be held.
 */
@Component
class PractitionersDirectory {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final HeldShelf held = new HeldShelf();

  PractitionersDirectory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Shelf now() {
    org.waymark.access.Acting.now();
    Instant now = clock.instant();
    return held.isTrue(jdbc, now) ? held.shelf() : held.renewed(jdbc, now);
  }
}
