package org.waymark.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.access.Ids;

/** Services as practitioners see and keep them, under their own policies. */
@Repository
class Services {
  private final JdbcClient jdbc;

  Services(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String KEPT =
      """
      select s.id, s.code, s.agency, a.name as agency_name, s.status, s.version
        from directory.service s join access.agency a on a.id = s.agency
      """;

  Optional<Kept> find(String code) {
    return kept(KEPT + " where s.code = ?", code).stream().findFirst();
  }

  /** Ours, withdrawn ones too. */
  List<Kept> ours() {
    return kept(KEPT + " where s.agency = ? order by s.code", Acting.now().agency().value());
  }

  /** Every one that is not withdrawn. */
  List<Kept> all() {
    return kept(KEPT + " where s.status <> 'withdrawn' order by s.code");
  }

  private List<Kept> kept(String sql, Object... values) {
    return jdbc.sql(sql)
        .params(values)
        .query((row, n) ->
            new Kept(
                ListedServices.id(row, "id"),
                row.getString("code"),
                ListedServices.id(row, "agency"),
                row.getString("agency_name"),
                row.getString("status"),
                row.getInt("version")))
        .list();
  }

  /** Whole, each of them. */
  List<ListedService> whole(Collection<UUID> ids) {
    return new ListedServices(jdbc).of(ids);
  }

  Map<UUID, Room> rooms(Collection<UUID> services) {
    return jdbc
        .sql(
            """
            select distinct on (service) service, spaces, waiting_days, phone, words, recorded_at
              from directory.room where service = any (?) order by service, recorded_at desc, id desc
            """)
        .param(services.toArray(UUID[]::new))
        .query((row, n) ->
            Map.entry(
                ListedServices.id(row, "service"),
                new Room(
                    row.getObject("spaces", Integer.class),
                    row.getObject("waiting_days", Integer.class),
                    row.getString("phone"),
                    row.getString("words"),
                    ListedServices.instant(row, "recorded_at"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Which services have the room that is wished for, by what each said last; all for no wish. */
  Predicate<ListedService> having(List<RoomWish> wishes) {
    if (wishes.isEmpty()) {
      return any -> true;
    }
    Set<UUID> having =
        jdbc.sql(
                """
                select r.service from (
                  select distinct on (service) service, spaces, waiting_days from directory.room
                   order by service, recorded_at desc, id desc) r
                 where
                """
                    + wishes.stream().map(RoomWish::holds).collect(Collectors.joining(" and ")))
            .query((row, n) -> ListedServices.id(row, "service"))
            .set();
    return service -> having.contains(service.id());
  }

  void keepRoom(
      UUID service, @Nullable Integer spaces, @Nullable Integer days, String phone, String words) {
    Acting acting = Acting.now();
    jdbc.sql(
            """
            insert into directory.room (id, service, agency, spaces, waiting_days, phone, words, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(Ids.next())
        .param(service)
        .param(acting.agency().value())
        .param(spaces)
        .param(days)
        .param(phone)
        .param(words)
        .param(acting.practitioner().value())
        .update();
  }

  void confirm(UUID service) {
    jdbc.sql("insert into directory.confirmation (id, service, confirmed_by) values (?, ?, ?)")
        .params(Ids.next(), service, Acting.now().practitioner().value())
        .update();
  }

  void shut(UUID service, Instant from, Instant until) {
    jdbc.sql(
            """
            insert into directory.closure (id, service, begins, ends, recorded_by) values (?, ?, ?, ?, ?)
            """)
        .params(
            Ids.next(),
            service,
            from.atOffset(java.time.ZoneOffset.UTC),
            until.atOffset(java.time.ZoneOffset.UTC),
            Acting.now().practitioner().value())
        .update();
  }

  /** Ends every closure that runs now. */
  void openAgain(UUID service) {
    jdbc.sql(
            """
            insert into directory.closure_end (closure, service, ended_by)
            select c.id, c.service, ? from directory.closure c
             where c.service = ? and c.begins <= now() and c.ends > now()
               and not exists (select from directory.closure_end e where e.closure = c.id)
            """)
        .params(Acting.now().practitioner().value(), service)
        .update();
  }

  /** Is a closure running now? */
  boolean isShut(UUID service) {
    return jdbc.sql(
            """
            select exists (select from directory.closure c where c.service = ? and c.begins <= now() and c.ends > now()
              and not exists (select from directory.closure_end e where e.closure = c.id))
            """)
        .param(service)
        .query(Boolean.class)
        .single();
  }

  List<Change> history(UUID service) {
    return jdbc.sql(
            """
            select c.at, p.name as by, a.name as agency, c.what from (
              select changed_at as at, changed_by as who, 'wrote version ' || version as what from directory.listing where service = ?
              union all select at, confirmed_by, 'confirmed that it is true' from directory.confirmation where service = ?
              union all select recorded_at, recorded_by, 'closed it for a while' from directory.closure where service = ?
              union all select ended_at, ended_by, 'opened it again' from directory.closure_end where service = ?
              union all select recorded_at, recorded_by, 'said how many spaces there are' from directory.room where service = ?
            ) c left join access.practitioner p on p.id = c.who left join access.agency a on a.id = p.agency
            order by c.at desc limit 200
            """)
        .params(service, service, service, service, service)
        .query((row, n) ->
            new Change(
                ListedServices.instant(row, "at"),
                orSomebody(row.getString("by")),
                orSomebody(row.getString("agency")),
                row.getString("what")))
        .list();
  }

  private static String orSomebody(@Nullable String name) {
    return name == null ? "" : name;
  }
}
