package org.waymark.statistics.population.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.population.CaptureTable;

/**
 * One of the models every textbook has, whatever its fit (Otis and others 1978, Wildlife Monographs
 * 62; as log-linear models Baillargeon and Rivest 2007, Journal of Statistical Software 19(5),
 * section 2): M0, Mt, Mh and Mth, by their usual names. They stand beside the average and have no
 * say in it of their own.
 *
 * @param population people in all, seen and unseen
 * @param logUnseen the intercept: the logarithm of the expected number on no list
 * @param variance of the intercept
 * @param isPossible whether people would not have to differ less than not at all
 */
public record NamedModel(
    String name,
    double population,
    double logUnseen,
    double variance,
    double deviance,
    int degreesOfFreedom,
    double aic,
    double bic,
    boolean isPossible) {

  /** Standard error of {@link #population}. */
  public double standardError() {
    double unseen = Math.exp(logUnseen);
    return Math.sqrt(unseen + unseen * unseen * variance);
  }

  /** Those that have an estimate on the table; needs two lists. */
  public static List<NamedModel> of(CaptureTable table) {
    List<NamedModel> models = new ArrayList<>();
    for (boolean apart : new boolean[] {false, true}) {
      String name = apart ? "Mt" : "M0";
      fit(table, name, columns(table, apart), -1).ifPresent(models::add);
      if (table.size() > 2) {
        String stem = apart ? "Mth " : "Mh ";
        bound(table, stem + "Chao (LB)", apart).ifPresent(models::add);
        for (Heterogeneity form :
            List.of(Heterogeneity.POISSON, Heterogeneity.NORMAL, Heterogeneity.GAMMA)) {
          differing(table, stem, apart, form).ifPresent(models::add);
        }
      }
    }
    return models;
  }

  /**
   * The lower bound that holds however people differ and however lists differ in their reach: Mth
   * Chao. One free term for each number of lists above two; a term below nought leaves the model,
   * the first one first.
   */
  public static Optional<NamedModel> lowerBound(CaptureTable table) {
    return bound(table, "Mth Chao (LB)", true);
  }

  private static Optional<NamedModel> differing(
      CaptureTable table, String stem, boolean apart, Heterogeneity form) {
    List<double[]> columns = columns(table, apart);
    double[] differs = new double[table.histories()];
    for (int history = 1; history < differs.length; history++) {
      differs[history] = form.column(Integer.bitCount(history));
    }
    columns.add(differs);
    String name =
        switch (form) {
          case POISSON -> "Poisson2";
          case NORMAL -> "Darroch";
          case GAMMA -> "Gamma3.5";
          case NONE -> "";
        };
    return fit(table, stem + name, columns, columns.size() - 1);
  }

  private static Optional<NamedModel> bound(CaptureTable table, String name, boolean apart) {
    List<double[]> columns = columns(table, apart);
    int plain = columns.size();
    for (int times = 3; times <= table.size(); times++) {
      columns.add(beyond(table, times));
    }
    while (true) {
      double @Nullable [] coefficients = coefficients(table, columns);
      if (coefficients == null && columns.size() > plain) {
        columns.removeLast();
        continue;
      }
      int negative = plain;
      while (coefficients != null && negative < columns.size() && coefficients[negative] >= -1e-9) {
        negative++;
      }
      if (coefficients == null || negative == columns.size()) {
        return fit(table, name, columns, -1);
      }
      columns.remove(negative);
    }
  }

  /** Nought up to a number of lists, then one more for each list more. */
  private static double[] beyond(CaptureTable table, int times) {
    double[] column = new double[table.histories()];
    for (int history = 1; history < column.length; history++) {
      column[history] = Math.max(Integer.bitCount(history) - times + 1, 0);
    }
    return column;
  }

  /** Intercept, and the lists: each with a rate of its own, or all with one. */
  private static List<double[]> columns(CaptureTable table, boolean apart) {
    List<double[]> columns = new ArrayList<>();
    for (int column = 0; column < (apart ? 1 + table.size() : 2); column++) {
      double[] values = new double[table.histories()];
      for (int history = 1; history < values.length; history++) {
        int lists = apart ? history >> column - 1 & 1 : Integer.bitCount(history);
        values[history] = column == 0 ? 1 : lists;
      }
      columns.add(values);
    }
    return columns;
  }

  private static double @Nullable [] coefficients(CaptureTable table, List<double[]> columns) {
    PoissonRegression.@Nullable Solution solution = solve(table, columns);
    return solution == null || !solution.converged() ? null : solution.coefficients();
  }

  private static PoissonRegression.@Nullable Solution solve(
      CaptureTable table, List<double[]> columns) {
    double[][] rows = new double[table.histories() - 1][columns.size()];
    double[] counts = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      counts[i] = table.count(i + 1);
      for (int column = 0; column < columns.size(); column++) {
        rows[i][column] = columns.get(column)[i + 1];
      }
    }
    return rows.length < columns.size()
        ? null
        : PoissonRegression.fit(rows, counts, columns.size());
  }

  private static Optional<NamedModel> fit(
      CaptureTable table, String name, List<double[]> columns, int difference) {
    PoissonRegression.@Nullable Solution solution = solve(table, columns);
    if (solution == null || !solution.converged()) {
      return Optional.empty();
    }
    double[] counts = Arrays.copyOfRange(table.counts(), 1, table.histories());
    Criteria criteria = Criteria.of(solution.deviance(), counts, columns.size(), table.seen());
    double intercept = solution.coefficients()[0];
    return Optional.of(
        new NamedModel(
            name,
            table.seen() + Math.exp(intercept),
            intercept,
            solution.varianceOfFirst(),
            solution.deviance(),
            counts.length - columns.size(),
            criteria.aic(),
            criteria.bic(),
            difference < 0 || solution.coefficients()[difference] >= 0));
  }
}
