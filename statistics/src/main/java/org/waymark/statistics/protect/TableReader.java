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
   * @param base people by the finest codes, or amounts where the rows have any
   * @param keys each base cell's sum of record keys; empty where people have none
   * @param amounts whose amounts; empty for counts of people
   */
  public record Input(
      Map<Cell, Double> base,
      Map<Cell, BigDecimal> keys,
      List<Amounts.Contribution> amounts,
      List<String> dimensions) {}

  private TableReader() {}

  /**
   * Refused: no column of codes, a count that is missing, negative or broken, an amount below
   * nought.
   *
   * @param secret with which people's ids become keys; null where there is none
   */
  public static Input read(Sheet sheet, byte @Nullable [] secret) {
    OptionalInt count =
        sheet.find(
            "count", "n", "freq", "frequency", "people", "persons", "number", "value", "obs");
    OptionalInt amount =
        sheet.find("amount", "contribution", "turnover", "hours", "nights", "cost");
    OptionalInt key = sheet.find("key", "rkey", "rkeys", "recordkey", "recordkeys", "cellkey");
    OptionalInt id = sheet.find("id", "person", "personid", "reference", "contributor", "provider");
    List<Integer> dimensions = new ArrayList<>();
    for (int i = 0; i < sheet.header().size(); i++) {
      if (!is(count, i) && !is(key, i) && !is(id, i) && !is(amount, i)) {
        dimensions.add(i);
      }
    }
    if (dimensions.isEmpty()) {
      throw new Refused("The table needs a column of codes, such as area or year.");
    }
    Columns columns = new Columns(count, key, id, amount, dimensions);
    return columns.read(sheet, secret);
  }

  private record Columns(
      OptionalInt count,
      OptionalInt key,
      OptionalInt id,
      OptionalInt amount,
      List<Integer> dimensions) {
    Input read(Sheet sheet, byte @Nullable [] secret) {
      Map<Cell, Double> base = new LinkedHashMap<>();
      Map<Cell, BigDecimal> keys = new LinkedHashMap<>();
      List<Amounts.Contribution> amounts = new ArrayList<>();
      for (List<String> row : sheet.rows()) {
        Map<String, String> codes = new TreeMap<>();
        dimensions.forEach(i -> codes.put(sheet.header().get(i), row.get(i)));
        if (codes.values().stream().noneMatch(TableReader::isTotal)) {
          Cell cell = new Cell(codes);
          base.merge(cell, size(row, amounts, cell), Double::sum);
          addKey(row, key, id, secret, keys, cell);
        }
      }
      return new Input(base, keys, amounts, dimensions.stream().map(sheet.header()::get).toList());
    }

    private double size(List<String> row, List<Amounts.Contribution> amounts, Cell cell) {
      if (amount.isPresent()) {
        String whose = id.isPresent() ? row.get(id.getAsInt()) : "row " + amounts.size();
        double much = amountIn(row.get(amount.getAsInt()));
        amounts.add(new Amounts.Contribution(whose, cell, much));
        return much;
      }
      return count.isPresent() ? people(row.get(count.getAsInt())) : 1;
    }
  }

  private static boolean is(OptionalInt column, int i) {
    return column.isPresent() && column.getAsInt() == i;
  }

  private static boolean isTotal(String code) {
    return TOTALS.contains(code.toLowerCase(Locale.ROOT));
  }

  private static void addKey(
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

  private static double amountIn(String written) {
    if (!Sheet.isNumber(written) || Sheet.number(written) < 0) {
      throw new Refused("An amount is missing, below nought or no number: " + written);
    }
    return Sheet.number(written);
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
