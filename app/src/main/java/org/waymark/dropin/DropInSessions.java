package org.waymark.dropin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.shifts.ShiftHours;

/** Drop-in sessions of the acting practitioner's own agency, and who of others was in. */
@Repository
class DropInSessions {
  private static final String SELECT =
      "select s.id, s.place, s.opens_at, s.closes_at, s.women_from, s.women_until from"
          + " dropin.session s ";

  private final JdbcClient jdbc;

  DropInSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last twenty and what is planned, newest first. */
  List<DropInSession> recent() {
    return jdbc.sql(SELECT + "order by s.opens_at desc, s.id desc limit 20")
        .query((row, n) -> session(row))
        .list();
  }

  /** One with its in-reach; empty when there is none or it is another agency's. */
  Optional<DropInSession> byId(UUID id) {
    return jdbc.sql(SELECT + "where s.id = ?")
        .param(id)
        .query((row, n) -> session(row))
        .optional()
        .map(session -> session.with(inReach(id)));
  }

  void open(DropInSession session) {
    jdbc.sql(
            """
            insert into dropin.session (id, agency, place, opens_at, closes_at, women_from, women_until, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
        .param(session.id())
        .param(Acting.now().agency().value())
        .param(session.place())
        .param(at(session.hours().from()))
        .param(at(session.hours().to()))
        .param(session.women().map(women -> at(women.from())).orElse(null))
        .param(session.women().map(women -> at(women.to())).orElse(null))
        .param(Acting.now().practitioner().value())
        .update();
  }

  /** Somebody of another agency is in. */
  void addInReach(UUID id, UUID session, UUID from, String what) {
    Acting acting = Acting.now();
    jdbc.sql(
            """
            insert into dropin.in_reach (id, session, agency, from_agency, what, recorded_by) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """)
        .params(id, session, acting.agency().value(), from, what, acting.practitioner().value())
        .update();
  }

  /** One writer at a time on one session's list, until the transaction ends. */
  void takeTurn(UUID session) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7326065)) is null")
        .param(session.toString())
        .query(Boolean.class)
        .single();
  }

  private List<DropInSession.InReach> inReach(UUID session) {
    return jdbc.sql(
            """
            select a.name, i.what from dropin.in_reach i join access.agency a on a.id = i.from_agency
             where i.session = ? order by a.name collate "und-x-icu", i.what
            """)
        .param(session)
        .query((row, n) -> new DropInSession.InReach(row.getString(1), row.getString(2)))
        .list();
  }

  private static DropInSession session(ResultSet row) throws SQLException {
    @Nullable Timestamp from = row.getTimestamp("women_from");
    @Nullable Timestamp until = row.getTimestamp("women_until");
    return new DropInSession(
        row.getObject("id", UUID.class),
        row.getString("place"),
        new ShiftHours(
            row.getTimestamp("opens_at").toInstant(), row.getTimestamp("closes_at").toInstant()),
        from == null || until == null
            ? Optional.empty()
            : Optional.of(new ShiftHours(from.toInstant(), until.toInstant())),
        List.of());
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
