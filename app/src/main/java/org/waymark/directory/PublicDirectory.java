package org.waymark.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.database.PublicDatabase;

/**
 * The directory as everybody may see it, held in memory and never out of date: each look asks the
 * database which services changed since the last, and reads those again. All of it comes through
 * the public role, so nothing that role may not read can be in it.
 */
@Component
public class PublicDirectory {
  private static final String SNAPSHOT = "select pg_current_snapshot()::text";

  private static final String IS_CHANGED = "select guard.directory_changed_since(?::pg_snapshot)";

  /** Those that may be seen whose change was not in the snapshot we hold. */
  private static final String CHANGED =
      """
      select id from directory.service
       where edition >= pg_snapshot_xmin(?::pg_snapshot) and not pg_visible_in_snapshot(edition, ?::pg_snapshot)
      """;

  private final PublicDatabase database;
  private final Clock clock;
  private volatile Held held = Held.NOTHING;

  PublicDirectory(PublicDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** As it is now. */
  public Shelf now() {
    Held before = held;
    Instant now = clock.instant();
    if (before.snapshot.isEmpty() || before.shelf.isOver(now) || hasChanged(before)) {
      return renew(before, now);
    }
    return before.shelf;
  }

  private boolean hasChanged(Held before) {
    return database.ask(jdbc ->
        jdbc.sql(IS_CHANGED).param(before.snapshot).query(Boolean.class).single());
  }

  /** One thread reads; whoever comes meanwhile waits for it, since what they would see is old. */
  private synchronized Shelf renew(Held before, Instant now) {
    if (held != before && !held.shelf.isOver(now) && !hasChanged(held)) {
      return held.shelf;
    }
    Held last = held;
    held = database.read(jdbc -> read(jdbc, last, now));
    return held.shelf;
  }

  private static Held read(JdbcClient jdbc, Held last, Instant now) {
    String snapshot = jdbc.sql(SNAPSHOT).query(String.class).single();
    ListedServices visible = new ListedServices(jdbc);
    Set<UUID> all = new HashSet<>(visible.all());
    Map<UUID, ListedService> services = new HashMap<>(last.services);
    services.keySet().retainAll(all);
    if (!last.snapshot.isEmpty()) {
      services.keySet().removeAll(changed(jdbc, last));
    }
    all.removeAll(services.keySet());
    visible.of(all).forEach(one -> services.put(one.id(), one));
    return new Held(snapshot, Map.copyOf(services), Shelf.of(services.values(), now));
  }

  private static List<UUID> changed(JdbcClient jdbc, Held since) {
    return jdbc.sql(CHANGED)
        .params(since.snapshot, since.snapshot)
        .query((row, n) -> ListedServices.id(row, "id"))
        .list();
  }

  /** What is held, and as of when: a snapshot as PostgreSQL writes one. */
  private record Held(String snapshot, Map<UUID, ListedService> services, Shelf shelf) {
    static final Held NOTHING =
        new Held("", Map.of(), Shelf.of(List.of(), Instant.EPOCH));
  }
}
