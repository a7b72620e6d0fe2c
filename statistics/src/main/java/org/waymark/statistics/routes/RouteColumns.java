package org.waymark.statistics.routes;

import java.util.OptionalInt;
import org.waymark.statistics.table.Sheet;

/**
 * Which column says what, found by the names that agencies and the packages of R give them.
 *
 * @param time of one sighting
 * @param state the person was in then, or all the while from start to stop
 * @param status what happened at the end of the row's time; nothing where it is 0 or censored
 * @param from the state before
 * @param to the state that the row is about, entered where its status says so
 */
record RouteColumns(
    OptionalInt person,
    OptionalInt time,
    OptionalInt state,
    OptionalInt status,
    OptionalInt start,
    OptionalInt stop,
    OptionalInt from,
    OptionalInt to) {

  static RouteColumns of(Sheet sheet) {
    RouteColumns found = byName(sheet);
    boolean spells = found.start.isEmpty() && found.from.isPresent() && found.to.isPresent();
    if (spells && found.state.isPresent() && found.status.isEmpty()) {
      OptionalInt none = OptionalInt.empty();
      return new RouteColumns(
          found.person, found.time, found.state, none, found.from, found.to, none, none);
    }
    return found;
  }

  private static RouteColumns byName(Sheet sheet) {
    return new RouteColumns(
        person(sheet),
        sheet.find(
            "time",
            "date",
            "day",
            "days",
            "when",
            "at",
            "t",
            "week",
            "month",
            "years",
            "months",
            "weeks",
            "futime",
            "followup",
            "followuptime",
            "survtime",
            "survivaltime",
            "duration",
            "timetoevent",
            "etime",
            "datetime",
            "timestamp",
            "visitdate",
            "visit",
            "dateseen",
            "seenon",
            "eventdate",
            "dateofevent",
            "dateofvisit",
            "observedon"),
        sheet.find("state", "stage", "route", "level", "situation", "phase", "placement"),
        sheet.find(
            "status",
            "event",
            "happened",
            "outcome",
            "death",
            "dead",
            "died",
            "fustat",
            "endpoint",
            "endpt",
            "stat",
            "failure",
            "failed",
            "delta"),
        sheet.find(
            "tstart",
            "start",
            "starttime",
            "timestart",
            "startdate",
            "startedon",
            "startson",
            "datestarted",
            "begin",
            "began",
            "entry",
            "entrytime",
            "entrydate",
            "time0",
            "datefrom",
            "fromdate"),
        sheet.find(
            "tstop",
            "stop",
            "stoptime",
            "timestop",
            "stopdate",
            "end",
            "endtime",
            "timeend",
            "tend",
            "enddate",
            "endedon",
            "endson",
            "dateended",
            "finish",
            "exit",
            "exittime",
            "exitdate",
            "time1",
            "dateto",
            "todate"),
        sheet.find("from", "fromstate", "statefrom", "istate", "startstate", "oldstate"),
        sheet.find("to", "tostate", "stateto", "endstate", "newstate", "nextstate"));
  }

  private static OptionalInt person(Sheet sheet) {
    OptionalInt named =
        sheet.find(
            "person",
            "id",
            "patient",
            "client",
            "reference",
            "personid",
            "patid",
            "patnr",
            "patientid",
            "clientid",
            "subject",
            "subjectid",
            "subj",
            "pid",
            "ref",
            "case",
            "caseid",
            "individual",
            "participant",
            "uid",
            "pseudonym");
    for (int i = 0; named.isEmpty() && i < sheet.header().size(); i++) {
      String plain = Sheet.plain(sheet.header().get(i));
      named = plain.endsWith("id") ? OptionalInt.of(i) : OptionalInt.empty();
    }
    return named;
  }

  boolean areSpells() {
    return start.isPresent() && stop.isPresent();
  }
}
