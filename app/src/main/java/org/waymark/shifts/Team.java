package org.waymark.shifts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;

/** Who may go out, as each agency says of its own: staff or volunteer, trained or not yet. */
@Repository
public class Team {
  private static final RowMapper<Colleague> ROW = DataClassRowMapper.newInstance(Colleague.class);

  private final JdbcClient jdbc;

  Team(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Somebody who may go out.
   *
   * @param standing {@code staff} or {@code volunteer}
   * @param trainedOn when trained for outreach; null for not yet
   */
  public record Colleague(
      UUID id,
      String name,
      UUID agency,
      String agencyName,
      String standing,
      @Nullable LocalDate trainedOn) {
    /** Does she count towards the two who must go? */
    public boolean isTrainedStaff() {
      return standing.equals("staff") && trainedOn != null;
    }

    /** "Nell Brightwater, Lantern Outreach: volunteer". */
    public String words() {
      return name + ", " + agencyName + ": " + inWords();
    }

    /** "trained staff", "staff, not trained yet", "volunteer". */
    public String inWords() {
      return standing.equals("volunteer")
          ? "volunteer"
          : isTrainedStaff() ? "trained staff" : "staff, not trained yet";
    }
  }

  /** Somebody with an account at one's own agency, and what was said of her. */
  public record Own(UUID id, String name, Optional<Colleague> said) {}

  /** All who may go out, over all agencies. */
  List<Colleague> all() {
    return jdbc.sql(
            """
            select p.id, p.name, p.agency, a.name as agency_name, t.standing, t.trained_on
              from (select distinct on (t.practitioner) t.* from shifts.training t
                     order by t.practitioner, t.recorded_at desc, t.id desc) t
              join access.practitioner p on p.id = t.practitioner and p.active
              join access.agency a on a.id = p.agency and a.active
             order by a.name collate "und-x-icu", p.name collate "und-x-icu", p.id
            """)
        .query(ROW)
        .list();
  }

  /** Everybody of one's own agency who works with people. */
  List<Own> own() {
    List<Colleague> said = all();
    return jdbc.sql(
            """
            select p.id, p.name from access.practitioner p
             where p.agency = ? and p.active and p.roles && array['practitioner', 'manager']
             order by p.name collate "und-x-icu", p.id
            """)
        .param(Acting.now().agency().value())
        .query((row, n) -> own(row.getObject(1, UUID.class), row.getString(2), said))
        .list();
  }

  /** Says it of somebody of one's own agency. */
  void say(UUID id, UUID practitioner, String standing, @Nullable LocalDate trainedOn) {
    jdbc.sql(
            """
            insert into shifts.training (id, practitioner, agency, standing, trained_on, recorded_by) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """)
        .param(id)
        .param(practitioner)
        .param(Acting.now().agency().value())
        .param(standing)
        .param(trainedOn)
        .param(Acting.now().practitioner().value())
        .update();
  }

  private static Own own(UUID id, String name, List<Colleague> said) {
    return new Own(id, name, said.stream().filter(one -> one.id().equals(id)).findFirst());
  }
}
