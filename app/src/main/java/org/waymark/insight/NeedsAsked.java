package org.waymark.insight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which needs referrals asked for, which were refused, and which nobody met: people by named area
 * and by reason. Only numbers as they may be shown leave this class, the same for everybody, since
 * a map goes round in meetings. A commissioner gets every agency's referrals, a manager those her
 * agency sent, anybody else none. Somebody whom two agencies referred is counted by both.
 */
@Repository
public class NeedsAsked {
  private final JdbcClient jdbc;

  NeedsAsked(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * People for whom one need was asked in one area.
   *
   * @param area of the last meeting before; {@code Area not said} where none was written down
   * @param need a code of the directory; {@code not-said} where nobody ticked
   * @param refused at least one agency said no
   * @param unmet every agency asked said no
   */
  public record Asked(String area, String need, Hidden asked, Hidden refused, Hidden unmet) {}

  /** People turned away with one reason when they needed one thing. */
  public record Reason(String need, String reason, Hidden people) {}

  /**
   * A number of people as it may be shown.
   *
   * @param words it, rounded to 5, or {@code 1 to 7}
   * @param weight what a reader can know of it: itself as shown, or 4
   */
  public record Hidden(String words, long weight) {
    static Hidden of(long count) {
      String words = SmallNumbers.shown(count);
      return new Hidden(words, words.matches("\\d+") ? Long.parseLong(words) : 4);
    }
  }

  /** By area and need. */
  public List<Asked> byArea(Instant from, Instant to) {
    return jdbc.sql(
            """
            select area, need, asked, refused, unmet from insight.needs_asked(?, ?) order by area collate "und-x-icu", need
            """)
        .params(at(from), at(to))
        .query((row, n) ->
            new Asked(
                row.getString("area"),
                row.getString("need"),
                Hidden.of(row.getLong("asked")),
                Hidden.of(row.getLong("refused")),
                Hidden.of(row.getLong("unmet"))))
        .list();
  }

  /** By need and reason, the most given first. */
  public List<Reason> reasons(Instant from, Instant to) {
    return jdbc
        .sql(
            """
            select need, reason, people from insight.refusal_reasons(?, ?) order by need, reason
            """)
        .params(at(from), at(to))
        .query((row, n) ->
            new Reason(
                row.getString("need"), row.getString("reason"), Hidden.of(row.getLong("people"))))
        .list()
        .stream()
        // By what is shown alone: an order by the true number would tell the small ones apart.
        .sorted(Comparator.comparingLong((Reason one) -> -one.people().weight()))
        .toList();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
