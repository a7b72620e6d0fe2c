package org.waymark.outreach;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;

/**
 * What the acting practitioner wrote before and may no longer see: a conflict of interest came
 * between an answer that was lost and the phone's next try. Told of an id together with the file it
 * was sent for, so that it tells nothing but what the phone itself sent.
 */
@Repository
class KeptBefore {
  private final JdbcClient jdbc;

  KeptBefore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until nothing else that this practitioner sent is being kept. Without it the second copy
   * of a batch could be refused, because a bar fell meanwhile, while the first is about to be kept.
   */
  void waitForWhatIsBeingKept() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("what is sent by " + Acting.now().practitioner().value())
        .query(row -> {});
  }

  /** The ids, as they were sent, of those that are kept. */
  Set<String> among(Collection<SentEntry> sent) {
    if (sent.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql("select kept::text from guard.kept_before(?, ?, ?) as kept")
            .params(
                sent.stream().map(one -> UUID.fromString(one.id())).toArray(UUID[]::new),
                sent.stream().map(KeptBefore::reference).toArray(String[]::new),
                sent.stream().map(KeptBefore::file).toArray(UUID[]::new))
            .query((row, n) -> row.getString(1))
            .list());
  }

  private static @Nullable String reference(SentEntry one) {
    return one.whose().orElse(null) instanceof SentEntry.Whose.Known(String reference)
        ? reference
        : null;
  }

  private static @Nullable UUID file(SentEntry one) {
    return one.whose().orElse(null) instanceof SentEntry.Whose.SomebodyNew(UUID id, var identity)
        ? id
        : null;
  }
}
