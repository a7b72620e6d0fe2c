package org.waymark.statistics.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * Histories of which every row is a stretch of time, from start to stop: the state all the while
 * (spells); or what happened at its end, with or without the state before (counting processes, as
 * R's survival has them); or one row for each state that could have been entered (as mstate has
 * them). Times that are numbers stand as they are, so that people may come under watch late; dates
 * count from each person's first.
 */
final class Spells {
  /** Whoever leaves on one day and enters elsewhere the next has moved. */
  private static final double NEXT_DAY = 1;

  /** {@code entered} is the state entered at the end, if any was. */
  private record Spell(
      double start,
      double stop,
      Optional<String> in,
      Optional<String> entered,
      List<String> cells) {
    boolean isSame(Spell other) {
      return start == other.start && in.equals(other.in);
    }
  }

  private final Sheet sheet;
  private final RouteColumns columns;
  private final RouteDraft draft;
  private final Moments moments;
  private final boolean areStates;
  private final Happenings happenings;
  private final double last;

  Spells(Sheet sheet, RouteColumns columns, RouteDraft draft) {
    this.sheet = sheet;
    this.columns = columns;
    this.draft = draft;
    List<String> times = new ArrayList<>(sheet.column(columns.start().orElseThrow()));
    times.addAll(sheet.column(columns.stop().orElseThrow()));
    moments = draft.moments(times);
    last = times.stream().mapToDouble(moments::of).filter(t -> !Double.isNaN(t)).max().orElse(0);
    areStates =
        columns.status().isEmpty()
            && columns.to().isEmpty()
            && columns.state().isPresent()
            && sheet.column(columns.state().getAsInt()).stream().noneMatch(Happenings::isEnd);
    happenings = new Happenings(sheet.column(happening()));
    happenings.notes().forEach(draft::note);
  }

  private int happening() {
    return columns
        .status()
        .orElseGet(() ->
            columns
                .to()
                .orElseGet(() ->
                    columns
                        .state()
                        .orElseThrow(() ->
                            new Refused(
                                "Rows from "
                                    + sheet.header().get(columns.start().orElseThrow())
                                    + " to "
                                    + sheet.header().get(columns.stop().orElseThrow())
                                    + " need a column of states too, or one of what happened at"
                                    + " the end (state or status)."))));
  }

  void read() {
    Map<String, List<Spell>> people = new LinkedHashMap<>();
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<String> cells = sheet.rows().get(row);
      String person =
          columns.person().isPresent() ? cells.get(columns.person().getAsInt()) : "" + row;
      people.computeIfAbsent(person, p -> new ArrayList<>()).add(spell(cells));
    }
    people.forEach(this::person);
  }

  private Spell spell(List<String> cells) {
    double start = moments.of(cells.get(columns.start().orElseThrow()));
    double stop = moments.of(cells.get(columns.stop().orElseThrow()));
    if (Double.isNaN(start)) {
      throw new Refused("A row has no start: " + String.join(", ", cells));
    }
    if (Double.isNaN(stop)) {
      draft.note("Rows without an end were taken to last until the latest time in the file.");
      stop = last;
    }
    if (stop < start) {
      throw new Refused("A row ends before it starts: " + String.join(", ", cells));
    }
    return new Spell(start, stop, in(cells), entered(cells), cells);
  }

  private Optional<String> in(List<String> cells) {
    return areStates
        ? Optional.of(cells.get(columns.state().orElseThrow()))
        : columns.from().isPresent()
            ? Optional.of(cells.get(columns.from().getAsInt()))
            : Optional.empty();
  }

  private Optional<String> entered(List<String> cells) {
    if (areStates) {
      return Optional.empty();
    }
    Optional<String> happened = happenings.entered(cells.get(happening()));
    boolean named = columns.to().isPresent() && columns.status().isPresent();
    return named ? happened.map(h -> cells.get(columns.to().getAsInt())) : happened;
  }

  private void person(String name, List<Spell> rows) {
    List<Spell> spells = new ArrayList<>();
    rows.stream()
        .sorted(Comparator.comparingDouble(Spell::start))
        .forEach(next -> add(next, spells));
    double origin = moments.areDates() ? spells.getFirst().start : 0;
    String in = spells.getFirst().in.orElse("before");
    int person = draft.person(rows.getFirst().cells);
    for (int i = 0; i < spells.size(); i++) {
      Spell spell = spells.get(i);
      in = spell.in.orElse(in);
      Optional<Spell> next =
          i + 1 < spells.size() ? Optional.of(spells.get(i + 1)) : Optional.empty();
      double stop = Math.min(spell.stop, next.map(Spell::start).orElse(spell.stop));
      Optional<String> to = areStates ? next.flatMap(n -> follows(spell, n)) : spell.entered;
      double end = areStates && to.isPresent() ? next.orElseThrow().start : stop;
      draft.stay(person, in, to, spell.start - origin, end - origin);
      in = to.orElse(in);
      draft.sighting(name, spell.start, spell.cells);
    }
    draft.end(name, spells.getLast().stop);
  }

  /** Rows that say the same stretch once for every state that could follow become one. */
  private static void add(Spell next, List<Spell> spells) {
    Optional<Spell> same = spells.stream().filter(next::isSame).findFirst();
    if (same.isEmpty() || next.in.isEmpty()) {
      spells.add(next);
    } else if (next.entered.isPresent()) {
      spells.set(spells.indexOf(same.get()), next);
    }
  }

  /** The next state, where it follows at once; after a gap nobody knows when they moved. */
  private Optional<String> follows(Spell spell, Spell next) {
    double gap = next.start - spell.stop;
    if (gap < 0) {
      draft.note("Rows of one person overlap in time: the one that starts later was believed.");
    }
    return gap <= (moments.areDates() ? NEXT_DAY : 0) ? next.in : Optional.empty();
  }
}
