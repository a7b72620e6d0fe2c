package org.waymark.prove;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything that is true in one random state, at one fixed moment. */
final class World {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Instant now;
  private final Map<String, List<Row>> tables = new LinkedHashMap<>();
  private final Map<String, String> tokens = new LinkedHashMap<>();
  private int steps;

  /** The moment is the transaction's, to the microsecond. */
  World(Instant now) {
    this.now = now;
  }

  Instant now() {
    return now;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, LONDON);
  }

  int nextStep() {
    return ++steps;
  }

  void add(Row row) {
    tables.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row);
  }

  List<Row> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** The rows of a table with this value in this column. */
  Stream<Row> rows(String table, String column, Object value) {
    return rows(table).stream().filter(row -> row.is(column, value));
  }

  Optional<Row> row(String table, UUID id) {
    return rows(table, "id", id).findFirst();
  }

  Row agency(UUID id) {
    return row("access.agency", id).orElseThrow();
  }

  Stream<Row> all() {
    return tables.values().stream().flatMap(List::stream);
  }

  /** The token that a browser holds, by the session's key. */
  void holds(Row session, String token) {
    tokens.put(session.key(), token);
  }

  String token(Row session) {
    return tokens.getOrDefault(session.key(), "");
  }

  /** Every token that was given out in this world, and the row of its session. */
  Optional<Row> session(String token) {
    return rows("access.session").stream().filter(row -> token(row).equals(token)).findFirst();
  }
}
