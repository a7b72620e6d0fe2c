package org.waymark.prove;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row in the making, column by column. */
final class Wish {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** A column without a value is left out. */
  Wish with(String column, @Nullable Object value) {
    if (value != null) {
      values.put(column, value);
    }
    return this;
  }

  /** The same values as the row it is based on. */
  Wish as(Row base, String... columns) {
    for (String column : columns) {
      values.put(column, base.id(column));
    }
    return this;
  }

  Map<String, Object> values() {
    return values;
  }
}
