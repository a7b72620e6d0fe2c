package org.waymark.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.access.Ids;
import org.waymark.pages.Option;

/** Our own agency's places. */
@Repository
class Places {
  private static final String SELECT =
      """
      select l.id, l.name, l.area, l.confidential, concat_ws(', ', nullif(l.line, ''), nullif(l.town, ''), nullif(l.postcode, '')) as address,
             array(select e.to_agency from directory.entitlement e where e.location = l.id
               and not exists (select from directory.entitlement_end n where n.entitlement = e.id)) as entitled
        from directory.location l where l.agency = ?
      """;

  private final JdbcClient jdbc;

  Places(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<OurPlace> ours() {
    return read(SELECT + " order by l.name", us());
  }

  Optional<OurPlace> find(UUID id) {
    return read(SELECT + " and l.id = ?", us(), id).stream().findFirst();
  }

  /** Agencies at work other than ours. */
  List<Option<UUID>> others() {
    return jdbc.sql(
            """
            select id, name from access.agency where active and kind <> 'commissioner' and id <> ? order by name collate "und-x-icu"
            """)
        .param(us())
        .query((row, n) -> {
          UUID id = ListedServices.id(row, "id");
          return Option.of(id, id.toString(), row.getString("name"));
        })
        .list();
  }

  /** Hides a place with all that stands on it, or shows it; its open address goes with hiding. */
  void hide(OurPlace place, boolean isHidden) {
    if (place.isConfidential() == isHidden) {
      return;
    }
    jdbc.sql(
            """
            update directory.location set confidential = ?, line = '', postcode = '', getting_there = '', latitude = null,
              longitude = null, version = version + 1, changed_by = ? where id = ?
            """)
        .params(isHidden, Acting.now().practitioner().value(), place.id())
        .update();
  }

  /** Makes these and no others the agencies that may know. */
  void entitle(OurPlace place, List<UUID> agencies) {
    Acting acting = Acting.now();
    agencies.stream()
        .filter(agency -> !place.entitled().contains(agency))
        .forEach(agency ->
            jdbc.sql(
                    """
                    insert into directory.entitlement (id, location, agency, to_agency, given_by) values (?, ?, ?, ?, ?)
                    """)
                .params(Ids.next(), place.id(), us(), agency, acting.practitioner().value())
                .update());
    jdbc.sql(
            """
            insert into directory.entitlement_end (entitlement, agency, ended_by)
            select e.id, e.agency, ? from directory.entitlement e
             where e.location = ? and e.agency = ? and e.to_agency <> all (?)
               and not exists (select from directory.entitlement_end n where n.entitlement = e.id)
            """)
        .params(acting.practitioner().value(), place.id(), us(), agencies.toArray(UUID[]::new))
        .update();
  }

  private List<OurPlace> read(String sql, Object... values) {
    return jdbc.sql(sql)
        .params(values)
        .query((row, n) ->
            new OurPlace(
                ListedServices.id(row, "id"),
                row.getString("name"),
                row.getString("area"),
                row.getBoolean("confidential"),
                row.getString("address"),
                Arrays.asList((UUID[]) row.getArray("entitled").getArray())))
        .list();
  }

  private static UUID us() {
    return Acting.now().agency().value();
  }
}
