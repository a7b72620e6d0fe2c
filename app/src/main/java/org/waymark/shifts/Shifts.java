package org.waymark.shifts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.access.Ids;

/** Shifts in sight: those that one's own agency takes part in. */
@Repository
public class Shifts {
  private static final String SELECT =
      """
      select s.id, s.agency, s.agencies, s.areas, s.starts_at, s.ends_at,
             array(select a.name from unnest(s.agencies) as u (id) join access.agency a on a.id = u.id order by a.name collate "und-x-icu") as agency_names,
             array(select a.name from unnest(s.areas) with ordinality as u (id, place) join shifts.area a on a.id = u.id order by u.place) as area_names,
             exists (select from shifts.called_off c where c.shift = s.id) as is_called_off
        from shifts.shift s
      """;

  private final JdbcClient jdbc;

  Shifts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that begin in a period, in order; also those called off. */
  public List<PlannedShift> between(Instant from, Instant to) {
    return withStaff(
        jdbc.sql(SELECT + " where s.starts_at >= ? and s.starts_at < ? order by s.starts_at, s.id")
            .params(at(from), at(to))
            .query((row, n) -> shift(row))
            .list());
  }

  /** One of them; empty when there is none or it is another's. */
  public Optional<PlannedShift> byId(UUID id) {
    return withStaff(
            jdbc.sql(SELECT + " where s.id = ?").param(id).query((row, n) -> shift(row)).list())
        .stream()
        .findFirst();
  }

  /** False when this id is here already. */
  boolean plan(PlannedShift shift) {
    Acting acting = Acting.now();
    return jdbc.sql(
                """
                insert into shifts.shift (id, agency, agencies, areas, starts_at, ends_at, planned_by)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
            .param(shift.id())
            .param(shift.agency())
            .param(shift.agencyIds().toArray(UUID[]::new))
            .param(shift.areaIds().toArray(UUID[]::new))
            .param(at(shift.hours().from()))
            .param(at(shift.hours().to()))
            .param(acting.practitioner().value())
            .update()
        == 1;
  }

  /** Puts somebody on a shift. */
  void put(UUID shift, Team.Colleague colleague, String part) {
    jdbc.sql(
            """
            insert into shifts.staff (id, shift, practitioner, agency, part, recorded_by) values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            Ids.next(),
            shift,
            colleague.id(),
            colleague.agency(),
            part,
            Acting.now().practitioner().value())
        .update();
  }

  /** Takes somebody off it. */
  void takeOff(UUID shift, UUID staff) {
    jdbc.sql(
            """
            insert into shifts.staff_end (staff, shift, recorded_by) values (?, ?, ?) on conflict (staff) do nothing
            """)
        .params(staff, shift, Acting.now().practitioner().value())
        .update();
  }

  /** It will not go out. */
  void callOff(UUID shift) {
    jdbc.sql(
            """
            insert into shifts.called_off (shift, agency, recorded_by) values (?, ?, ?) on conflict (shift) do nothing
            """)
        .params(shift, Acting.now().agency().value(), Acting.now().practitioner().value())
        .update();
  }

  /** Who of these is out already in that time, on whosever shift. */
  List<UUID> alreadyOut(Collection<UUID> people, ShiftHours hours) {
    return jdbc.sql("select out from guard.already_out(?, ?, ?) as t (out)")
        .param(people.toArray(UUID[]::new))
        .param(at(hours.from()))
        .param(at(hours.to()))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  private List<PlannedShift> withStaff(List<PlannedShift> shifts) {
    record Line(UUID shift, PlannedShift.Staff staff) {}
    Map<UUID, List<PlannedShift.Staff>> staff =
        jdbc
            .sql(
                """
                select g.shift, g.id, g.practitioner, p.name, a.name, g.part
                  from shifts.going g join access.practitioner p on p.id = g.practitioner join access.agency a on a.id = g.agency
                 where g.shift = any (?)
                 order by array_position(array['drives', 'talks', 'extra'], g.part), p.name collate "und-x-icu", g.id
                """)
            .param(shifts.stream().map(PlannedShift::id).toArray(UUID[]::new))
            .query((row, n) ->
                new Line(
                    row.getObject(1, UUID.class),
                    new PlannedShift.Staff(
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Line::shift, Collectors.mapping(Line::staff, Collectors.toList())));
    return shifts.stream()
        .map(shift -> shift.with(staff.getOrDefault(shift.id(), List.of())))
        .toList();
  }

  private static PlannedShift shift(ResultSet row) throws SQLException {
    return new PlannedShift(
        row.getObject("id", UUID.class),
        row.getObject("agency", UUID.class),
        List.of((UUID[]) row.getArray("agencies").getArray()),
        List.of((String[]) row.getArray("agency_names").getArray()),
        List.of((String[]) row.getArray("area_names").getArray()),
        List.of((UUID[]) row.getArray("areas").getArray()),
        new ShiftHours(
            row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant()),
        row.getBoolean("is_called_off"),
        List.of());
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
