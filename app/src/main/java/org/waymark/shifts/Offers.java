package org.waymark.shifts;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.Acting;
import org.waymark.pages.Option;

/** What a coordinator chooses from when planning. */
@Component
class Offers {
  private final JdbcClient jdbc;
  private final Areas areas;
  private final Team team;

  Offers(JdbcClient jdbc, Areas areas, Team team) {
    this.jdbc = jdbc;
    this.areas = areas;
    this.team = team;
  }

  ShiftForm.Offer offer() {
    return new ShiftForm.Offer(areas.inOrder(), team.all(), agencies());
  }

  /** The areas of the first route, ticked until something is sent. */
  List<UUID> usualAreas() {
    return areas.routes().stream().findFirst().map(Areas.Route::areas).orElse(List.of());
  }

  /** The other agencies that go out with somebody: those that said who of theirs does. */
  private List<Option<UUID>> agencies() {
    return jdbc.sql(
            """
            select a.id, a.name from access.agency a
             where a.id <> ? and a.active and a.id in (select t.agency from shifts.training t) and guard.may_go_out(array[a.id])
             order by a.name collate "und-x-icu", a.id
            """)
        .param(Acting.now().agency().value())
        .query((row, n) ->
            Option.of(row.getObject(1, UUID.class), row.getString("id"), row.getString("name")))
        .list();
  }
}
