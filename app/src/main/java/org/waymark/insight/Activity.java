package org.waymark.insight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.Kind;

/**
 * What one agency did of one kind in a period: entries, and how many different case files they are
 * in.
 */
public record Activity(String agency, Kind kind, long entries, long people) {

  /** Counts live, from the entries themselves. */
  @Repository
  static class Activities {
    private static final RowMapper<Activity> ROW =
        (row, n) ->
            new Activity(row.getString(1), Kind.of(row.getInt(2)), row.getLong(3), row.getLong(4));

    private final JdbcClient jdbc;

    Activities(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    /** Over all agencies, for a commissioner; the function gives anybody else nothing. */
    List<Activity> ofAll(Instant from, Instant to) {
      return jdbc.sql(
              """
              select a.name, c.kind, c.entries, c.people from insight.activity(?, ?) c
                join access.agency a on a.id = c.agency order by a.name collate "und-x-icu", c.kind
              """)
          .params(at(from), at(to))
          .query(ROW)
          .list();
    }

    /** One's own agency's, under the policies that hold for every row. */
    List<Activity> ofMine(Instant from, Instant to) {
      return jdbc.sql(
              """
              select a.name, c.kind, c.entries, c.people from
                (select e.agency, e.kind, count(*) as entries, count(distinct e.case_file) as people from casefile.entry e
                  where e.happened_at >= ? and e.happened_at < ? and e.agency = (select agency from guard.acting)
                  group by e.agency, e.kind) c
                join access.agency a on a.id = c.agency order by c.kind
              """)
          .params(at(from), at(to))
          .query(ROW)
          .list();
    }

    private static OffsetDateTime at(Instant moment) {
      return moment.atOffset(ZoneOffset.UTC);
    }
  }
}
