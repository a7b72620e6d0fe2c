package org.waymark.directory;

import static org.waymark.directory.ListedServices.id;
import static org.waymark.directory.ListedServices.instant;
import static org.waymark.directory.ListedServices.said;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.charter.Nation;
import org.waymark.directory.Opening.Session;

/** What hangs on services, read in one statement a table and handed out by service. */
final class Parts {
  private static final String WORDS =
      """
      select w.service, w.lang, w.by_service, w.checked, w.name, w.summary, w.happens, w.knows, w.will_not, w.who_for,
             w.come, w.cost
        from directory.service s join directory.words w on w.service = s.id and w.version = s.version
       where s.id = any (?) order by w.lang
      """;
  private static final String TERMS =
      """
      select l.service, t.code from directory.service s
        join directory.listing_term l on l.service = s.id and l.version = s.version
        join directory.term t on t.id = l.term where s.id = any (?)
      """;
  private static final String PLACES =
      """
      select a.service, a.id, a.location, p.confidential, p.name, p.area, p.line, p.town, p.postcode, p.district,
             p.latitude, p.longitude, p.getting_there, p.step_free
        from directory.service s
        join directory.service_at_location a on a.service = s.id and a.version = s.version
        join directory.location p on p.id = a.location
       where s.id = any (?) order by p.name
      """;
  private static final String OPENINGS =
      """
      select o.service, o.id, o.place, o.session, o.day, o.opens, o.closes, o.week, o.women_only, o.holidays, o.from_day, o.to_day
        from directory.service s join directory.opening o on o.service = s.id and o.version = s.version
       where s.id = any (?) order by o.day, o.opens
      """;
  private static final String EXCEPTIONS =
      """
      select e.service, e.id, e.place, e.from_day, e.to_day, e.closed, e.opens, e.closes, e.women_only
        from directory.service s join directory.exception_day e on e.service = s.id and e.version = s.version
       where s.id = any (?) order by e.from_day
      """;
  private static final String CLOSURES =
      """
      select c.service, c.begins, coalesce(e.ended_at, c.ends) as ends
        from directory.closure c left join directory.closure_end e on e.closure = c.id
       where c.service = any (?) and c.ends > now() - interval '2 days' and coalesce(e.ended_at, c.ends) > c.begins
      """;
  private static final String CONFIRMATIONS =
      "select service, max(at) as at from directory.confirmation where service = any (?) group by"
          + " service";

  private final Map<UUID, List<Words>> words;
  private final Map<UUID, List<String>> terms;
  private final Map<UUID, List<Place>> places;
  private final Map<UUID, List<Opening>> openings;
  private final Map<UUID, List<ExceptionDay>> exceptions;
  private final Map<UUID, List<Hours.Closure>> closures;
  private final Map<UUID, List<Instant>> confirmations;

  Parts(JdbcClient jdbc, UUID[] services) {
    words = read(jdbc, WORDS, services, Parts::words);
    terms = read(jdbc, TERMS, services, (row, n) -> row.getString("code"));
    places = read(jdbc, PLACES, services, Parts::place);
    openings = read(jdbc, OPENINGS, services, Parts::opening);
    exceptions = read(jdbc, EXCEPTIONS, services, Parts::exception);
    closures =
        read(
            jdbc,
            CLOSURES,
            services,
            (row, n) -> new Hours.Closure(instant(row, "begins"), instant(row, "ends")));
    confirmations = read(jdbc, CONFIRMATIONS, services, (row, n) -> instant(row, "at"));
  }

  Map<String, Words> words(UUID service) {
    Map<String, Words> byLanguage = new LinkedHashMap<>();
    of(words, service).forEach(one -> byLanguage.put(one.lang(), one));
    return byLanguage;
  }

  Set<String> terms(UUID service) {
    return new TreeSet<>(of(terms, service));
  }

  List<Place> places(UUID service) {
    return of(places, service);
  }

  Hours hours(UUID service, Nation nation) {
    return new Hours(
        of(openings, service), of(exceptions, service), of(closures, service), nation::hasHoliday);
  }

  @Nullable Instant confirmedAt(UUID service) {
    List<Instant> at = of(confirmations, service);
    return at.isEmpty() ? null : at.getFirst();
  }

  private static <T> List<T> of(Map<UUID, List<T>> all, UUID service) {
    return all.getOrDefault(service, List.of());
  }

  private static <T> Map<UUID, List<T>> read(
      JdbcClient jdbc, String sql, UUID[] services, RowMapper<T> one) {
    Map<UUID, List<T>> found = new HashMap<>();
    jdbc.sql(sql)
        .param(services)
        .query(row -> {
          T read = java.util.Objects.requireNonNull(one.mapRow(row, 0));
          found.computeIfAbsent(id(row, "service"), id -> new ArrayList<>()).add(read);
        });
    return found;
  }

  private static Words words(ResultSet row, int n) throws SQLException {
    return new Words(
        row.getString("lang"),
        row.getBoolean("by_service"),
        row.getBoolean("checked"),
        row.getString("name"),
        row.getString("summary"),
        row.getString("happens"),
        row.getString("knows"),
        row.getString("will_not"),
        row.getString("who_for"),
        row.getString("come"),
        row.getString("cost"));
  }

  private static Place place(ResultSet row, int n) throws SQLException {
    return new Place(
        id(row, "id"),
        id(row, "location"),
        row.getBoolean("confidential"),
        row.getString("name"),
        row.getString("area"),
        row.getString("line"),
        row.getString("town"),
        row.getString("postcode"),
        row.getString("district"),
        row.getObject("latitude", BigDecimal.class),
        row.getObject("longitude", BigDecimal.class),
        row.getString("getting_there"),
        said(row, "step_free"));
  }

  private static Opening opening(ResultSet row, int n) throws SQLException {
    return new Opening(
        id(row, "id"),
        row.getObject("place", UUID.class),
        Session.of(row.getString("session")).orElseThrow(),
        DayOfWeek.of(row.getInt("day")),
        row.getObject("opens", LocalTime.class),
        row.getObject("closes", LocalTime.class),
        row.getInt("week"),
        row.getBoolean("women_only"),
        row.getString("holidays").equals("open"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }

  private static ExceptionDay exception(ResultSet row, int n) throws SQLException {
    ExceptionDay.Between hours =
        row.getBoolean("closed")
            ? null
            : new ExceptionDay.Between(
                row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class));
    return new ExceptionDay(
        id(row, "id"),
        row.getObject("place", UUID.class),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        hours,
        row.getBoolean("women_only"));
  }
}
