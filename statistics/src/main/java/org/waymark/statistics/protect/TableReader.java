package org.waymark.statistics.protect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * Reads counts by their codes: a column per dimension and one of counts, or one row per person.
 * Rows that hold totals (code "Total", "All" or blank) are left out: they are worked out again.
 */
public final class TableReader {
  private static final Set<String> TOTALS = Set.of("total", "all", "", "tot", "sum", "everybody");

  /**
   * @param keys each base cell's sum of record keys; empty where people have none
   */
  public record Input(
      Map<Cell, Double> base, Map<Cell, BigDecimal> keys, List<String> dimensions) {}

  private TableReader() {}

  public static Input read(Sheet sheet, byte @Nullable [] secret) {
    OptionalInt count =
        sheet.find(
            "count", "n", "freq", "frequency", "people", "persons", "number", "value", "obs");
    OptionalInt key = sheet.find("key", "rkey", "recordkey");
    OptionalInt id = sheet.find("id", "person", "personid", "reference");
    List<Integer> dimensions = new ArrayList<>();
    for (int i = 0; i < sheet.header().size(); i++) {
      if (!is(count, i) && !is(key, i) && !is(id, i)) {
        dimensions.add(i);
      }
    }
    if (dimensions.isEmpty()) {
      throw new Refused("The table needs a column of codes, such as area or year.");
    }
    Map<Cell, Double> base = new LinkedHashMap<>();
    Map<Cell, BigDecimal> keys = new LinkedHashMap<>();
    for (List<String> row : sheet.rows()) {
      Map<String, String> codes = new TreeMap<>();
      dimensions.forEach(i -> codes.put(sheet.header().get(i), row.get(i)));
      if (codes.values().stream().noneMatch(TableReader::isTotal)) {
        Cell cell = new Cell(codes);
        base.merge(cell, count.isPresent() ? people(row.get(count.getAsInt())) : 1, Double::sum);
        key(row, key, id, secret, keys, cell);
      }
    }
    return new Input(base, keys, dimensions.stream().map(sheet.header()::get).toList());
  }

  private static boolean is(OptionalInt column, int i) {
    return column.isPresent() && column.getAsInt() == i;
  }

  private static boolean isTotal(String code) {
    return TOTALS.contains(code.toLowerCase(Locale.ROOT));
  }

  private static void key(
      List<String> row,
      OptionalInt key,
      OptionalInt id,
      byte @Nullable [] secret,
      Map<Cell, BigDecimal> keys,
      Cell cell) {
    if (key.isPresent()) {
      keys.merge(cell, new BigDecimal(row.get(key.getAsInt())), BigDecimal::add);
    } else if (id.isPresent() && secret != null) {
      keys.merge(cell, RecordKeys.of(row.get(id.getAsInt()), secret), BigDecimal::add);
    }
  }

  private static double people(String written) {
    if (!Sheet.isNumber(written)) {
      throw new Refused("A count of people is missing or no number: " + written);
    }
    double people = Sheet.number(written);
    if (people < 0 || people != Math.rint(people)) {
      throw new Refused("A count of people cannot be " + written + ".");
    }
    return people;
  }

  /** The codes met in each dimension, with the groups the rules put them in. */
  public static Map<String, Hierarchy> hierarchies(Input input, Rules rules) {
    Map<String, Hierarchy> hierarchies = new LinkedHashMap<>();
    for (String dimension : input.dimensions()) {
      Set<String> codes = new LinkedHashSet<>();
      input.base().keySet().forEach(cell -> codes.add(cell.code(dimension)));
      Hierarchy hierarchy = Hierarchy.flat(dimension, codes);
      for (var group : rules.groups().getOrDefault(dimension, Map.of()).entrySet()) {
        hierarchy = hierarchy.grouped(group.getKey(), group.getValue());
      }
      hierarchies.put(dimension, hierarchy);
    }
    return hierarchies;
  }
}
