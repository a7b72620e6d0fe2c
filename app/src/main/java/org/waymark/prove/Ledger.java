package org.waymark.prove;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a row into the database and into the world at once, past every policy. */
final class Ledger {
  private final Connection connection;
  private final Catalogue catalogue;
  private final World world;

  Ledger(Connection connection, Catalogue catalogue, World world) {
    this.connection = connection;
    this.catalogue = catalogue;
    this.world = world;
  }

  World world() {
    return world;
  }

  /** Column, value, column, value …; a null stays out. */
  Row insert(String table, @Nullable Object... columns) throws SQLException {
    return insert(table, values(columns));
  }

  private Row insert(String table, Map<String, Object> values) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            insertion(table, values) + " returning " + catalogue.key(table))) {
      bind(statement, values.values());
      try (var rows = statement.executeQuery()) {
        rows.next();
        var row = new Row(table, rows.getString(1), world.nextStep(), values);
        world.add(row);
        return row;
      }
    }
  }

  /** Changes one column of a row. */
  void change(Row row, String column, Object value) throws SQLException {
    execute(
        "update %s set %s = ? where %s = ?"
            .formatted(row.table(), column, catalogue.key(row.table())),
        value,
        row.key());
    row.values().put(column, value);
  }

  void execute(String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, List.of(values));
      statement.execute();
    }
  }

  static String insertion(String table, Map<String, Object> values) {
    return "insert into %s (%s) values (%s)"
        .formatted(
            table,
            String.join(", ", values.keySet()),
            values.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")));
  }

  static Map<String, Object> values(@Nullable Object... columns) {
    var values = new LinkedHashMap<String, Object>();
    for (int i = 0; i < columns.length; i += 2) {
      Object name = columns[i];
      Object value = columns[i + 1];
      if (name != null && value != null) {
        values.put((String) name, value);
      }
    }
    return values;
  }

  static void bind(PreparedStatement statement, Iterable<Object> values) throws SQLException {
    int place = 0;
    for (Object value : values) {
      switch (value) {
        case Instant at -> statement.setObject(++place, at.atOffset(ZoneOffset.UTC));
        case List<?> many -> {
          String type = many.stream().anyMatch(UUID.class::isInstance) ? "uuid" : "text";
          statement.setArray(
              ++place, statement.getConnection().createArrayOf(type, many.toArray()));
        }
        default -> statement.setObject(++place, value);
      }
    }
  }

  /** Any bytes, where something encrypted stands. */
  static byte[] sealed() {
    return String.join("", Collections.nCopies(8, "sealed")).getBytes(StandardCharsets.UTF_8);
  }
}
