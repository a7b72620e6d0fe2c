package org.waymark.prove;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads every table that the server's login may read, and holds each row against the rules. */
final class Reading {
  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Visit visit;

  Reading(Visit visit) {
    this.visit = visit;
  }

  void all() throws SQLException {
    Map<String, Set<String>> seen;
    try {
      seen = visit.undone(this::seen);
    } catch (SQLException refused) {
      visit.compare(false, "reading every table was refused: " + refused.getMessage(), List.of());
      return;
    }
    for (String table : visit.catalogue().tables()) {
      compare(table, seen.getOrDefault(table, Set.of()));
    }
    for (String view : visit.catalogue().views()) {
      if (visit.catalogue().readable().contains(view)) {
        view(view);
      }
    }
  }

  private Map<String, Set<String>> seen() throws SQLException {
    var seen = new HashMap<String, Set<String>>();
    try (var statement = visit.connection().prepareStatement(everything());
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        seen.computeIfAbsent(rows.getString(1), table -> new HashSet<>()).add(rows.getString(2));
      }
    }
    return seen;
  }

  private String everything() {
    var catalogue = visit.catalogue();
    return catalogue.readable().stream()
        .filter(table -> !catalogue.views().contains(table))
        .map(table -> "select '%s', %s from %s".formatted(table, catalogue.key(table), table))
        .collect(Collectors.joining(" union all "));
  }

  private void compare(String table, Set<String> seen) {
    if (!ReadingRules.know(table)) {
      visit.compare(false, "no rule says who may read " + table, List.of());
      return;
    }
    if (DirectoryRules.SEEDED.contains(table)) {
      visit.compare(
          seen.isEmpty() != visit.who().isSignedIn(), table + " shows " + seen, List.of());
      return;
    }
    var allowed = allowed(table);
    var tooMuch = minus(seen, allowed);
    var tooLittle = minus(allowed, seen);
    visit.compare(
        tooMuch.isEmpty() && tooLittle.isEmpty(),
        "%s shows %s against the rules, and hides %s against them"
            .formatted(table, tooMuch, tooLittle),
        visit.world().rows(table).stream()
            .filter(row -> tooMuch.contains(row.key()) || tooLittle.contains(row.key()))
            .toList());
  }

  private Set<String> allowed(String table) {
    return table.equals("consent.sight")
        ? visit.who().sights().stream().map(Sight::key).collect(Collectors.toSet())
        : visit.world().rows(table).stream()
            .filter(row -> ReadingRules.mayRead(visit.who(), row))
            .map(Row::key)
            .collect(Collectors.toSet());
  }

  /**
   * A view has no rule of its own: it names nothing that the rows she may read do not name. Only
   * the files that every statement of hers leaves out must be named to be left out.
   */
  private void view(String view) throws SQLException {
    var named = new HashSet<String>();
    try (var statement =
            visit.connection().prepareStatement("select v::text from %s v".formatted(view));
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        UUIDS.matcher(rows.getString(1)).results().forEach(id -> named.add(id.group()));
      }
    }
    named.retainAll(hidden());
    visit.who().barredFiles().forEach(file -> named.remove(file.toString()));
    visit.compare(named.isEmpty(), view + " names what is hidden: " + named, List.of());
  }

  private Set<String> hidden() {
    var hidden = new HashSet<String>();
    visit.world().all().forEach(row -> hidden.addAll(ids(row)));
    visit
        .world()
        .all()
        .filter(row -> ReadingRules.mayRead(visit.who(), row))
        .forEach(row -> hidden.removeAll(ids(row)));
    return hidden;
  }

  private static Set<String> ids(Row row) {
    return row.values().values().stream()
        .filter(UUID.class::isInstance)
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  private static Set<String> minus(Set<String> from, Set<String> what) {
    var left = new HashSet<>(from);
    left.removeAll(what);
    return left;
  }
}
