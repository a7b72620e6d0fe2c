package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * What is added to a count, by the count and its cell key: a perturbation table. Either read as the
 * statistical offices publish it, or of greatest entropy for a largest change and a variance, with
 * mean nought and nobody below nought (Giessing 2016, Privacy in Statistical Databases).
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
   * @param variance of the change, for counts that leave room for it
   */
  public static NoiseTable ofGreatestEntropy(int most, double variance) {
    NoiseTable table = new NoiseTable();
    for (int count = 1; count <= most; count++) {
      table.steps.put(count, row(count, most, variance));
    }
    table.steps.put(0, List.of(new Step(1, 0)));
    return table;
  }

  /**
   * Chances proportional to exp(a v + b v²); b by halving for the variance, a within it for the
   * mean.
   */
  private static List<Step> row(int count, int most, double variance) {
    int least = -Math.min(count, most);
    double low = -20;
    double high = 5;
    double[] chances = new double[0];
    for (int halving = 0; halving < 100; halving++) {
      double b = (low + high) / 2;
      chances = balanced(least, most, b);
      if (spread(chances, least) > variance) {
        high = b;
      } else {
        low = b;
      }
    }
    List<Step> steps = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < chances.length; i++) {
      sum += chances[i];
      steps.add(new Step(i == chances.length - 1 ? 1 : sum, least + i));
    }
    return steps;
  }

  private static double[] balanced(int least, int most, double b) {
    double low = -60;
    double high = 60;
    double[] chances = new double[most - least + 1];
    for (int halving = 0; halving < 100; halving++) {
      double a = (low + high) / 2;
      Arrays.setAll(chances, i -> a * (least + i) + b * (least + i) * (least + i));
      double top = Arrays.stream(chances).max().orElseThrow();
      Arrays.setAll(chances, i -> Math.exp(chances[i] - top));
      double sum = Arrays.stream(chances).sum();
      Arrays.setAll(chances, i -> chances[i] / sum);
      double mean = 0;
      for (int i = 0; i < chances.length; i++) {
        mean += chances[i] * (least + i);
      }
      if (mean > 0) {
        high = a;
      } else {
        low = a;
      }
    }
    return chances;
  }

  private static double spread(double[] chances, int least) {
    double spread = 0;
    for (int i = 0; i < chances.length; i++) {
      spread += chances[i] * (least + i) * (least + i);
    }
    return spread;
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
