package org.waymark.charter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;

/** The versions of the charter, read by everybody signed in, added to by an administrator. */
@Repository
public class Charters {
  private static final String SELECT =
      """
      select c.version, c.red_minutes, c.amber_minutes, c.green_minutes, c.opens, c.closes, c.warn_percent,
             c.out_of_hours, c.words, c.review_on, p.name as recorded_by, c.recorded_at
        from referrals.charter c left join access.practitioner p on p.id = c.recorded_by
       order by c.version desc
      """;
  private static final RowMapper<Charter> ROW = DataClassRowMapper.newInstance(Charter.class);

  private final JdbcClient jdbc;
  private final Clock clock;

  Charters(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The one that holds now. */
  public Charter now() {
    return jdbc.sql(SELECT + " limit 1").query(ROW).optional().orElseGet(this::untilAgreed);
  }

  /** What these times promise, said to somebody who may not read the charter itself. */
  public static Charter promising(
      int redMinutes,
      int amberMinutes,
      int greenMinutes,
      LocalTime opens,
      LocalTime closes,
      int warnPercent) {
    return new Charter(
        1,
        redMinutes,
        amberMinutes,
        greenMinutes,
        opens,
        closes,
        warnPercent,
        "",
        "",
        LocalDate.EPOCH,
        null,
        null);
  }

  /** What holds until the partnership has agreed its own. */
  public static Charter untilAgreed(LocalDate today) {
    return Charter.untilAgreed(today);
  }

  /** All of them, newest first. */
  List<Charter> all() {
    return jdbc.sql(SELECT).query(ROW).list();
  }

  /** False when this version is there already: somebody else was first. */
  boolean add(Charter charter) {
    return jdbc.sql(
                """
                insert into referrals.charter (version, red_minutes, amber_minutes, green_minutes, opens, closes,
                       warn_percent, out_of_hours, words, review_on, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (version) do nothing
                """)
            .params(
                charter.version(),
                charter.redMinutes(),
                charter.amberMinutes(),
                charter.greenMinutes(),
                charter.opens(),
                charter.closes(),
                charter.warnPercent(),
                charter.outOfHours(),
                charter.words(),
                charter.reviewOn(),
                Acting.now().practitioner().value())
            .update()
        == 1;
  }

  private Charter untilAgreed() {
    return untilAgreed(LocalDate.ofInstant(clock.instant(), WorkingCalendar.LONDON));
  }
}
