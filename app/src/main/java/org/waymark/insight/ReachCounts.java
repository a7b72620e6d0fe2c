package org.waymark.insight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The numbers behind reach. The functions decide whose: a commissioner gets every agency's, a
 * manager her own, anybody else none.
 */
@Repository
class ReachCounts {
  private final JdbcClient jdbc;

  ReachCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * People of one agency in a period. Somebody whom two agencies know is counted by both.
   *
   * @param met on outreach, at least once
   * @param firstTime of them, met on outreach for the first time
   * @param newToStreets those who said they are new to the streets
   * @param neverIn of those met, who never came to a drop-in
   * @param notSeenSince met in as long a time before and not in this one
   */
  record Reach(
      String agency,
      long met,
      long firstTime,
      long newToStreets,
      long neverIn,
      long notSeenSince) {}

  /**
   * Encounters of one agency in one named area, on one day of the week, in one hour.
   *
   * @param dayOfWeek 1 for Monday to 7
   * @param hour 0 to 23, by the clocks of London
   */
  record AreaHour(
      String agency, String area, boolean isOnRoute, int dayOfWeek, int hour, long encounters) {}

  /** One thing given by one agency: in how many encounters and visits, to how many people. */
  record Given(String agency, String item, long times, long people) {}

  List<Reach> reach(Instant from, Instant to) {
    return jdbc.sql(
            """
            select a.name as agency, c.met, c.first_time, c.new_to_streets, c.never_in, c.not_seen_since
              from insight.reach(?, ?) c join access.agency a on a.id = c.agency
             where c.met > 0 or c.not_seen_since > 0 order by a.name collate "und-x-icu", a.id
            """)
        .params(at(from), at(to))
        .query(DataClassRowMapper.newInstance(Reach.class))
        .list();
  }

  List<AreaHour> hours(Instant from, Instant to) {
    return jdbc.sql(
            """
            select a.name as agency, c.area, c.is_on_route, c.day_of_week, c.hour, c.encounters
              from insight.reach_hours(?, ?) c join access.agency a on a.id = c.agency
             order by a.name collate "und-x-icu", a.id, c.area collate "und-x-icu", c.day_of_week, c.hour
            """)
        .params(at(from), at(to))
        .query((row, n) ->
            new AreaHour(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getInt(4),
                row.getInt(5),
                row.getLong(6)))
        .list();
  }

  List<Given> given(Instant from, Instant to) {
    return jdbc.sql(
            """
            select a.name as agency, c.item, c.times, c.people
              from insight.things_given(?, ?) c join access.agency a on a.id = c.agency
             order by a.name collate "und-x-icu", a.id, c.times desc, c.item
            """)
        .params(at(from), at(to))
        .query(DataClassRowMapper.newInstance(Given.class))
        .list();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
