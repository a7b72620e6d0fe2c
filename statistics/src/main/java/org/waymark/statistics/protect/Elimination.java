package org.waymark.statistics.protect;

import java.util.Arrays;

/**
 * Some unknown cells as sums of the others, by Gauss and Jordan's elimination of every sum that
 * holds between them.
 *
 * @param basic cells worked out from the others, one for each row
 * @param free the others
 * @param rows {@code basic[r] = constants[r] + rows[r] · free}
 */
record Elimination(int[] basic, int[] free, double[][] rows, double[] constants) {
  private static final double NOTHING = 1e-9;

  /** {@code cells} are all unknown cells of one component of the web. */
  static Elimination of(Web web, int[] cells) {
    return new Work(web, cells).done();
  }

  private static final class Work {
    private final Web web;
    private final int[] cells;
    private final int[] position;
    private final int[] rowOf;
    private final double[][] rows;
    private final int[] basic;
    private int count;

    Work(Web web, int[] cells) {
      this.web = web;
      this.cells = cells;
      this.position = new int[web.size()];
      Arrays.fill(position, -1);
      for (int i = 0; i < cells.length; i++) {
        position[cells[i]] = i;
      }
      this.rowOf = new int[cells.length];
      Arrays.fill(rowOf, -1);
      this.rows = new double[cells.length][];
      this.basic = new int[cells.length];
    }

    Elimination done() {
      boolean[] used = new boolean[web.sums().length];
      for (int cell : cells) {
        for (int sum : web.sumsOf()[cell]) {
          if (!used[sum]) {
            used[sum] = true;
            take(web.sums()[sum]);
          }
        }
      }
      return compressed();
    }

    /** One sum, as parts − whole = 0 over the cells still free; the last entry is the constant. */
    private void take(int[] sum) {
      double[] balance = new double[cells.length + 1];
      for (int i = 0; i < sum.length; i++) {
        add(balance, sum[i], i == 0 ? -1 : 1);
      }
      int pivot = pivot(balance, position[sum[0]]);
      if (pivot < 0) {
        return;
      }
      double scale = -1 / balance[pivot];
      balance[pivot] = 0;
      for (int i = 0; i < balance.length; i++) {
        balance[i] *= scale;
      }
      for (int r = 0; r < count; r++) {
        double factor = rows[r][pivot];
        if (factor != 0) {
          rows[r][pivot] = 0;
          addTo(rows[r], factor, balance);
        }
      }
      rowOf[pivot] = count;
      basic[count] = pivot;
      rows[count++] = balance;
    }

    private void add(double[] balance, int cell, double sign) {
      int at = position[cell];
      if (at < 0) {
        double value = web.value()[cell];
        boolean told = value >= web.low()[cell] - 1e-6 && value <= web.high()[cell] + 1e-6;
        balance[cells.length] += sign * (told ? value : web.low()[cell]);
      } else if (rowOf[at] < 0) {
        balance[at] += sign;
      } else {
        addTo(balance, sign, rows[rowOf[at]]);
      }
    }

    private static void addTo(double[] target, double factor, double[] row) {
      for (int i = 0; i < target.length; i++) {
        target[i] += factor * row[i];
      }
    }

    private int pivot(double[] balance, int whole) {
      if (whole >= 0 && Math.abs(balance[whole]) > NOTHING) {
        return whole;
      }
      int best = -1;
      double most = NOTHING;
      for (int i = 0; i < cells.length; i++) {
        if (Math.abs(balance[i]) > most) {
          most = Math.abs(balance[i]);
          best = i;
        }
      }
      return best;
    }

    private Elimination compressed() {
      int[] free = new int[cells.length - count];
      int next = 0;
      for (int i = 0; i < cells.length; i++) {
        if (rowOf[i] < 0) {
          free[next++] = i;
        }
      }
      double[][] kept = new double[count][free.length];
      double[] constants = new double[count];
      for (int r = 0; r < count; r++) {
        for (int c = 0; c < free.length; c++) {
          double entry = rows[r][free[c]];
          kept[r][c] = Math.abs(entry) < NOTHING ? 0 : entry;
        }
        constants[r] = rows[r][cells.length];
      }
      return new Elimination(Arrays.copyOf(basic, count), free, kept, constants);
    }
  }
}
