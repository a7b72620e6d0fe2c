package org.waymark.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.database.Rows;
import org.waymark.demo.Borough.DemoAccount;
import org.waymark.demo.Borough.DemoAgency;
import org.waymark.shifts.ShiftHours;

/**
 * Named areas, a route over them, who goes out, and the shifts of two agencies: five weeks behind
 * and three ahead. Late on Monday, Wednesday and Friday, early on Tuesday and Saturday, so that the
 * other days show as not covered; one called off, one that did not go out, the last without a
 * sheet.
 */
final class DemoShifts {
  private static final List<String> ON_ROUTE =
      List.of("Station Approach", "Mill Road", "The Parade", "Canal Side", "Market Square");
  private static final String OFF_ROUTE = "Common Lane";
  private static final int BEHIND = 35;
  private static final int AHEAD = 21;

  private final Rows areas = new Rows("shifts.area", "id, name, agency, recorded_by");
  private final Rows routes = new Rows("shifts.route", "id, name, areas, agency, recorded_by");
  private final Rows training =
      new Rows("shifts.training", "id, practitioner, agency, standing, trained_on, recorded_by");
  private final Rows shifts =
      new Rows(
          "shifts.shift",
          "id, agency, agencies, areas, starts_at, ends_at, planned_by, planned_at");
  private final Rows staff =
      new Rows("shifts.staff", "id, shift, practitioner, agency, part, recorded_by");
  private final Rows calledOff = new Rows("shifts.called_off", "shift, agency, recorded_by");
  private final Rows sheets =
      new Rows(
          "shifts.sheet",
          "id, shift, agency, went_out, areas, trained, extra, recorded_by, recorded_at");
  private final Rows notices =
      new Rows("shifts.notice", "id, agency, given_by, what, area, part, from_at, to_at, given_at");
  private final Map<String, UUID> areaIds = new LinkedHashMap<>();
  private final List<Went> went = new ArrayList<>();
  private final Borough borough;
  private final LocalDate today;
  private final Chance chance;

  /** A shift that went out, for those it met. */
  record Went(UUID id, DemoAgency agency, Instant from, Instant to) {}

  DemoShifts(Borough borough, LocalDate today, Chance chance) {
    this.borough = borough;
    this.today = today;
    this.chance = chance;
    places();
    team();
    for (int day = -BEHIND; day <= AHEAD; day++) {
      plan(day);
    }
    notices();
  }

  List<Went> went() {
    return went;
  }

  /** Any area of the route. */
  String anyArea() {
    return chance.of(ON_ROUTE);
  }

  private void places() {
    DemoAccount odile = borough.account("odile");
    List<String> all = new ArrayList<>(ON_ROUTE);
    all.add(OFF_ROUTE);
    for (String name : all) {
      UUID id = chance.id();
      areaIds.put(name, id);
      areas.add(id, name, odile.agency().id(), odile.id());
    }
    routes.add(chance.id(), "Night van", onRoute(), odile.agency().id(), odile.id());
  }

  private UUID[] onRoute() {
    return ON_ROUTE.stream().map(areaIds::get).toArray(UUID[]::new);
  }

  private void team() {
    for (String name : List.of("nell", "idris", "odile", "mara", "wen")) {
      train(name, "staff", today.minusDays(chance.between(60, 400)));
    }
    train("tomas", "staff", null);
    train("safi", "volunteer", today.minusDays(90));
  }

  private void train(
      String name, String standing, @org.jspecify.annotations.Nullable LocalDate on) {
    DemoAccount account = borough.account(name);
    training.add(chance.id(), account.id(), account.agency().id(), standing, on, account.id());
  }

  private void plan(int day) {
    DayOfWeek weekday = today.plusDays(day).getDayOfWeek();
    switch (weekday) {
      case MONDAY, WEDNESDAY ->
          shift(day, LocalTime.of(21, 0), LocalTime.of(1, 0), "nell", "idris");
      case FRIDAY -> shift(day, LocalTime.of(21, 0), LocalTime.of(1, 0), "idris", "nell", "safi");
      case TUESDAY, SATURDAY -> shift(day, LocalTime.of(4, 0), LocalTime.of(7, 30), "wen", "mara");
      case THURSDAY, SUNDAY -> {}
    }
  }

  /** One who drives, one who talks, and any others as extra. */
  private void shift(int day, LocalTime from, LocalTime to, String... who) {
    ShiftHours hours = ShiftHours.on(today.plusDays(day), from, to);
    DemoAccount lead = borough.account(who[0]);
    DemoAccount manager = borough.account(lead.agency().key().equals("lantern") ? "odile" : "wen");
    List<DemoAgency> agencies =
        who.length > 2
            ? List.of(
                borough.agency("lantern"), borough.agency("harbour"), borough.agency("larkfield"))
            : List.of(borough.agency("lantern"), borough.agency("harbour"));
    UUID id = chance.id();
    shifts.add(
        id,
        lead.agency().id(),
        agencies.stream().map(DemoAgency::id).toArray(UUID[]::new),
        onRoute(),
        hours.from(),
        hours.to(),
        manager.id(),
        hours.from().minusSeconds(14 * 86_400L));
    for (int i = 0; i < who.length; i++) {
      DemoAccount one = borough.account(who[i]);
      String part = i == 0 ? "drives" : i == 1 ? "talks" : "extra";
      staff.add(chance.id(), id, one.id(), one.agency().id(), part, manager.id());
    }
    after(day, id, hours, manager, who.length - 2);
  }

  private void after(int day, UUID id, ShiftHours hours, DemoAccount manager, int extra) {
    if (day >= -1) {
      return;
    }
    if (day == -BEHIND + 8 || day == -BEHIND + 9) {
      calledOff.add(id, manager.agency().id(), manager.id());
      return;
    }
    boolean wentOut = day < -16 || day > -14;
    sheets.add(
        chance.id(),
        id,
        manager.agency().id(),
        wentOut,
        wentOut ? onRoute() : new UUID[0],
        wentOut ? 2 : 0,
        wentOut ? extra : 0,
        manager.id(),
        hours.to().plusSeconds(36_000));
    if (wentOut) {
      went.add(new Went(id, manager.agency(), hours.from(), hours.to()));
    }
  }

  private void notices() {
    DemoAccount dane = borough.account("dane");
    Instant now = ShiftHours.at(today, LocalTime.NOON).minusSeconds(4 * 86_400L);
    Instant later = now.plusSeconds(42 * 86_400L);
    notice(dane, "area of concern", "Dock Road", "late evening", new ShiftHours(now, later));
    notice(
        borough.account("bodil"),
        "area of concern",
        OFF_ROUTE,
        "early morning",
        new ShiftHours(now, later));
    notice(
        dane,
        "keep away",
        "Canal Side",
        null,
        ShiftHours.on(today.plusDays(6), LocalTime.of(20, 0), LocalTime.of(2, 0)));
  }

  private void notice(
      DemoAccount by,
      String what,
      String area,
      @org.jspecify.annotations.Nullable String part,
      ShiftHours hours) {
    notices.add(
        chance.id(),
        by.agency().id(),
        by.id(),
        what,
        area,
        part,
        hours.from(),
        hours.to(),
        ShiftHours.at(today, LocalTime.of(9, 0)).minusSeconds(3 * 86_400L));
  }

  void copyTo(Connection connection) throws SQLException, IOException {
    for (Rows rows : List.of(areas, routes, training, shifts, staff, calledOff, sheets, notices)) {
      rows.copyTo(connection);
    }
  }
}
