package org.waymark.statistics.protect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Hides the sensitive cells, and the fewest others that keep the attacker away: {@link
 * FewestHidden} where the tables are small enough to search by linear programmes, {@link
 * QuicklyHidden} beyond.
 *
 * @param primary sensitive cells
 * @param secondary hidden to protect them
 */
public record Suppression(Set<Cell> primary, Set<Cell> secondary) {
  /** Cells times sensitive cells up to which linear programmes take seconds. */
  private static final long SMALL = 60_000;

  public static Suppression of(TableSet tables, Rules rules) {
    return of(tables, rules.sensitive(tables), Progress.SILENT);
  }

  static Suppression of(TableSet tables, Map<Cell, Margin> primary, Progress progress) {
    boolean small = (long) tables.counts().size() * primary.size() <= SMALL;
    Set<Cell> secondary =
        small
            ? new FewestHidden(tables, primary).search()
            : new QuicklyHidden(tables, primary, progress).search();
    return new Suppression(Set.copyOf(primary.keySet()), secondary);
  }

  public Set<Cell> hidden() {
    Set<Cell> hidden = new LinkedHashSet<>(primary);
    hidden.addAll(secondary);
    return hidden;
  }

  /** What the hidden cells leave for everybody to know. */
  public Map<Cell, Known> published(TableSet tables) {
    return published(tables, hidden());
  }

  static Map<Cell, Known> published(TableSet tables, Set<Cell> hidden) {
    Map<Cell, Known> known = HashMap.newHashMap(tables.counts().size());
    tables
        .counts()
        .forEach((cell, count) ->
            known.put(cell, hidden.contains(cell) ? Known.NOTHING : Known.exactly(count)));
    return new LinkedHashMap<>(known);
  }
}
