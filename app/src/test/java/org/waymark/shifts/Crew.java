package org.waymark.shifts;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ids;
import org.waymark.access.PartnershipKey;
import org.waymark.access.Role;
import org.waymark.casefile.CaseKey;
import org.waymark.testing.Running;
import org.waymark.testing.Town;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Town.TownAgency;

/**
 * Two agencies that go out together, one that does not take part, police, and one that has not
 * signed; with who is trained, areas and a route.
 */
public final class Crew {
  public final Running here = Running.here();
  public final Town town = here.town();
  public final TownAgency lantern = town.agency("specialist");
  public final TownAgency harbour = town.agency("specialist");
  public final Somebody odile = town.somebody(lantern, Role.MANAGER, Role.PRACTITIONER);
  public final Somebody nell = town.practitioner(lantern);
  public final Somebody idris = town.practitioner(lantern);
  public final Somebody wen = town.somebody(harbour, Role.MANAGER);
  public final Somebody mara = town.practitioner(harbour);
  public final Somebody tomas = town.practitioner(harbour);
  public final Somebody safi = town.practitioner(harbour);
  public final Somebody stranger =
      town.somebody(town.agency("specialist"), Role.MANAGER, Role.PRACTITIONER);
  public final Somebody dane =
      town.somebody(town.agency("enforcement"), Role.MANAGER, Role.PRACTITIONER);
  public final Somebody lio =
      town.somebody(town.unsignedAgency("generic"), Role.MANAGER, Role.PRACTITIONER);
  public final String millRoad = word("Mill Road ");
  public final String canalSide = word("Canal Side ");
  public final UUID millRoadId = area(millRoad);
  public final UUID canalSideId = area(canalSide);
  public final UUID route = Ids.next();

  public Crew() {
    for (Somebody one : List.of(nell, idris, mara)) {
      train(one, "staff", "2026-01-10");
    }
    train(tomas, "staff", null);
    train(safi, "volunteer", "2026-01-10");
    arrange(
        "insert into shifts.route (id, name, areas, agency, recorded_by) values (?, 'Night van', ?,"
            + " ?, ?)",
        route,
        new UUID[] {canalSideId, millRoadId},
        lantern.id(),
        odile.id());
  }

  /** Letters only, and nobody else's. */
  public static String word(String start) {
    StringBuilder word = new StringBuilder(start);
    for (char digit : Long.toString(Ids.next().getLeastSignificantBits() >>> 20).toCharArray()) {
      word.append((char) ('a' + digit - '0'));
    }
    return word.toString();
  }

  private UUID area(String name) {
    UUID id = Ids.next();
    arrange(
        "insert into shifts.area (id, name, agency, recorded_by) values (?, ?, ?, ?)",
        id,
        name,
        lantern.id(),
        odile.id());
    return id;
  }

  private void train(Somebody one, String standing, @Nullable String on) {
    arrange(
        "insert into shifts.training (id, practitioner, agency, standing, trained_on, recorded_by)"
            + " values (?, ?, ?, ?, ?::date, ?)",
        Ids.next(),
        one.id(),
        one.agency(),
        standing,
        on,
        one.id());
  }

  /** A shift of both agencies, Nell driving and Mara talking. */
  public UUID shift(Instant from, Instant to) {
    UUID id = Ids.next();
    arrange(
        "insert into shifts.shift (id, agency, agencies, areas, starts_at, ends_at, planned_by)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        lantern.id(),
        new UUID[] {lantern.id(), harbour.id()},
        new UUID[] {canalSideId, millRoadId},
        at(from),
        at(to),
        odile.id());
    staff(id, nell, "drives");
    staff(id, mara, "talks");
    return id;
  }

  private void staff(UUID shift, Somebody one, String part) {
    arrange(
        "insert into shifts.staff (id, shift, practitioner, agency, part, recorded_by) values (?,"
            + " ?, ?, ?, ?, ?)",
        Ids.next(),
        shift,
        one.id(),
        one.agency(),
        part,
        odile.id());
  }

  /** A case file of this agency, with an alias. */
  public UUID file(Somebody holder, String reference, String alias) {
    UUID id = Ids.next();
    PartnershipKey partnership = here.bean(PartnershipKey.class);
    byte[] wrapped = CaseKey.wrapNew(partnership, id);
    CaseKey key = CaseKey.unwrapped(partnership, id, wrapped);
    UUID detail = Ids.next();
    arrange(
        "insert into casefile.case_file (id, agency, reference, opened_by) values (?, ?, ?, ?)",
        id,
        holder.agency(),
        reference,
        holder.id());
    arrange(
        "insert into casefile.data_key (case_file, agency, wrapped) values (?, ?, ?)",
        id,
        holder.agency(),
        wrapped);
    arrange(
        "insert into casefile.detail (id, case_file, agency, field, value, recorded_by) values (?,"
            + " ?, ?, 'alias', ?, ?)",
        detail,
        id,
        holder.agency(),
        key.close(alias, detail),
        holder.id());
    return id;
  }

  /** Something that happened in it. */
  public void entry(Somebody holder, UUID file, String type, Instant at, String facts) {
    arrange(
        "insert into casefile.entry (id, case_file, agency, practitioner, kind, type, happened_at,"
            + " facts) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
        Ids.next(),
        file,
        holder.agency(),
        holder.id(),
        type.equals("safety mark") ? 1 : 10,
        type,
        at(at),
        facts);
  }

  /** With the superuser's hand. */
  public void arrange(String sql, @Nullable Object... values) {
    var statement = here.superuser().sql(sql);
    for (@Nullable Object value : values) {
      statement = statement.param(value);
    }
    statement.update();
  }

  /** Does something in one transaction on this one's behalf. */
  public <T> T as(Somebody somebody, Supplier<T> work) {
    var transaction = new TransactionTemplate(here.bean(PlatformTransactionManager.class));
    return somebody.acting().perform(() -> transaction.execute(status -> work.get()));
  }

  /** How many rows this one sees where the column has this value. */
  public int seen(Somebody somebody, String table, String column, UUID value) {
    return as(somebody, () -> rows(table, column, value));
  }

  /** The same for whoever acts, or for nobody. */
  public int rows(String table, String column, UUID value) {
    return here.bean(JdbcClient.class)
        .sql("select count(*) from " + table + " where " + column + " = ?")
        .param(value)
        .query(Integer.class)
        .single();
  }

  /** A complete plan for this evening next week, as a form sends it; more or other fields after. */
  public List<String> plan(UUID id, Somebody drives, Somebody talks, String... more) {
    LocalDate day = LocalDate.now(ShiftHours.HERE).plusDays(7);
    List<String> fields =
        new ArrayList<>(
            List.of(
                "id",
                id.toString(),
                "day-day",
                "" + day.getDayOfMonth(),
                "day-month",
                "" + day.getMonthValue(),
                "day-year",
                "" + day.getYear(),
                "starts",
                "21:00",
                "ends",
                "01:00",
                "areas",
                canalSideId.toString(),
                "areas",
                millRoadId.toString(),
                "drives",
                drives.id().toString(),
                "talks",
                talks.id().toString()));
    fields.addAll(List.of(more));
    return fields;
  }

  /** Sends a plan as this manager. */
  public HttpResponse<String> send(Somebody manager, List<String> fields) {
    return here.visitor(manager).post("/shifts/new", "/shifts", fields.toArray(String[]::new));
  }

  /** When the plan of {@link #plan} begins. */
  public static Instant planned() {
    return ShiftHours.at(LocalDate.now(ShiftHours.HERE).plusDays(7), LocalTime.of(21, 0));
  }

  /** As the database takes it. */
  public static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
