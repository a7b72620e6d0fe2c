package org.waymark.directory;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.database.PublicDatabase;

/**
 * The directory as everybody may see it. All of it comes through the public role, so nothing that
 * role may not read can be in it.
 */
@Component
public class PublicDirectory {
  private final PublicDatabase database;
  private final Clock clock;
  private final HeldShelf held = new HeldShelf();

  PublicDirectory(PublicDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The first to ask does not wait for all of it; a fault now is theirs to meet, later. */
  @EventListener(ApplicationReadyEvent.class)
  void readAhead() {
    Thread.ofVirtual().name("directory").start(this::now);
  }

  /** As it is now. */
  public Shelf now() {
    Instant now = clock.instant();
    return database.ask(jdbc -> held.isTrue(jdbc, now)) ? held.shelf() : renewed(now);
  }

  /** One at a time; whoever waits for it takes none of the few connections meanwhile. */
  private synchronized Shelf renewed(Instant now) {
    return database.read(jdbc -> held.renewed(jdbc, now));
  }
}
