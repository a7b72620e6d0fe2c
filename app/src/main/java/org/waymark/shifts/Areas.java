package org.waymark.shifts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;

/**
 * Named areas and the routes over them, shared by all agencies that go out. A changed route is a
 * new row that stands for the one before.
 */
@Repository
public class Areas {
  private final JdbcClient jdbc;

  Areas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A place by the name people use aloud. */
  public record Area(UUID id, String name) {}

  /** Areas in the order they are gone. */
  public record Route(UUID id, String name, List<UUID> areas) {}

  /** All of them, by name. */
  public List<Area> all() {
    return jdbc.sql("select id, name from shifts.area order by name collate \"und-x-icu\", id")
        .query((row, n) -> new Area(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  /** The routes that stand, by name. */
  public List<Route> routes() {
    return jdbc.sql(
            """
            select r.id, r.name, r.areas from shifts.route r
             where cardinality(r.areas) > 0 and not exists (select from shifts.route l where l.replaces = r.id)
             order by r.name collate "und-x-icu", r.id
            """)
        .query((row, n) -> new Route(row.getObject(1, UUID.class), row.getString(2), ids(row, 3)))
        .list();
  }

  /** All areas as a shift goes over them: those of routes in their order, then the others. */
  public List<Area> inOrder() {
    Map<UUID, Area> byId = new LinkedHashMap<>();
    all().forEach(area -> byId.put(area.id(), area));
    Map<UUID, Area> ordered = new LinkedHashMap<>();
    for (Route route : routes()) {
      for (UUID id : route.areas()) {
        Area area = byId.get(id);
        if (area != null) {
          ordered.put(id, area);
        }
      }
    }
    byId.forEach(ordered::putIfAbsent);
    return new ArrayList<>(ordered.values());
  }

  void add(UUID id, String name) {
    jdbc.sql(
            """
            insert into shifts.area (id, name, agency, recorded_by) values (?, ?, ?, ?) on conflict (id) do nothing
            """)
        .params(id, name, Acting.now().agency().value(), Acting.now().practitioner().value())
        .update();
  }

  void addRoute(Route route, @Nullable UUID replaces) {
    jdbc.sql(
            """
            insert into shifts.route (id, name, areas, replaces, agency, recorded_by) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """)
        .param(route.id())
        .param(route.name())
        .param(route.areas().toArray(UUID[]::new))
        .param(replaces)
        .param(Acting.now().agency().value())
        .param(Acting.now().practitioner().value())
        .update();
  }

  /** The ids in an array column. */
  static List<UUID> ids(ResultSet row, int column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((UUID[]) array.getArray());
  }
}
