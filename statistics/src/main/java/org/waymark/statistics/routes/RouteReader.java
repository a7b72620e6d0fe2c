package org.waymark.statistics.routes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * Reads histories: person, time, state and anything else that is known from then on. A state of
 * "censored", "end", "lost" or "" ends the watching. Also reads time and status, one row per
 * person.
 */
public final class RouteReader {
  private static final Set<String> ENDS =
      Set.of(
          "censored",
          "cens",
          "censor",
          "end",
          "endofstudy",
          "lost",
          "lastseen",
          "",
          "na",
          "watchingends",
          "losttofollowup");

  /** Sightings by person, in order of time, and when watching ended. */
  public record Histories(
      Map<String, List<SustainedExit.Sighting>> sightings, Map<String, Double> ends) {}

  /** {@code histories} is empty for a table of time and status. */
  public record Input(Routes routes, Histories histories) {}

  private final Sheet sheet;
  private final List<String> states = new ArrayList<>();
  private final List<Stay> stays = new ArrayList<>();
  private final Map<Integer, String> groups = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  private RouteReader(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * @param group the column to compare people by, or empty
   */
  public static Input read(Sheet sheet, String group) {
    return new RouteReader(sheet).read(group);
  }

  private Input read(String group) {
    OptionalInt time =
        sheet.find("time", "date", "day", "days", "when", "at", "t", "week", "month");
    OptionalInt state = sheet.find("state", "stage", "route", "level");
    OptionalInt status = sheet.find("status", "event", "happened", "outcome");
    OptionalInt person = sheet.find("person", "id", "patient", "client", "reference", "personid");
    OptionalInt by = group.isEmpty() ? OptionalInt.empty() : sheet.find(group);
    if (!group.isEmpty() && by.isEmpty()) {
      throw new Refused("There is no column called " + group + ".");
    }
    if (time.isPresent() && state.isPresent() && person.isPresent()) {
      return histories(person.getAsInt(), time.getAsInt(), state.getAsInt(), by);
    }
    if (time.isPresent() && (status.isPresent() || state.isPresent())) {
      return once(
          time.getAsInt(), status.isPresent() ? status.getAsInt() : state.orElseThrow(), by);
    }
    throw new Refused(
        "Histories need the columns person, time and state, or time and status. The columns found"
            + " are "
            + String.join(", ", sheet.header())
            + ".");
  }

  private int state(String name) {
    int index = states.indexOf(name);
    if (index < 0) {
      states.add(name);
      return states.size() - 1;
    }
    return index;
  }

  private static boolean isEnd(String state) {
    return ENDS.contains(Sheet.plain(state));
  }

  private Input once(int time, int status, OptionalInt by) {
    state("before");
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<String> cells = sheet.rows().get(row);
      String happened = cells.get(status);
      boolean not =
          isEnd(happened) || Set.of("0", "no", "false").contains(happened.toLowerCase(Locale.ROOT));
      double until = moment(cells.get(time));
      if (until < 0) {
        throw new Refused("A time before the start: " + cells.get(time));
      }
      stays.add(new Stay(row, 0, not ? Stay.UNSEEN : state(name(happened)), 0, until));
      int person = row;
      by.ifPresent(column -> groups.put(person, cells.get(column)));
    }
    Routes routes = new Routes(List.copyOf(states), stays, groups, notes);
    return new Input(routes, new Histories(Map.of(), Map.of()));
  }

  private static String name(String status) {
    return Set.of("1", "yes", "true").contains(status.toLowerCase(Locale.ROOT))
        ? "happened"
        : status;
  }

  private record Row(double time, String state, List<String> cells) {}

  private Input histories(int person, int time, int state, OptionalInt by) {
    Map<String, List<Row>> people = new LinkedHashMap<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < sheet.header().size(); i++) {
      places.putIfAbsent(Sheet.plain(sheet.header().get(i)), i);
    }
    for (List<String> cells : sheet.rows()) {
      people
          .computeIfAbsent(cells.get(person), p -> new ArrayList<>())
          .add(new Row(moment(cells.get(time)), cells.get(state), cells));
    }
    Map<String, List<SustainedExit.Sighting>> sightings = new LinkedHashMap<>();
    Map<String, Double> ends = new LinkedHashMap<>();
    int number = 0;
    for (Map.Entry<String, List<Row>> entry : people.entrySet()) {
      List<Row> rows =
          entry.getValue().stream().sorted((a, b) -> Double.compare(a.time, b.time)).toList();
      stays(number, rows);
      int here = number++;
      by.ifPresent(column -> groups.put(here, rows.getFirst().cells.get(column)));
      sightings.put(
          entry.getKey(),
          rows.stream()
              .filter(row -> !isEnd(row.state))
              .map(row -> new SustainedExit.Sighting(row.time, new Facts(places, row.cells)))
              .toList());
      ends.put(entry.getKey(), rows.getLast().time);
    }
    sightings.values().removeIf(List::isEmpty);
    Routes routes = new Routes(List.copyOf(states), stays, groups, notes);
    return new Input(routes, new Histories(sightings, ends));
  }

  /** Times count from a person's first row, so that everybody starts at nought. */
  private void stays(int person, List<Row> rows) {
    double origin = rows.getFirst().time;
    Row from = rows.getFirst();
    for (Row row : rows.subList(1, rows.size())) {
      if (isEnd(from.state)) {
        return;
      }
      if (row.time == from.time && !isEnd(row.state)) {
        notes.add("Two states at one time for one person: the later row was believed.");
        from = row;
        continue;
      }
      boolean moved = !isEnd(row.state) && !row.state.equals(from.state);
      int to = moved ? state(row.state) : row == rows.getLast() || isEnd(row.state) ? -1 : -2;
      int at = state(from.state);
      if (to != -2) {
        stays.add(new Stay(person, at, to, from.time - origin, row.time - origin));
        from = row;
      }
    }
  }

  /** Days: a number as it stands, or a date. */
  private static double moment(String written) {
    if (Sheet.isNumber(written)) {
      return Sheet.number(written);
    }
    try {
      return LocalDate.parse(written.substring(0, Math.min(10, written.length()))).toEpochDay();
    } catch (DateTimeParseException notIso) {
      String[] parts = written.split("[/.]");
      if (parts.length == 3 && parts[2].matches("\\d{4}")) {
        return LocalDate.of(
                Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))
            .toEpochDay();
      }
      throw new Refused("This is neither a number of days nor a date: " + written);
    }
  }
}
