package org.waymark.directory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The directory as one role sees it, held in memory and never out of date: each look asks the
 * database whether anything changed since the snapshot that is held, and reads what did again.
 */
final class HeldShelf {
  private static final String SNAPSHOT = "select pg_current_snapshot()::text";
  private static final String IS_CHANGED = "select guard.directory_changed_since(?::pg_snapshot)";

  /** Those that may be seen whose change was not in the snapshot we hold. */
  private static final String CHANGED =
      """
      select id from directory.service
       where edition >= pg_snapshot_xmin(?::pg_snapshot) and not pg_visible_in_snapshot(edition, ?::pg_snapshot)
      """;

  private volatile Held held = Held.NOTHING;

  /** What is held, if it is still true: one question to the database. */
  boolean isTrue(JdbcClient jdbc, Instant now) {
    return isTrue(held, jdbc, now);
  }

  /** What is held. */
  Shelf shelf() {
    return held.shelf;
  }

  /**
   * Reads again what changed. One thread reads; whoever comes meanwhile waits for it, since what
   * they would see is old.
   *
   * @param jdbc in one transaction
   */
  synchronized Shelf renewed(JdbcClient jdbc, Instant now) {
    if (!isTrue(held, jdbc, now)) {
      held = read(jdbc, held, now);
    }
    return held.shelf;
  }

  private static boolean isTrue(Held held, JdbcClient jdbc, Instant now) {
    return !held.snapshot.isEmpty()
        && !held.shelf.isOver(now)
        && !jdbc.sql(IS_CHANGED).param(held.snapshot).query(Boolean.class).single();
  }

  /**
   * The snapshot first: what changes while the rest is read is read again next time. What did not
   * change stays as it was worked out.
   */
  private static Held read(JdbcClient jdbc, Held last, Instant now) {
    String snapshot = jdbc.sql(SNAPSHOT).query(String.class).single();
    ListedServices visible = new ListedServices(jdbc);
    Set<UUID> missing = new HashSet<>(visible.all());
    boolean isFresh = !last.snapshot.isEmpty() && !last.shelf.isOver(now);
    Instant madeAt = isFresh ? last.shelf.madeAt() : now;
    Map<UUID, Shelved> services = new HashMap<>();
    if (isFresh) {
      services.putAll(last.services);
      services.keySet().retainAll(missing);
      services.keySet().removeAll(changed(jdbc, last));
      missing.removeAll(services.keySet());
    }
    visible.of(missing).forEach(one -> services.put(one.id(), Shelf.shelved(one, madeAt)));
    return new Held(snapshot, Map.copyOf(services), Shelf.holding(services.values(), madeAt));
  }

  private static Set<UUID> changed(JdbcClient jdbc, Held since) {
    return jdbc.sql(CHANGED)
        .params(since.snapshot, since.snapshot)
        .query((row, n) -> ListedServices.id(row, "id"))
        .set();
  }

  /** What is held, and as of when: a snapshot as PostgreSQL writes one. */
  private record Held(String snapshot, Map<UUID, Shelved> services, Shelf shelf) {
    static final Held NOTHING = new Held("", Map.of(), Shelf.of(List.of(), Instant.EPOCH));
  }
}
