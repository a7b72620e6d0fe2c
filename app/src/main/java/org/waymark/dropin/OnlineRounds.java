package org.waymark.dropin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;

/** Rounds of online outreach to people nobody knows yet: numbers only. */
@Repository
public class OnlineRounds {
  private final JdbcClient jdbc;

  OnlineRounds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One round: how many were written to on one kind of place, how many replied, how many of those
   * wanted support. Counts from 0 to 999.
   */
  public record OnlineRound(
      UUID id, String place, Instant happenedAt, int messages, int replies, int wantedHelp) {}

  /** The last thirty of one's own agency. */
  List<OnlineRound> recent() {
    return jdbc.sql(
            """
            select id, place, happened_at, messages, replies, wanted_help from dropin.online_round
             order by happened_at desc, id desc limit 30
            """)
        .query((row, n) ->
            new OnlineRound(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6)))
        .list();
  }

  void keep(OnlineRound round) {
    Acting acting = Acting.now();
    jdbc.sql(
            """
            insert into dropin.online_round (id, agency, place, happened_at, messages, replies, wanted_help, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
        .params(
            round.id(),
            acting.agency().value(),
            round.place(),
            DropInSessions.at(round.happenedAt()),
            round.messages(),
            round.replies(),
            round.wantedHelp(),
            acting.practitioner().value())
        .update();
  }
}
