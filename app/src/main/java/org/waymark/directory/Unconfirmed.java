package org.waymark.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A service of ours that nobody confirmed for {@link ListedService#STALE_AFTER}: it says so to
 * everybody and sinks in the finder until somebody says again that all of it is true.
 *
 * @param code stands in its address
 * @param since when somebody last said so, in words; blank for never
 */
public record Unconfirmed(String code, String name, String since) {

  /** What reminds a service's owner. */
  @Repository
  public static class Reminders {
    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Clock clock) {
      this.jdbc = jdbc;
      this.clock = clock;
    }

    /** Those of the acting practitioner's agency, the longest unconfirmed first. */
    public List<Unconfirmed> ours(int atMost) {
      Instant old = clock.instant().minus(ListedService.STALE_AFTER);
      return jdbc.sql(
              """
              select s.code, w.name, nullif(s.confirmed_at, '-infinity') as at
                from (select * from directory.service
                       where agency = (select guard.keeps_for()) and status <> 'withdrawn' and confirmed_at < ?
                       order by confirmed_at, id limit ?) s
                join directory.listing l on l.service = s.id and l.version = s.version
                join directory.words w on w.service = s.id and w.version = s.version and w.lang = l.lang
               order by s.confirmed_at, w.name collate "und-x-icu"
              """)
          .params(OffsetDateTime.ofInstant(old, ZoneOffset.UTC), atMost)
          .query((row, n) ->
              new Unconfirmed(
                  row.getString("code"),
                  row.getString("name"),
                  since(row.getObject("at", OffsetDateTime.class))))
          .list();
    }

    private static String since(@Nullable OffsetDateTime at) {
      return at == null ? "" : org.waymark.charter.InWords.day(LondonTime.day(at.toInstant()));
    }
  }
}
