package org.waymark.statistics.series;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.waymark.statistics.Refused;
import org.waymark.statistics.population.Interval;

/**
 * By how much a monthly count changed at a date: interrupted time series with a log link (Bernal,
 * Cummins and Gasparrini 2017, International Journal of Epidemiology 46). Level, trend, a yearly
 * wave where two years or more are there, and a step at the change. The interval allows for counts
 * that vary more than chance and for months that resemble the month before.
 *
 * @param ratio after to what would have been; 0.74 is 26% fewer
 * @param interval of the ratio
 * @param plain mean count after over mean count before, with nothing allowed for
 * @param expected what each month would have had without the change
 * @param fitted with it
 * @param dispersion variance over mean about the curve; 1 is pure chance
 * @param resemblance correlation of a month with the month before
 * @param warnings plain sentences
 */
public record Change(
    double ratio,
    Interval interval,
    double plain,
    List<Month> months,
    double[] expected,
    double[] fitted,
    double dispersion,
    double resemblance,
    List<String> warnings) {
  private static final int FEWEST_BEFORE = 6;
  private static final int FEWEST_AFTER = 3;

  /**
   * Refuses fewer than six months before or three after, and a series of noughts.
   *
   * @param first the first month after the change
   */
  public static Change of(List<Month> months, YearMonth first, double level) {
    long before = months.stream().filter(m -> m.month().isBefore(first)).count();
    long after = months.size() - before;
    if (before < FEWEST_BEFORE || after < FEWEST_AFTER) {
      throw new Refused(
          "There are "
              + before
              + " months before the change and "
              + after
              + " after. Six before and three after are the least that can tell a change from"
              + " chance.");
    }
    if (months.stream().noneMatch(m -> m.month().isBefore(first) && m.count() > 0)) {
      throw new Refused("Nothing was counted before the change.");
    }
    boolean seasons = before >= 12 && months.size() >= 24;
    boolean trend = before >= 12;
    double[][] design = design(months, first, trend, seasons);
    double[] counts = months.stream().mapToDouble(Month::count).toArray();
    QuasiPoisson fit = QuasiPoisson.fit(design, counts);
    return describe(
        months, first, level, design, fit, warnings(before, after, trend, seasons, fit));
  }

  private static double[][] design(
      List<Month> months, YearMonth first, boolean trend, boolean seasons) {
    int origin = number(months.getFirst().month());
    double[][] design = new double[months.size()][2 + (trend ? 1 : 0) + (seasons ? 2 : 0)];
    for (int i = 0; i < design.length; i++) {
      YearMonth month = months.get(i).month();
      double angle = 2 * Math.PI * month.getMonthValue() / 12;
      design[i][0] = 1;
      design[i][1] = month.isBefore(first) ? 0 : 1;
      if (trend) {
        design[i][2] = (number(month) - origin) / 12.0;
      }
      if (seasons) {
        design[i][3] = Math.sin(angle);
        design[i][4] = Math.cos(angle);
      }
    }
    return design;
  }

  private static int number(YearMonth month) {
    return 12 * month.getYear() + month.getMonthValue();
  }

  private static List<String> warnings(
      long before, long after, boolean trend, boolean seasons, QuasiPoisson fit) {
    List<String> warnings = new ArrayList<>();
    if (!seasons) {
      warnings.add(
          "With fewer than two years the season cannot be told from the change. Compare the same"
              + " months of another year.");
    }
    if (!trend) {
      warnings.add("Too few months before the change to know whether counts were falling already.");
    }
    if (after < 12 && before >= 12) {
      warnings.add("Less than a year after the change: it may not last.");
    }
    if (fit.dispersion() > 4) {
      warnings.add("Counts jump far more than chance would have them; something else moves them.");
    }
    warnings.add(
        "A change at a date is no proof of its cause: reporting, policing and the weather change"
            + " too. Fewer reports in one place may be more in another.");
    return warnings;
  }

  private static Change describe(
      List<Month> months,
      YearMonth first,
      double level,
      double[][] design,
      QuasiPoisson fit,
      List<String> warnings) {
    double resemblance = fit.resemblance();
    double inflation = Math.max(1, (1 + resemblance) / (1 - Math.min(resemblance, 0.9)));
    double z = Interval.normalQuantile((1 + level) / 2) * (1 + 1.5 / fit.degreesOfFreedom());
    double step = fit.coefficients()[1];
    double spread = z * fit.errors()[1] * Math.sqrt(inflation);
    double[] expected = fit.means().clone();
    for (int i = 0; i < expected.length; i++) {
      expected[i] /= design[i][1] > 0 ? Math.exp(step) : 1;
    }
    return new Change(
        Math.exp(step),
        new Interval(Math.exp(step - spread), Math.exp(step + spread), level),
        mean(months, first, true) / mean(months, first, false),
        months,
        expected,
        fit.means(),
        fit.dispersion(),
        resemblance,
        warnings);
  }

  private static double mean(List<Month> months, YearMonth first, boolean after) {
    return months.stream()
        .filter(m -> m.month().isBefore(first) != after)
        .mapToDouble(Month::count)
        .average()
        .orElseThrow();
  }
}
