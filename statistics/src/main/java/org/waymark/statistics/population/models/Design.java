package org.waymark.statistics.population.models;

import java.util.ArrayList;
import java.util.List;
import org.waymark.statistics.population.CaptureTable;

/**
 * The cells and columns a model keeps on a table. Where no person is on all lists of a term, its
 * maximum likelihood estimate is minus infinity: the term and every cell that contains it leave the
 * model, exactly (Chan, Silverman and Vincent 2021, JASA 116, section 3).
 *
 * @param rows one row per kept capture history
 * @param empty terms at minus infinity
 */
record Design(double[][] rows, double[] counts, int columns, List<Integer> empty) {
  static Design of(CaptureTable table, LogLinearModel model) {
    List<Integer> empty = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int term : model.terms()) {
      (table.onAll(term) > 0 ? kept : empty).add(term);
    }
    List<Integer> cells = new ArrayList<>();
    for (int history = 1; history < table.histories(); history++) {
      int cell = history;
      if (empty.stream().noneMatch(term -> (cell & term) == term)) {
        cells.add(cell);
      }
    }
    boolean differs = model.heterogeneity() != Heterogeneity.NONE;
    int columns = 1 + table.size() + kept.size() + (differs ? 1 : 0);
    double[][] rows = new double[cells.size()][];
    double[] counts = new double[cells.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(cells.get(i), table.size(), kept, columns, model.heterogeneity());
      counts[i] = table.count(cells.get(i));
    }
    return new Design(rows, counts, columns, empty);
  }

  static double[] row(
      int history, int lists, List<Integer> terms, int columns, Heterogeneity heterogeneity) {
    double[] row = new double[columns];
    row[0] = 1;
    for (int list = 0; list < lists; list++) {
      row[1 + list] = history >> list & 1;
    }
    for (int i = 0; i < terms.size(); i++) {
      row[1 + lists + i] = (history & terms.get(i)) == terms.get(i) ? 1 : 0;
    }
    if (heterogeneity != Heterogeneity.NONE) {
      row[columns - 1] = heterogeneity.column(Integer.bitCount(history));
    }
    return row;
  }

  /** The same cells with the unseen cell put in front, holding {@code unseen} people. */
  Design withUnseen(double unseen) {
    double[][] more = new double[rows.length + 1][];
    double[] filled = new double[rows.length + 1];
    more[0] = new double[columns];
    more[0][0] = 1;
    filled[0] = unseen;
    System.arraycopy(rows, 0, more, 1, rows.length);
    System.arraycopy(counts, 0, filled, 1, counts.length);
    return new Design(more, filled, columns, empty);
  }
}
