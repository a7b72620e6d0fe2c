package org.waymark.linkage.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.linkage.record.ColumnKind;
import org.waymark.linkage.record.Table;

/** What somebody said of the columns of her files, held against the files. */
final class ToldColumns {
  private final List<String> faults = new ArrayList<>();
  private final Map<String, ColumnKind> kinds = new HashMap<>();
  private final Set<String> headers = new LinkedHashSet<>();

  private ToldColumns(List<Table> tables) {
    tables.forEach(table -> headers.addAll(table.header()));
  }

  /**
   * Kinds by header.
   *
   * @param columns headers by the name of a kind, as told
   * @throws IllegalArgumentException that names every kind and every column that there is not
   */
  static Map<String, ColumnKind> of(Map<String, String> columns, List<Table> tables) {
    ToldColumns told = new ToldColumns(tables);
    columns.forEach(told::add);
    if (!told.faults.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), told.faults));
    }
    return told.kinds;
  }

  private void add(String kind, String header) {
    if (!headers.contains(header)) {
      faults.add("No column is called " + header + "; there are: " + String.join(", ", headers));
    }
    try {
      kinds.put(header, ColumnKind.named(kind));
    } catch (IllegalArgumentException unknown) {
      faults.add("No kind of column is called " + kind + "; there are: " + all());
    }
  }

  private static String all() {
    return Stream.of(ColumnKind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }
}
