package org.waymark.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.waymark.database.Rows;
import org.waymark.demo.Borough.DemoAccount;
import org.waymark.demo.Borough.DemoAgency;
import org.waymark.shifts.ShiftHours;

/**
 * What the shifts met, drop-in sessions of the last weeks and today's with who came, in-reach, and
 * rounds online. Only people who are met in the year anyway, so that the published figures stay.
 */
final class DemoDropIns {
  private final Rows sessions =
      new Rows(
          "dropin.session",
          "id, agency, place, opens_at, closes_at, women_from, women_until, recorded_by");
  private final Rows inReach =
      new Rows("dropin.in_reach", "id, session, agency, from_agency, what, recorded_by");
  private final Rows rounds =
      new Rows(
          "dropin.online_round",
          "id, agency, place, happened_at, messages, replies, wanted_help, recorded_by");
  private final Borough borough;
  private final DemoFiles files;
  private final DemoEntries entries;
  private final LocalDate today;
  private final Chance chance;

  DemoDropIns(Borough borough, DemoFiles files, LocalDate today, Chance chance) {
    this.borough = borough;
    this.files = files;
    this.entries = new DemoEntries(chance);
    this.today = today;
    this.chance = chance;
  }

  /** Six to fourteen encounters on each shift that went out. */
  void meet(DemoShifts shifts) {
    List<DemoFile> lantern = files.of("lantern", Lambeth.SEEN_BY_FIRST_TEAM);
    List<DemoFile> harbour = files.of("harbour", Lambeth.SEEN_BY_SECOND_TEAM);
    for (DemoShifts.Went shift : shifts.went()) {
      List<DemoFile> known = shift.agency().key().equals("lantern") ? lantern : harbour;
      int length = (int) (shift.to().getEpochSecond() - shift.from().getEpochSecond());
      for (DemoFile file : chance.mixed(known).subList(0, chance.between(6, 14))) {
        entries.onShift(
            file,
            shift.from().plusSeconds(chance.between(600, length - 600)),
            shifts.anyArea(),
            shift.id());
      }
    }
  }

  /** Harbour on Tuesday and Thursday with hours for women only, Larkfield on every weekday. */
  void open() {
    List<DemoFile> harbour = files.of("harbour", Lambeth.CLIENTS);
    List<DemoFile> larkfield = files.of("larkfield", Lambeth.CENTRE_BASED);
    for (int day = -21; day <= 0; day++) {
      DayOfWeek weekday = today.plusDays(day).getDayOfWeek();
      if (weekday == DayOfWeek.TUESDAY || weekday == DayOfWeek.THURSDAY || day == 0) {
        UUID id = session(day, borough.account("mara"), "Harbour hub", true);
        inReach(id, "harbour", weekday == DayOfWeek.TUESDAY ? "probation" : "housing");
        come(day, id, harbour);
      }
      if (weekday.getValue() <= 5) {
        come(day, session(day, borough.account("bodil"), "Day centre", false), larkfield);
      }
    }
    online();
  }

  private UUID session(int day, DemoAccount by, String place, boolean isForWomen) {
    UUID id = chance.id();
    ShiftHours open = hours(day, 11, 16);
    ShiftHours women = hours(day, 13, 15);
    sessions.add(
        id,
        by.agency().id(),
        place,
        open.from(),
        open.to(),
        isForWomen ? women.from() : null,
        isForWomen ? women.to() : null,
        by.id());
    return id;
  }

  private ShiftHours hours(int day, int from, int to) {
    return ShiftHours.on(today.plusDays(day), LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  private void inReach(UUID session, String agency, String from) {
    DemoAgency holding = borough.agency(agency);
    DemoAccount by = borough.practitionersOf(holding).getFirst();
    inReach.add(chance.id(), session, holding.id(), borough.agency(from).id(), from, by.id());
  }

  /** Nobody yet today: the list waits for whoever tries the demo. */
  private void come(int day, UUID session, List<DemoFile> known) {
    if (day == 0) {
      return;
    }
    for (DemoFile file : chance.mixed(known).subList(0, chance.between(8, 18))) {
      entries.visit(
          file, hours(day, 11, 16).from().plusSeconds(chance.between(60, 17_000)), session);
    }
  }

  private void online() {
    DemoAccount mara = borough.account("mara");
    for (int weeks = 1; weeks <= 4; weeks++) {
      int messages = chance.between(25, 60);
      int replies = chance.between(4, 12);
      rounds.add(
          chance.id(),
          mara.agency().id(),
          weeks % 2 == 0 ? "social media" : "advertising site",
          hours(-7 * weeks, 14, 15).from(),
          messages,
          replies,
          chance.between(0, 3),
          mara.id());
    }
  }

  void copyTo(Connection connection) throws SQLException, IOException {
    entries.copyTo(connection);
    for (Rows rows : List.of(sessions, inReach, rounds)) {
      rows.copyTo(connection);
    }
  }
}
