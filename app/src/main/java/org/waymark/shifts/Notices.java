package org.waymark.shifts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;

/** Areas of concern and operations, given by anybody and read by those who go out. */
@Repository
public class Notices {
  private final JdbcClient jdbc;

  Notices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One of them.
   *
   * @param part the part of the day; null where it is the whole of it
   */
  public record Notice(
      String what, String area, @Nullable String part, ShiftHours hours, String agency) {
    /** Is it an operation to stay away from? */
    public boolean isKeepAway() {
      return what.equals("keep away");
    }

    /** "Canal Side, late evening". */
    public String words() {
      return area + (part == null ? "" : ", " + part);
    }

    /** When it holds, in words. */
    public String when() {
      return isKeepAway() ? hours.said() : "until " + ShiftHours.day(hours.to());
    }
  }

  /** May one's agency give any? It takes part and has signed. */
  boolean mayGive() {
    return jdbc.sql("select guard.may_receive(guard.agency())").query(Boolean.class).single();
  }

  /** Those that still hold, operations first. */
  public List<Notice> current(Instant now) {
    return jdbc.sql(
            """
            select n.what, n.area, n.part, n.from_at, n.to_at, a.name from shifts.notice n join access.agency a on a.id = n.agency
             where n.to_at > ? order by n.what desc, n.from_at, n.id limit 200
            """)
        .param(Shifts.at(now))
        .query((row, n) ->
            new Notice(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new ShiftHours(row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant()),
                row.getString(6)))
        .list();
  }

  /** Which of these areas somebody asked to keep away from in that time. */
  List<String> keepAway(ShiftHours hours, List<String> areas) {
    List<String> named =
        jdbc.sql(
                """
                select distinct lower(n.area) from shifts.notice n
                 where n.what = 'keep away' and n.from_at < ? and n.to_at > ?
                """)
            .params(Shifts.at(hours.to()), Shifts.at(hours.from()))
            .query((row, n) -> row.getString(1))
            .list();
    return areas.stream().filter(area -> named.contains(area.toLowerCase(Locale.ROOT))).toList();
  }

  /**
   * Keeps one. Without naming the key that may clash, since whoever gives it may read nothing: sent
   * twice, it is kept once.
   */
  void give(UUID id, String what, String area, @Nullable String part, Instant from, Instant to) {
    jdbc.sql(
            """
            insert into shifts.notice (id, agency, given_by, what, area, part, from_at, to_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .param(id)
        .param(Acting.now().agency().value())
        .param(Acting.now().practitioner().value())
        .param(what)
        .param(area)
        .param(part)
        .param(Shifts.at(from))
        .param(Shifts.at(to))
        .update();
  }
}
