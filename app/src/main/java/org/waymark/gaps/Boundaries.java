package org.waymark.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.access.Ids;
import org.waymark.gaps.Boundary.Point;
import org.waymark.gaps.Boundary.Ring;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The boundaries that the partnership's map is drawn with: those of the file taken in last. */
@Repository
class Boundaries {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  Boundaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of the file; empty for a map on a grid. */
  List<Boundary> now() {
    return jdbc.sql(
            """
            select b.area, b.rings from gaps.boundary b
             where b.file = (select f.id from gaps.boundary_file f order by f.made_at desc, f.id desc limit 1) order by b.id
            """)
        .query((row, n) -> new Boundary(row.getString("area"), rings(row.getString("rings"))))
        .list();
  }

  /** Takes the place of the boundaries before; none takes the map back to its grid. */
  void replace(UUID id, String name, List<Boundary> boundaries) {
    Acting acting = Acting.now();
    int added =
        jdbc.sql(
                """
                insert into gaps.boundary_file (id, name, agency, made_by) values (?, ?, ?, ?) on conflict (id) do nothing
                """)
            .params(id, name, acting.agency().value(), acting.practitioner().value())
            .update();
    for (Boundary boundary : added == 0 ? List.<Boundary>of() : boundaries) {
      jdbc.sql("insert into gaps.boundary (id, file, area, rings) values (?, ?, ?, ?)")
          .params(Ids.next(), id, boundary.area(), written(boundary.rings()))
          .update();
    }
  }

  /** Five decimals are a metre. */
  private static String written(List<Ring> rings) {
    return rings.stream()
        .map(ring ->
            ring.points().stream()
                .map(point ->
                    String.format(
                        java.util.Locale.ROOT, "[%.5f,%.5f]", point.longitude(), point.latitude()))
                .collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static List<Ring> rings(String json) {
    List<Ring> rings = new ArrayList<>();
    for (JsonNode ring : JSON.readTree(json)) {
      List<Point> points = new ArrayList<>();
      for (JsonNode point : ring) {
        points.add(new Point(point.get(0).asDouble(), point.get(1).asDouble()));
      }
      rings.add(new Ring(points));
    }
    return rings;
  }
}
