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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * Reads counts by their codes: a column per dimension and one of counts, or a column of counts for
 * each year or need, or one row per person. Rows that hold totals (code "Total", "All", "Both
 * sexes" or blank, or what is the sum of the others everywhere) are left out: they are worked out
 * again. A column that groups another becomes groups of it ({@link Nesting}).
 */
public final class TableReader {
  private static final int FEW = 20;
  private static final Pattern TOTAL =
      Pattern.compile(
          "|all|alle|tous|toutes|tot|totals?|totalt|i"
              + " alt|totaal|gesamt|insgesamt|ensemble|sum|everybody|everyone|overall|both|both"
              + " sexes|total .*|.* total|all (ages|areas|sexes|"
              + "genders|persons|people|women|groups|categories|regions|years|months|agencies|needs)");

  /**
   * @param base people by the finest codes, or amounts where the rows have any
   * @param keys each base cell's sum of record keys; empty where people have none
   * @param amounts whose amounts; empty for counts of people
   * @param groups per dimension, group to its parts, where a column groups another
   * @param into columns that group another, to the dimension they are groups of
   * @param notes sentences on how the table was read
   */
  public record Input(
      Map<Cell, Double> base,
      Map<Cell, BigDecimal> keys,
      List<Amounts.Contribution> amounts,
      List<String> dimensions,
      Map<String, Map<String, List<String>>> groups,
      Map<String, String> into,
      List<String> notes) {
    private static final List<String> AREAS =
        List.of(
            "area",
            "region",
            "borough",
            "district",
            "ward",
            "town",
            "city",
            "county",
            "place",
            "localauthority",
            "municipality",
            "geography");

    /**
     * The dimension whose total is the national level: the one named, or the first that is called
     * like a kind of area where the rules name none that is there.
     */
    public String area(String named) {
      List<String> columns = new ArrayList<>(dimensions);
      columns.addAll(into.keySet());
      return Stream.concat(Stream.of(Sheet.plain(named)), AREAS.stream())
          .flatMap(name -> columns.stream().filter(c -> Sheet.plain(c).equals(name)))
          .map(column -> into.getOrDefault(column, column))
          .findFirst()
          .orElse(named);
    }
  }

  private TableReader() {}

  /** Read where no rules name a column. */
  public static Input read(Sheet sheet, byte @Nullable [] secret) {
    return read(sheet, secret, Rules.USUAL);
  }

  /**
   * Refused: no column of codes, a count that is missing, negative or broken, an amount below
   * nought.
   *
   * @param secret with which people's ids become keys; null where there is none
   * @param rules columns that they cross or group stay dimensions
   */
  public static Input read(Sheet sheet, byte @Nullable [] secret, Rules rules) {
    List<String> notes = new ArrayList<>();
    Columns found = Columns.of(sheet);
    if (found.isOfPeople()) {
      found = Columns.of(TableForm.of(sheet, notes));
      found = found.isOfPeople() ? found.withoutNames() : found;
    }
    return found.read(secret, rules, notes);
  }

  private record Columns(
      Sheet sheet,
      OptionalInt count,
      OptionalInt key,
      OptionalInt id,
      OptionalInt amount,
      List<Integer> dimensions) {
    static Columns of(Sheet sheet) {
      OptionalInt count = TableForm.count(sheet);
      OptionalInt amount =
          sheet.find("amount", "contribution", "turnover", "hours", "nights", "cost");
      OptionalInt key = sheet.find("key", "rkey", "rkeys", "recordkey", "recordkeys", "cellkey");
      OptionalInt id =
          sheet.find(
              "id",
              "person",
              "personid",
              "reference",
              "contributor",
              "provider",
              "patnr",
              "patientid",
              "clientid",
              "caseid",
              "pid",
              "uid",
              "ref",
              "pseudonym");
      List<Integer> dimensions =
          IntStream.range(0, sheet.header().size())
              .filter(i -> !is(count, i) && !is(key, i) && !is(id, i) && !is(amount, i))
              .boxed()
              .toList();
      if (dimensions.isEmpty()) {
        throw new Refused("The table needs a column of codes, such as area or year.");
      }
      return new Columns(sheet, count, key, id, amount, dimensions);
    }

    /** Whether nothing says that a row is more, or something else, than one person. */
    boolean isOfPeople() {
      return count.isEmpty() && amount.isEmpty() && key.isEmpty() && id.isEmpty();
    }

    /** A column whose values never come twice names the people, if there are more than a few. */
    Columns withoutNames() {
      OptionalInt names =
          dimensions.stream()
              .filter(i -> sheet.rows().size() > FEW && dimensions.size() > 1)
              .filter(i -> sheet.column(i).stream().distinct().count() == sheet.rows().size())
              .mapToInt(i -> i)
              .findFirst();
      List<Integer> others = dimensions.stream().filter(i -> !is(names, i)).toList();
      return new Columns(sheet, count, key, names, amount, others);
    }

    Input read(byte @Nullable [] secret, Rules rules, List<String> notes) {
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
      List<String> names = dimensions.stream().map(sheet.header()::get).toList();
      Map<Cell, Double> counted =
          count.isPresent() && amount.isEmpty() ? TotalCodes.leftOut(base, names, notes) : base;
      keys.keySet().retainAll(counted.keySet());
      return nested(Nesting.of(counted, names, named(rules), notes), keys, amounts, notes);
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

  private static Set<String> named(Rules rules) {
    Set<String> named = new LinkedHashSet<>(rules.groups().keySet());
    rules.tables().forEach(named::addAll);
    return named;
  }

  private static Input nested(
      Nesting nesting,
      Map<Cell, BigDecimal> keys,
      List<Amounts.Contribution> amounts,
      List<String> notes) {
    List<String> kept = nesting.dimensions();
    Map<Cell, BigDecimal> keysOfKept = new LinkedHashMap<>();
    keys.forEach((cell, key) -> keysOfKept.merge(cell.only(kept), key, BigDecimal::add));
    List<Amounts.Contribution> whose =
        amounts.stream()
            .map(a -> new Amounts.Contribution(a.whose(), a.cell().only(kept), a.amount()))
            .toList();
    return new Input(
        nesting.base(), keysOfKept, whose, kept, nesting.groups(), nesting.into(), notes);
  }

  private static boolean is(OptionalInt column, int i) {
    return column.isPresent() && column.getAsInt() == i;
  }

  private static boolean isTotal(String code) {
    return TOTAL.matcher(code.toLowerCase(Locale.ROOT)).matches();
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
      throw new Refused(
          "A count of people is missing or no number: "
              + written
              + (written.matches("[a-zA-Z]{3,}")
                  ? ""
                  : ". Tables are made safe from their true counts; put 0 where nobody was."));
    }
    double people = Sheet.number(written);
    if (people < 0 || people != Math.rint(people)) {
      throw new Refused("A count of people cannot be " + written + ".");
    }
    return people;
  }

  /** The codes met in each dimension, with the groups that columns and the rules put them in. */
  public static Map<String, Hierarchy> hierarchies(Input input, Rules rules) {
    Map<String, Hierarchy> hierarchies = new LinkedHashMap<>();
    for (String dimension : input.dimensions()) {
      Set<String> codes = new LinkedHashSet<>();
      input.base().keySet().forEach(cell -> codes.add(cell.code(dimension)));
      Hierarchy hierarchy = Hierarchy.flat(dimension, codes);
      for (var groups : List.of(input.groups(), rules.groups())) {
        for (var group : groups.getOrDefault(dimension, Map.of()).entrySet()) {
          hierarchy = hierarchy.grouped(group.getKey(), group.getValue());
        }
      }
      hierarchies.put(dimension, hierarchy);
    }
    return hierarchies;
  }
}
