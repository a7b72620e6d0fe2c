package org.waymark.statistics.protect;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.statistics.Refused;

/**
 * Makes linked tables safe by the rules' method. Refused: controlled rounding where no rounding
 * keeps every sum; cell keys without a key for every person.
 */
public final class ProtectTables {
  private final TableSet tables;
  private final Rules rules;

  public ProtectTables(TableSet tables, Rules rules) {
    this.tables = tables;
    this.rules = rules;
  }

  public Protected run() {
    return switch (rules.method()) {
      case NHS -> nhs();
      case SUPPRESS -> suppress();
      case ROUND -> round();
      case CELL_KEY ->
          throw new Refused(
              "Cell keys need a key for every person: a column called key, or a column id and a"
                  + " secret.");
    };
  }

  private Set<Cell> sensitive() {
    Set<Cell> sensitive = new LinkedHashSet<>();
    tables
        .counts()
        .forEach((cell, count) -> {
          if (rules.isSensitive(count)) {
            sensitive.add(cell);
          }
        });
    return sensitive;
  }

  private Protected suppress() {
    Suppression suppression = Suppression.of(tables, rules);
    Map<Cell, String> shown = new LinkedHashMap<>();
    tables
        .counts()
        .forEach((cell, count) ->
            shown.put(
                cell,
                suppression.primary().contains(cell)
                    ? Protected.HIDDEN
                    : suppression.secondary().contains(cell)
                        ? Protected.HIDDEN_FOR_ANOTHER
                        : whole(count)));
    return new Protected(tables, shown, suppression.published(tables), suppression.primary());
  }

  private Protected round() {
    Map<Cell, Double> rounded =
        ControlledRounding.of(tables, rules.base())
            .orElseThrow(() ->
                new Refused(
                    "No rounding to multiples of "
                        + rules.base()
                        + " keeps every sum of these tables. Publish fewer of them together, or"
                        + " use another method."));
    Map<Cell, String> shown = new LinkedHashMap<>();
    Map<Cell, Known> known = new LinkedHashMap<>();
    double reach = rules.base() - 1;
    rounded.forEach((cell, value) -> {
      shown.put(cell, whole(value));
      known.put(cell, new Known(Math.max(0, value - reach), value + reach));
    });
    return new Protected(tables, shown, known, sensitive());
  }

  /** The same people get the same noise wherever they are counted. */
  public Protected withKeys(Map<Cell, BigDecimal> cellKeys, NoiseTable noise) {
    Map<Cell, String> shown = new LinkedHashMap<>();
    Map<Cell, Known> known = new LinkedHashMap<>();
    tables
        .counts()
        .forEach((cell, count) -> {
          double key = cellKeys.getOrDefault(cell, BigDecimal.ZERO).doubleValue();
          double value = count + noise.change(count, key);
          shown.put(cell, whole(value));
          known.put(cell, new Known(Math.max(0, value - noise.most()), value + noise.most()));
        });
    return new Protected(tables, shown, known, sensitive());
  }

  /**
   * Below national level 1 to 7 are hidden and the rest goes to the nearest 5. Where the attacker
   * still narrows a hidden count, the totals above it are rounded too, and at last cells beside it
   * hidden.
   */
  private Protected nhs() {
    Map<Cell, String> shown = new LinkedHashMap<>();
    Map<Cell, Known> known = new LinkedHashMap<>();
    tables.counts().forEach((cell, count) -> put(cell, count, isNational(cell), shown, known));
    Protected first = new Protected(tables, shown, known, sensitive());
    if (!Proof.of(first, rules.width()).isSafe()) {
      tables.counts().forEach((cell, count) -> put(cell, count, false, shown, known));
    }
    hideBeside(shown, known);
    return new Protected(tables, shown, known, sensitive());
  }

  private boolean isNational(Cell cell) {
    return tables.dimensions().contains(rules.area()) && cell.code(rules.area()).equals(Cell.TOTAL);
  }

  private void put(
      Cell cell, double count, boolean exact, Map<Cell, String> shown, Map<Cell, Known> known) {
    if (rules.isSensitive(count)) {
      shown.put(cell, Protected.HIDDEN);
      known.put(cell, new Known(rules.hiddenFrom(), rules.hiddenTo()));
    } else if (exact || count == 0) {
      shown.put(cell, whole(count));
      known.put(cell, Known.exactly(count));
    } else {
      double value = rules.base() * Math.floor(count / rules.base() + 0.5);
      shown.put(cell, whole(value));
      double reach = Math.floor(rules.base() / 2.0);
      known.put(cell, new Known(Math.max(rules.hiddenTo() + 1.0, value - reach), value + reach));
    }
  }

  private void hideBeside(Map<Cell, String> shown, Map<Cell, Known> known) {
    for (int round = 0; round < tables.counts().size(); round++) {
      Proof proof = Proof.of(new Protected(tables, shown, known, sensitive()), rules.width());
      if (proof.isSafe()) {
        return;
      }
      Cell exposed = proof.exposed().getFirst().cell();
      Optional<Cell> beside =
          tables.sums().stream()
              .filter(sum -> sum.parts().contains(exposed) || sum.whole().equals(exposed))
              .flatMap(sum -> Stream.concat(sum.parts().stream(), Stream.of(sum.whole())))
              .filter(cell -> !String.valueOf(shown.get(cell)).matches("[*:]"))
              .min(Comparator.comparingDouble(tables::count));
      if (beside.isEmpty()) {
        return;
      }
      shown.put(beside.get(), Protected.HIDDEN_FOR_ANOTHER);
      known.put(beside.get(), Known.NOTHING);
    }
  }

  private static String whole(double count) {
    return String.valueOf(Math.round(count));
  }
}
