package org.waymark.prove;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table as the model knows it.
 *
 * @param key its primary key as text, parts joined by a bar
 * @param step when it was written, counted within its world: what is written later has a higher one
 * @param values by column; a column without a value is absent
 */
record Row(String table, String key, int step, Map<String, Object> values) {
  /** A row that somebody would like to write. */
  static Row wished(String table, Map<String, Object> values) {
    return new Row(table, "", Integer.MAX_VALUE, values);
  }

  UUID id(String column) {
    return (UUID) Objects.requireNonNull(values.get(column), column);
  }

  @Nullable UUID idOrNone(String column) {
    return (UUID) values.get(column);
  }

  boolean has(String column) {
    return values.containsKey(column);
  }

  boolean is(String column, @Nullable Object value) {
    return Objects.equals(values.get(column), value);
  }

  /** The same value in this column of both rows. */
  boolean agrees(Row other, String... columns) {
    for (String column : columns) {
      if (!is(column, other.values.get(column))) {
        return false;
      }
    }
    return true;
  }

  Instant at(String column) {
    return (Instant) Objects.requireNonNull(values.get(column), column);
  }

  @Nullable LocalDate dayOrNone(String column) {
    return (LocalDate) values.get(column);
  }

  int number(String column) {
    return (Integer) Objects.requireNonNull(values.get(column), column);
  }

  String text(String column) {
    return (String) Objects.requireNonNull(values.get(column), column);
  }

  List<?> texts(String column) {
    return (List<?>) Objects.requireNonNull(values.get(column), column);
  }

  boolean flag(String column) {
    return (Boolean) Objects.requireNonNull(values.get(column), column);
  }

  @Override
  public String toString() {
    return table + " " + values;
  }
}
