package org.waymark.shifts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.access.Ids;

/**
 * The address of a practitioner's own calendar: 32 random bytes, of which the database keeps the
 * hash. Whoever has the address reads it without signing in, as calendar programs must, so it can
 * be replaced at any time.
 */
@Repository
class Calendars {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;

  Calendars(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When the acting practitioner last made or stopped hers. */
  Optional<Instant> lastChanged() {
    return jdbc.sql(
            "select made_at from shifts.calendar where practitioner = ? order by made_at desc, id"
                + " desc limit 1")
        .param(Acting.now().practitioner().value())
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** A new address; the one before answers nothing from now on. Told once, kept nowhere. */
  String replace() {
    byte[] token = new byte[32];
    RANDOM.nextBytes(token);
    String words = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    insert(hash(words));
    return words;
  }

  /** The address before answers nothing from now on. */
  void stop() {
    insert(null);
  }

  /** The shifts behind an address; empty for no such address. */
  Optional<List<CalendarFeed.Event>> behind(String token) {
    byte[] hash = hash(token);
    boolean isThere =
        jdbc.sql("select guard.is_calendar(?)").param(hash).query(Boolean.class).single();
    return isThere ? Optional.of(events(hash)) : Optional.empty();
  }

  private List<CalendarFeed.Event> events(byte[] hash) {
    return jdbc.sql("select shift, starts_at, ends_at, areas, called_off from guard.calendar(?)")
        .param(hash)
        .query((row, n) ->
            new CalendarFeed.Event(
                row.getObject(1, UUID.class),
                new ShiftHours(row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()),
                List.of((String[]) row.getArray(4).getArray()),
                row.getBoolean(5)))
        .list();
  }

  private void insert(byte @Nullable [] hash) {
    jdbc.sql("insert into shifts.calendar (id, practitioner, token_hash) values (?, ?, ?)")
        .param(Ids.next())
        .param(Acting.now().practitioner().value())
        .param(hash)
        .update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
