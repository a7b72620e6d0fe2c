package org.waymark.gaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Coded;
import org.waymark.gaps.Survey.ForWhom;
import org.waymark.gaps.Survey.Link;

/** Surveys of the partnership and the links to them, for those who map. */
@Repository
class Surveys {
  private static final String SELECT =
      "select s.id, s.title, s.areas, s.made_at from gaps.survey s";

  private final JdbcClient jdbc;

  Surveys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** May the acting practitioner map at all? One of an agency that enforces may not. */
  boolean mayMap() {
    return jdbc.sql("select guard.maps_for() is not null").query(Boolean.class).single();
  }

  /** The newest first. */
  List<Survey> all() {
    return jdbc.sql(SELECT + " order by s.made_at desc, s.id desc").query(Surveys::survey).list();
  }

  Optional<Survey> find(UUID id) {
    return jdbc.sql(SELECT + " where s.id = ?").param(id).query(Surveys::survey).optional();
  }

  /** Adds a survey; the same id again adds nothing. */
  void add(UUID id, String title, List<String> areas) {
    jdbc.sql(
            """
            insert into gaps.survey (id, title, areas, agency, made_by) values (?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
        .params(id, title, areas.toArray(String[]::new), us(), me())
        .update();
  }

  /** The newest first, with how many answers came. */
  List<Link> links(UUID survey) {
    return jdbc.sql(
            """
            select l.id, l.for_whom, l.label, l.last_day, coalesce(r.began, 0) as began, coalesce(r.sent, 0) as sent,
                   exists (select from gaps.link_end e where e.link = l.id) as is_ended
              from gaps.link l left join guard.survey_returns(?) r on r.link = l.id
             where l.survey = ? order by l.made_at desc, l.id
            """)
        .params(survey, survey)
        .query((row, n) ->
            new Link(
                row.getObject("id", UUID.class),
                Coded.of(ForWhom.class, row.getString("for_whom")),
                row.getString("label"),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("is_ended"),
                row.getLong("began"),
                row.getLong("sent")))
        .list();
  }

  /** Gives out an address, told once and kept nowhere. */
  SecretAddress giveOut(UUID survey, ForWhom forWhom, String label, LocalDate lastDay) {
    SecretAddress address = SecretAddress.next();
    jdbc.sql(
            """
            insert into gaps.link (id, survey, for_whom, label, last_day, agency, made_by) values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(address.id(), survey, forWhom.word(), label, lastDay, us(), me())
        .update();
    return address;
  }

  /** Nobody opens anything with it any more; what was sent stays. */
  void close(UUID link) {
    jdbc.sql(
            """
            insert into gaps.link_end (link, agency, ended_by) values (?, ?, ?) on conflict (link) do nothing
            """)
        .params(link, us(), me())
        .update();
  }

  /** Every night: what was begun and never sent is forgotten after ninety days. */
  @Scheduled(cron = "0 50 3 * * *", zone = "Europe/London")
  @Transactional
  public void forget() {
    jdbc.sql("select guard.forget_unsent_answers()").query(Long.class).single();
  }

  private static Survey survey(ResultSet row, int n) throws SQLException {
    return new Survey(
        row.getObject("id", UUID.class),
        row.getString("title"),
        List.of((String[]) row.getArray("areas").getArray()),
        row.getTimestamp("made_at").toInstant());
  }

  private static UUID us() {
    return Acting.now().agency().value();
  }

  private static UUID me() {
    return Acting.now().practitioner().value();
  }
}
