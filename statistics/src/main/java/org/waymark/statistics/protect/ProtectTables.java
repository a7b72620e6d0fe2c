package org.waymark.statistics.protect;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.waymark.statistics.Refused;

/**
 * Makes linked tables safe by the rules' method. Refused: controlled rounding where no rounding
 * keeps every sum; cell keys without a key for every person; amounts by any method but suppression;
 * suppression where nothing hidden would help.
 */
public final class ProtectTables {
  private final TableSet tables;
  private final Rules rules;
  private final Map<Cell, Margin> sensitive;
  private final Progress progress;

  public ProtectTables(TableSet tables, Rules rules) {
    this(tables, rules, Progress.SILENT);
  }

  public ProtectTables(TableSet tables, Rules rules, Progress progress) {
    this.progress = progress;
    this.tables = tables;
    this.rules = rules;
    this.sensitive = rules.sensitive(tables);
  }

  public Protected run() {
    return switch (rules.method()) {
      case NHS -> nhs();
      case SUPPRESS -> suppress(sensitive);
      case ROUND -> round();
      case CELL_KEY ->
          throw new Refused(
              "Cell keys need a key for every person: a column called key, or a column id and a"
                  + " secret.");
    };
  }

  /**
   * Amounts instead of counts: hidden where too few people, or one of them too much, make it up.
   */
  public Protected run(Amounts amounts) {
    if (rules.method() != Rules.Method.SUPPRESS) {
      throw new Refused(
          "Amounts are made safe by hiding only: put \"method: suppress\" into the rules.");
    }
    return suppress(amounts.sensitive(rules));
  }

  /** One sign for both kinds of hidden cell: which of them is small must not show. */
  private Protected suppress(Map<Cell, Margin> primary) {
    Suppression suppression = Suppression.of(tables, primary, progress);
    Map<Cell, String> shown = new LinkedHashMap<>();
    Set<Cell> hidden = suppression.hidden();
    tables
        .counts()
        .forEach((cell, count) ->
            shown.put(cell, hidden.contains(cell) ? Protected.HIDDEN : written(count)));
    return new Protected(rules.method(), tables, shown, suppression.published(tables), primary);
  }

  private Protected round() {
    Map<Cell, Double> rounded =
        ControlledRounding.of(tables, rules.base())
            .orElseThrow(() ->
                new Refused(
                    "No rounding to multiples of "
                        + rules.base()
                        + " that keeps every sum of these tables was found. Publish fewer of them"
                        + " together, or use another method."));
    Map<Cell, String> shown = new LinkedHashMap<>();
    Map<Cell, Known> known = new LinkedHashMap<>();
    double reach = rules.base() - 1;
    rounded.forEach((cell, value) -> {
      shown.put(cell, written(value));
      known.put(cell, new Known(Math.max(0, value - reach), value + reach));
    });
    return new Protected(rules.method(), tables, shown, known, sensitive);
  }

  /**
   * The same people get the same noise wherever they are counted. Where noise on parts and wholes
   * together would still give a small count away, it is hidden.
   */
  public Protected withKeys(Map<Cell, BigDecimal> cellKeys, NoiseTable noise) {
    HiddenBeside outcome = new HiddenBeside(Rules.Method.CELL_KEY, tables, sensitive, progress);
    tables
        .counts()
        .forEach((cell, count) -> {
          double key = cellKeys.getOrDefault(cell, BigDecimal.ZERO).doubleValue();
          int value = (int) count.doubleValue() + noise.change(count, key);
          outcome.put(cell, written(value), noise.behind(value));
        });
    return outcome.safer();
  }

  /**
   * Below national level 1 to 7 are hidden and the rest goes to the nearest 5. Where the attacker
   * still narrows a hidden count, the totals above it are rounded too, and at last cells beside it
   * hidden.
   */
  private Protected nhs() {
    HiddenBeside outcome = new HiddenBeside(Rules.Method.NHS, tables, sensitive, progress);
    tables.counts().forEach((cell, count) -> put(outcome, cell, count, isNational(cell)));
    if (!outcome.isSafeAsItIs()) {
      tables.counts().forEach((cell, count) -> put(outcome, cell, count, false));
    }
    return outcome.safer();
  }

  private boolean isNational(Cell cell) {
    return tables.dimensions().contains(rules.area()) && cell.code(rules.area()).equals(Cell.TOTAL);
  }

  private void put(HiddenBeside outcome, Cell cell, double count, boolean exact) {
    if (rules.isSensitive(count)) {
      outcome.put(cell, Protected.HIDDEN, new Known(rules.hiddenFrom(), rules.hiddenTo()));
    } else if (exact || count == 0) {
      outcome.put(cell, written(count), Known.exactly(count));
    } else {
      double value = rules.base() * Math.floor(count / rules.base() + 0.5);
      double reach = Math.floor(rules.base() / 2.0);
      double least = Math.max(rules.hiddenTo() + 1.0, value - reach);
      outcome.put(cell, written(value), new Known(least, value + reach));
    }
  }

  private static String written(double count) {
    return count == Math.rint(count)
        ? String.valueOf((long) count)
        : String.valueOf(Math.round(count * 100) / 100.0);
  }
}
