package org.waymark.statistics.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.waymark.statistics.table.Sheet;

/** Routes while they are read, in whatever form the rows come. */
final class RouteDraft {
  private final OptionalInt by;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, Integer> states = new LinkedHashMap<>();
  private final List<Stay> stays = new ArrayList<>();
  private final Map<Integer, String> groups = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, List<SustainedExit.Sighting>> sightings = new LinkedHashMap<>();
  private final Map<String, Double> ends = new LinkedHashMap<>();
  private int people;

  /** {@code by} is the column to compare people by, if any. */
  RouteDraft(Sheet sheet, OptionalInt by) {
    this.by = by;
    for (int i = 0; i < sheet.header().size(); i++) {
      places.putIfAbsent(Sheet.plain(sheet.header().get(i)), i);
    }
  }

  void note(String sentence) {
    if (!notes.contains(sentence)) {
      notes.add(sentence);
    }
  }

  /** How the times are written, with a note where that is not certain. */
  Moments moments(List<String> written) {
    Moments moments = Moments.in(written);
    if (!moments.note().isEmpty()) {
      note(moments.note());
    }
    return moments;
  }

  /** The number of one person more; {@code cells} are their first row. */
  int person(List<String> cells) {
    by.ifPresent(column -> groups.put(people, cells.get(column)));
    return people++;
  }

  private int state(String name) {
    return states.computeIfAbsent(name, n -> states.size());
  }

  /** A stay of no length is left out, as is a move to the state one is in. */
  void stay(int person, String in, Optional<String> to, double start, double end) {
    Optional<String> moved = to.filter(state -> !state.equals(in));
    if (moved.isEmpty() && to.isPresent()) {
      note("What happened again to somebody who was there already is no move and was not counted.");
    }
    int from = state(in);
    int entered = moved.map(this::state).orElse(Stay.UNSEEN);
    if (end > start) {
      stays.add(new Stay(person, from, entered, start, end));
    } else if (moved.isPresent()) {
      note("Two states at one time for one person: the later row was believed.");
    }
  }

  /** What is known of somebody from a time on. */
  void sighting(String person, double time, List<String> cells) {
    sightings
        .computeIfAbsent(person, p -> new ArrayList<>())
        .add(new SustainedExit.Sighting(time, new Facts(places, cells)));
  }

  /** When watching ended. */
  void end(String person, double time) {
    ends.put(person, time);
  }

  RouteReader.Input done() {
    Routes routes = new Routes(List.copyOf(states.keySet()), stays, groups, notes);
    return new RouteReader.Input(routes, new RouteReader.Histories(sightings, ends));
  }
}
