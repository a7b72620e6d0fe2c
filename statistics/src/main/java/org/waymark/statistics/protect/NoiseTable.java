package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * What is added to a count, by the count and its cell key: a perturbation table. Either read as the
 * statistical offices publish it, or of greatest entropy ({@link GreatestEntropy}).
 */
public final class NoiseTable {
  /** For keys up to {@code upTo}, {@code change} is added. */
  record Step(double upTo, int change) {}

  private final TreeMap<Integer, List<Step>> steps = new TreeMap<>();

  private NoiseTable() {}

  /** Columns i (count), v (change) and p_int_ub (upper end of the key's interval). */
  public static NoiseTable read(Sheet sheet) {
    int count = column(sheet, "i");
    int change = column(sheet, "v");
    int upper = column(sheet, "p_int_ub");
    NoiseTable table = new NoiseTable();
    for (List<String> row : sheet.rows()) {
      table
          .steps
          .computeIfAbsent((int) Sheet.number(row.get(count)), i -> new ArrayList<>())
          .add(new Step(Sheet.number(row.get(upper)), (int) Sheet.number(row.get(change))));
    }
    table.steps.values().forEach(s -> s.sort((a, b) -> Double.compare(a.upTo, b.upTo)));
    return table;
  }

  private static int column(Sheet sheet, String name) {
    return sheet
        .find(name)
        .orElseThrow(() -> new Refused("The perturbation table has no column " + name + "."));
  }

  /**
   * @param most the largest change
   * @param variance of the change, at most
   */
  public static NoiseTable ofGreatestEntropy(int most, double variance) {
    NoiseTable table = new NoiseTable();
    for (int count = 1; count <= most; count++) {
      double[] chances = GreatestEntropy.of(Math.min(count, most), most, variance);
      List<Step> steps = new ArrayList<>();
      double sum = 0;
      for (int i = 0; i < chances.length; i++) {
        sum += chances[i];
        steps.add(new Step(i == chances.length - 1 ? 1 : sum, i - Math.min(count, most)));
      }
      table.steps.put(count, steps);
    }
    table.steps.put(0, List.of(new Step(1, 0)));
    return table;
  }

  /**
   * What is added to the count of a cell with this key, a number in [0, 1): the first step whose
   * upper end the key is below, as R's cellKey looks it up. A count of nought is left as it is.
   */
  public int change(double count, double key) {
    if (count == 0) {
      return 0;
    }
    int row = (int) Math.min(count, steps.lastKey());
    for (Step step : steps.getOrDefault(row, List.of())) {
      if (key < step.upTo) {
        return step.change;
      }
    }
    return 0;
  }

  /** The counts that can stand behind a published value. */
  Known behind(int value) {
    double low = Double.POSITIVE_INFINITY;
    double high = value;
    for (int count = Math.max(0, value - most()); count <= value + most(); count++) {
      if (mayBecome(count, value)) {
        low = Math.min(low, count);
        high = count;
      }
    }
    return new Known(Math.min(low, high), high);
  }

  private boolean mayBecome(int count, int value) {
    if (count == 0) {
      return value == 0;
    }
    List<Step> row = steps.getOrDefault(Math.min(count, steps.lastKey()), List.of());
    double from = 0;
    for (Step step : row) {
      if (step.upTo > from && count + step.change == value) {
        return true;
      }
      from = step.upTo;
    }
    return false;
  }

  int most() {
    return steps.values().stream()
        .flatMap(List::stream)
        .mapToInt(step -> Math.abs(step.change))
        .max()
        .orElse(0);
  }
}
