package org.waymark.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tick for each pair, such as agency × kind of information. What is sent for one tick is {@code
 * row:column}, by their keys.
 *
 * @param rows down the side, one group each on a narrow screen
 * @param columns across the top
 * @param keys the ticks sent
 */
public record MatrixField<R, C>(
    Form form,
    String name,
    String label,
    String hint,
    List<Option<R>> rows,
    List<Option<C>> columns,
    Set<String> keys)
    implements Field {

  /** The same field with a sentence that helps. */
  public MatrixField<R, C> hint(String hint) {
    return new MatrixField<>(form, name, label, hint, rows, columns, keys);
  }

  /** The same field with these ticked until something is sent. */
  public MatrixField<R, C> startingWith(Map<R, ? extends Set<C>> initial) {
    var ticked =
        rows.stream()
            .flatMap(row -> columns.stream().filter(in(initial, row)).map(c -> key(row, c)))
            .collect(Collectors.toUnmodifiableSet());
    return form.isSent() ? this : new MatrixField<>(form, name, label, hint, rows, columns, ticked);
  }

  /** At least one must be ticked. */
  public MatrixField<R, C> required(String fault) {
    form.check(name, !chosen().isEmpty(), fault);
    return this;
  }

  /** What was ticked: the rows with any tick, each with its columns, in the order shown. */
  public Map<R, List<C>> chosen() {
    var chosen = new LinkedHashMap<R, List<C>>();
    for (var row : rows) {
      var ticked = columns.stream().filter(c -> isChosen(row, c)).map(Option::value).toList();
      if (!ticked.isEmpty()) {
        chosen.put(row.value(), ticked);
      }
    }
    return chosen;
  }

  /** Whether this pair is ticked. */
  public boolean isChosen(Option<?> row, Option<?> column) {
    return keys.contains(key(row, column));
  }

  /** What the browser sends for this pair. */
  public String key(Option<?> row, Option<?> column) {
    return row.key() + ":" + column.key();
  }

  private static <R, C> java.util.function.Predicate<Option<C>> in(
      Map<R, ? extends Set<C>> initial, Option<R> row) {
    var ticked = initial.get(row.value());
    return column -> ticked != null && ticked.contains(column.value());
  }
}
