package org.waymark.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.Kind;

/**
 * How many different people were met, as far as the files tell: the count in the middle of all
 * draws of who is who, and the 95% interval they span. No pair of files was called the same or
 * different for it: a pair that is one person with 30% is one person in 30 of 100 draws.
 *
 * @param least 2.5% of the draws count no more
 * @param likely half of the draws count no more
 * @param most 97.5% of the draws count no more
 */
public record People(double least, double likely, double most) {

  /** As it may be shown: small numbers hidden, others to the nearest 5, the interval outwards. */
  public String shown() {
    long middle = Math.round(likely);
    String count = SmallNumbers.shown(middle);
    return middle <= SmallNumbers.HIDDEN ? count : count + " (" + low() + " to " + high() + ")";
  }

  /** The lower end to the 5 below. */
  public long low() {
    return (long) Math.floor(least / 5) * 5;
  }

  /** The upper end to the 5 above. */
  public long high() {
    return (long) Math.ceil(most / 5) * 5;
  }

  /** The middle to the nearest 5, and nothing for what is not shown. */
  public long middle() {
    return isHidden() ? 0 : Math.round(likely / 5) * 5;
  }

  /** Whether the number itself is too small to be shown. */
  public boolean isHidden() {
    return Math.round(likely) <= SmallNumbers.HIDDEN;
  }

  /**
   * People by agency and kind.
   *
   * @param agency empty for all agencies together
   * @param kind empty for all kinds together
   * @param files case files with an entry of it: as many people at most
   */
  public record Met(String agency, String kind, long files, People people) {}

  /** People whom both agencies met. */
  public record Both(String one, String other, People people) {}

  /** Counts live, for a commissioner; the functions give anybody else nothing. */
  @Repository
  static class Counts {
    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    List<Met> met(Period period) {
      return jdbc.sql(
              """
              select a.name, d.kind, d.files, d.least_people, d.likely_people, d.most_people
                from insight.different_people(?, ?) d left join access.agency a on a.id = d.agency
               order by d.agency is not null, a.name collate "und-x-icu", d.agency, d.kind nulls first
              """)
          .params(at(period.from()), at(period.to()))
          .query((row, n) -> {
            String agency = row.getString(1);
            int kind = row.getInt(2);
            String kindWords = row.wasNull() ? "" : Kind.of(kind).label();
            return new Met(agency == null ? "" : agency, kindWords, row.getLong(3), people(row, 4));
          })
          .list();
    }

    List<Both> both(Period period) {
      return jdbc.sql(
              """
              select least(a.name, b.name), greatest(a.name, b.name), d.least_people, d.likely_people, d.most_people
                from insight.met_by_both(?, ?) d join access.agency a on a.id = d.one_agency
                join access.agency b on b.id = d.other_agency order by 1, 2
              """)
          .params(at(period.from()), at(period.to()))
          .query((row, n) -> new Both(row.getString(1), row.getString(2), people(row, 3)))
          .list();
    }

    private static People people(ResultSet row, int first) throws SQLException {
      return new People(row.getDouble(first), row.getDouble(first + 1), row.getDouble(first + 2));
    }

    private static java.time.OffsetDateTime at(Instant moment) {
      return moment.atOffset(ZoneOffset.UTC);
    }
  }
}
