package org.waymark.statistics.protect;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody outside who has everything ever published and wants a hidden count: the lowest and the
 * highest value it can have, by two linear programmes over all sums (Duncan, Elliot and Salazar
 * 2011, chapter 4). Knows nothing of how cells were chosen. First every sum is worked out by itself
 * ({@link Bounds}); what that leaves unknown falls into parts that no sum joins, and each part is
 * walked through once for all its cells ({@link PossibleTables}).
 */
public final class Attacker {
  /** Parts with more unknown cells are not walked through for a proof. */
  static final int LARGEST_PART = 3000;

  private final Web web;
  private final boolean contradiction;
  private final Map<Integer, Part> parts = new HashMap<>();

  /** Cells that sums join, and where each of them stands among those. */
  private record Part(Map<Integer, Integer> places, PossibleTables tables) {}

  /**
   * @param known what is published; a cell absent is hidden
   */
  public Attacker(Map<Cell, Known> known, Collection<TableSet.Sum> sums) {
    this(Web.of(known, sums, Map.of()));
  }

  Attacker(Web published) {
    web = published.copy();
    Bounds.narrow(web);
    boolean crossed = false;
    for (int cell = 0; cell < web.size(); cell++) {
      crossed |= web.low()[cell] > web.high()[cell] + 1e-6;
    }
    contradiction = crossed;
  }

  /**
   * The least and the most the cell can be; no numbers where what is published contradicts itself.
   * A cell that was never heard of can be anything.
   */
  public Known interval(Cell cell) {
    int number = web.number(cell);
    return number < 0 ? Known.NOTHING : interval(number);
  }

  Known interval(int cell) {
    if (contradiction) {
      return Known.CONTRADICTION;
    }
    if (web.isExact(cell)) {
      return Known.exactly(web.low()[cell]);
    }
    Part part = part(cell);
    if (!part.tables.isPossible()) {
      return Known.CONTRADICTION;
    }
    int place = part.places.getOrDefault(cell, 0);
    double low = part.tables.extreme(place, -1, web.low()[cell] + 1e-9);
    double high = part.tables.extreme(place, 1, web.high()[cell] - 1e-9);
    return new Known(low, high);
  }

  /**
   * Whether the margin is kept, by tables met so far or by walking to others. Of people only tables
   * without halves count, found by integer programming where the walk meets none.
   */
  boolean leaves(int cell, Margin margin) {
    boolean whole = margin.isOfPeople();
    double value = web.value()[cell];
    if (contradiction || !margin.isKept(value, web.low()[cell], web.high()[cell])) {
      return false;
    }
    Part part = part(cell);
    if (!part.tables.isPossible()) {
      return false;
    }
    int place = part.places.getOrDefault(cell, 0);
    PossibleTables tables = part.tables;
    if (isKept(tables, place, margin, value, whole)) {
      return true;
    }
    tables.extreme(place, -1, tables.highest(place, false) - margin.width());
    tables.extreme(place, 1, tables.lowest(place, false) + margin.width());
    if (isKept(tables, place, margin, value, whole)) {
      return true;
    }
    double low = tables.extreme(place, -1, Double.NEGATIVE_INFINITY);
    double high = tables.extreme(place, 1, Double.POSITIVE_INFINITY);
    return margin.isKept(value, low, high)
        && (!whole
            || isKept(tables, place, margin, value, true)
            || WholePeople.leave(web, cell, margin));
  }

  private static boolean isKept(
      PossibleTables tables, int place, Margin margin, double value, boolean whole) {
    return margin.isKept(value, tables.lowest(place, whole), tables.highest(place, whole));
  }

  /** Whether no more than so many unknown cells would have to be walked through for this one. */
  boolean needsAtMost(int most, int cell) {
    Part part = parts.get(cell);
    int size = part == null ? web.component(cell, most).length : part.places.size();
    return web.isExact(cell) || size <= most;
  }

  /** What the sums by themselves leave: never narrower than the truth of it. */
  Known bySumsAlone(int cell) {
    return contradiction ? Known.CONTRADICTION : new Known(web.low()[cell], web.high()[cell]);
  }

  private Part part(int cell) {
    Part known = parts.get(cell);
    if (known != null) {
      return known;
    }
    int[] cells = web.component(cell);
    Map<Integer, Integer> places = HashMap.newHashMap(cells.length);
    for (int i = 0; i < cells.length; i++) {
      places.put(cells[i], i);
    }
    Part part = new Part(places, new PossibleTables(web, cells));
    for (int other : cells) {
      parts.put(other, part);
    }
    return part;
  }
}
