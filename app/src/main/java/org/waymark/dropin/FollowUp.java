package org.waymark.dropin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Audit;
import org.waymark.casefile.Details;
import org.waymark.casefile.SafetyMark;
import org.waymark.shifts.ShiftHours;

/**
 * Whom to follow up, of those this practitioner may see anyway: her own agency's, never the barred.
 * Three reasons, the most pressing first: met for the first time within two weeks and not in yet;
 * met within twelve weeks and never came in; met before and not for four weeks.
 */
@Repository
public class FollowUp {
  private static final int LONGEST = 100;
  private static final String SELECT =
      """
      with person as (
        select e.case_file,
               min(e.happened_at) filter (where e.facts ->> 'met' = 'outreach') as first_met,
               max(e.happened_at) filter (where e.facts ->> 'met' = 'outreach') as last_met,
               max(e.happened_at) as last_seen,
               count(*) filter (where e.type = 'drop-in visit') as visits
          from casefile.entry e
         where e.agency = (select agency from guard.acting) and e.type in ('encounter', 'drop-in visit')
           and not exists (select from casefile.entry c where c.case_file = e.case_file and c.corrects = e.id)
         group by e.case_file),
      chosen as (
        select p.*, case when p.first_met > :now - interval '14 days' and p.visits = 0 then 1
                         when p.last_met > :now - interval '84 days' and p.visits = 0 then 2
                         when p.last_seen < :now - interval '28 days' and p.last_seen > :now - interval '112 days' then 3 end as reason
          from person p)
      select f.id, f.reference, c.reason, c.last_seen,
             (select coalesce(a.name, e.facts ->> 'area') from casefile.entry e left join shifts.area a on a.id::text = e.facts ->> 'area'
               where e.case_file = f.id and e.happened_at = c.last_met and jsonb_exists(e.facts, 'area') limit 1) as area,
             array(select distinct m.facts ->> 'mark' from casefile.entry m
                    where m.case_file = f.id and m.type = 'safety mark' and jsonb_exists(m.facts, 'mark') and not exists
                      (select from casefile.entry c where c.case_file = m.case_file and c.corrects = m.id)) as marks
        from chosen c join casefile.case_file f on f.id = c.case_file
       where c.reason is not null order by c.reason, c.last_seen desc, f.id limit :longest
      """;

  private final JdbcClient jdbc;
  private final Details details;
  private final Audit audit;

  FollowUp(JdbcClient jdbc, Details details, Audit audit) {
    this.jdbc = jdbc;
    this.details = details;
    this.audit = audit;
  }

  /**
   * Somebody to follow up.
   *
   * @param name what to call them; the reference where nobody knows
   * @param marks what must be respected, before anything else
   * @param why the reason, in words
   * @param last when last seen, and in which named area
   */
  public record Line(String reference, String name, List<String> marks, String why, String last) {
    /** The address of the case file. */
    public String path() {
      return "/case-files/" + reference;
    }
  }

  private record Row(
      UUID id,
      String reference,
      int reason,
      Instant last,
      @Nullable String area,
      List<String> marks) {}

  /** The list as it is now; each look is written down. */
  List<Line> list(Instant now) {
    List<Row> rows =
        jdbc.sql(SELECT)
            .param("now", DropInSessions.at(now))
            .param("longest", LONGEST)
            .query((row, n) -> row(row))
            .list();
    List<UUID> files = rows.stream().map(Row::id).toList();
    audit.writeEach("saw on a follow-up list", files);
    Map<UUID, String> names = details.knownAs(files);
    return rows.stream()
        .map(row -> line(row, names.getOrDefault(row.id(), row.reference()), now))
        .toList();
  }

  private static Line line(Row row, String name, Instant now) {
    long days = Duration.between(row.last(), now).toDays();
    String ago = days == 0 ? "today" : days == 1 ? "yesterday" : days + " days ago";
    String last = ShiftHours.day(row.last()) + ", " + ago;
    return new Line(
        row.reference(),
        name,
        Stream.of(SafetyMark.About.values())
            .filter(about -> row.marks().contains(about.code()))
            .map(SafetyMark.About::label)
            .toList(),
        switch (row.reason()) {
          case 1 -> "New to us";
          case 2 -> "Never came in";
          default -> "Not seen for four weeks";
        },
        row.area() == null ? last : last + ", " + row.area());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("reference"),
        row.getInt("reason"),
        row.getTimestamp("last_seen").toInstant(),
        row.getString("area"),
        List.of((String[]) row.getArray("marks").getArray()));
  }
}
