package org.waymark.statistics.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * Reads histories: person, time, state and anything else that is known from then on. A state of
 * "censored", "end", "lost" or "" ends the watching. Also reads time and status, one row per
 * person; and rows from a start to a stop ({@link Spells}).
 */
public final class RouteReader {
  /** Sightings by person, in order of time, and when watching ended. */
  public record Histories(
      Map<String, List<SustainedExit.Sighting>> sightings, Map<String, Double> ends) {}

  /** {@code histories} is empty for a table of time and status. */
  public record Input(Routes routes, Histories histories) {}

  private final Sheet sheet;
  private final RouteDraft draft;

  private RouteReader(Sheet sheet, OptionalInt by) {
    this.sheet = sheet;
    this.draft = new RouteDraft(sheet, by);
  }

  /**
   * @param group the column to compare people by, or empty
   */
  public static Input read(Sheet sheet, String group) {
    OptionalInt by = group.isEmpty() ? OptionalInt.empty() : sheet.find(group);
    if (!group.isEmpty() && by.isEmpty()) {
      throw new Refused("There is no column called " + group + ".");
    }
    RouteReader reader = new RouteReader(sheet, by);
    reader.read(RouteColumns.of(sheet));
    return reader.draft.done();
  }

  private void read(RouteColumns columns) {
    if (columns.areSpells()) {
      new Spells(sheet, columns, draft).read();
      return;
    }
    int time = columns.time().orElseThrow(this::unknown);
    if (columns.person().isPresent() && columns.state().isPresent()) {
      histories(columns.person().getAsInt(), time, columns.state().getAsInt());
      return;
    }
    int status = columns.status().orElseGet(() -> columns.state().orElseThrow(this::unknown));
    if (columns.person().isPresent() && comesAgain(columns.person().getAsInt())) {
      histories(columns.person().getAsInt(), time, status);
    } else {
      once(time, status);
    }
  }

  private Refused unknown() {
    return new Refused(
        "Histories need the columns person, time and state; or person, start, stop and state (or"
            + " status); or time and status. Say which column is which, as --columns"
            + " person=nr,time=seen,state=stage. The columns found are "
            + String.join(", ", sheet.header())
            + ".");
  }

  private boolean comesAgain(int person) {
    List<String> names = sheet.column(person);
    return names.stream().distinct().count() < names.size();
  }

  private void once(int time, int status) {
    Moments moments = draft.moments(sheet.column(time));
    Happenings happenings = new Happenings(sheet.column(status));
    happenings.notes().forEach(draft::note);
    if (moments.areDates()) {
      throw new Refused(
          "One row for each person needs the time since the person's own start, or the columns"
              + " start and stop; "
              + sheet.header().get(time)
              + " holds dates.");
    }
    for (List<String> cells : sheet.rows()) {
      double until = moments.of(cells.get(time));
      if (Double.isNaN(until)) {
        draft.note("Rows without a time were left out.");
        continue;
      }
      if (until < 0) {
        throw new Refused("A time before the start: " + cells.get(time));
      }
      draft.stay(draft.person(cells), "before", happenings.entered(cells.get(status)), 0, until);
    }
  }

  private record Row(double time, String state, List<String> cells) {
    boolean isEnd() {
      return Happenings.isEnd(state);
    }
  }

  private void histories(int person, int time, int state) {
    Map<String, List<Row>> people = new LinkedHashMap<>();
    Moments moments = draft.moments(sheet.column(time));
    for (List<String> cells : sheet.rows()) {
      double at = moments.of(cells.get(time));
      if (Double.isNaN(at)) {
        throw new Refused("A row has no time: " + String.join(", ", cells));
      }
      people
          .computeIfAbsent(cells.get(person), p -> new ArrayList<>())
          .add(new Row(at, cells.get(state), cells));
    }
    people.forEach((name, unordered) -> {
      List<Row> rows = unordered.stream().sorted((a, b) -> Double.compare(a.time, b.time)).toList();
      stays(draft.person(rows.getFirst().cells), rows);
      rows.stream()
          .filter(row -> !row.isEnd())
          .forEach(row -> draft.sighting(name, row.time, row.cells));
      draft.end(name, rows.getLast().time);
    });
  }

  /** Times count from a person's first row, so that everybody starts at nought. */
  private void stays(int person, List<Row> rows) {
    double origin = rows.getFirst().time;
    Row from = rows.getFirst();
    for (Row row : rows.subList(1, rows.size())) {
      if (from.isEnd()) {
        return;
      }
      if (row.time == from.time && !row.isEnd()) {
        draft.note("Two states at one time for one person: the later row was believed.");
        from = row;
        continue;
      }
      boolean moved = !row.isEnd() && !row.state.equals(from.state);
      if (moved || row.isEnd() || row == rows.getLast()) {
        Optional<String> to = moved ? Optional.of(row.state) : Optional.empty();
        draft.stay(person, from.state, to, from.time - origin, row.time - origin);
        from = row;
      }
    }
  }
}
