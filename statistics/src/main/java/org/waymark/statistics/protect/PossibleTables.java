package org.waymark.statistics.protect;

import java.util.Arrays;

/**
 * All tables that agree with what is published, for cells that sums join: starts from one of them
 * and walks to others by the bounded simplex method (Dantzig 1955; Bland 1977 where it stands
 * still). Every table met on the way shows what each of its cells can be, so that few walks answer
 * for all cells.
 */
final class PossibleTables {
  private static final double NOTHING = 1e-9;
  private static final int STANDING_STILL = 30;

  private final int[] cells;
  private final double[][] rows;
  private final int[] basic;
  private final int[] free;
  private final double[] low;
  private final double[] high;
  private final double[] value;
  private final Met any;
  private final Met whole;
  private final Agreement agreement;

  /** Columns that a step goes through; kept, since there are many steps. */
  private final int[] taking;

  private final boolean possible;

  PossibleTables(Web web, int[] cells) {
    this.cells = cells;
    this.agreement = new Agreement(web, cells);
    Elimination elimination = Elimination.of(web, cells);
    this.rows = elimination.rows();
    this.basic = elimination.basic();
    this.free = elimination.free();
    this.taking = new int[free.length];
    this.low = Arrays.stream(cells).mapToDouble(c -> web.low()[c]).toArray();
    this.high = Arrays.stream(cells).mapToDouble(c -> web.high()[c]).toArray();
    this.value = start(web, elimination.constants());
    this.possible = becomePossible();
    this.any = new Met(cells.length);
    this.whole = new Met(cells.length);
    any.add(value);
    if (isWhole()) {
      whole.add(value);
    }
  }

  private boolean isWhole() {
    return Arrays.stream(value).allMatch(v -> Math.abs(v - Math.rint(v)) < 1e-6);
  }

  private double[] start(Web web, double[] constants) {
    double[] start = new double[cells.length];
    for (int cell : free) {
      double told = web.value()[cells[cell]];
      start[cell] = Double.isNaN(told) ? low[cell] : Math.clamp(told, low[cell], high[cell]);
    }
    for (int r = 0; r < rows.length; r++) {
      double sum = constants[r];
      for (int c = 0; c < free.length; c++) {
        sum += rows[r][c] * start[free[c]];
      }
      start[basic[r]] = sum;
    }
    return start;
  }

  /** Whether any table agrees with everything published. */
  boolean isPossible() {
    return possible;
  }

  /** The least the cell was in any table met, or in any of whole people. */
  double lowest(int index, boolean ofWholePeople) {
    return (ofWholePeople ? whole : any).lowest(index);
  }

  /** The most the cell was in any table met, or in any of whole people. */
  double highest(int index, boolean ofWholePeople) {
    return (ofWholePeople ? whole : any).highest(index);
  }

  /**
   * Walks to the highest value of a cell, or with {@code sign} −1 to the lowest; stops once it is
   * past {@code enough}. Infinite where nothing bounds it. A walk that goes on and on is given up:
   * what it has not met is then not proven.
   */
  double extreme(int index, int sign, double enough) {
    double[] gain = new double[free.length];
    boolean bounded = true;
    int still = 0;
    int stepsLeft = longestWalk();
    while (bounded && sign * value[index] < sign * enough && stepsLeft-- > 0) {
      gain(index, sign, gain);
      Step step = new Step(gain, still > STANDING_STILL);
      if (step.column < 0) {
        break;
      }
      bounded = step.length < Double.POSITIVE_INFINITY;
      if (bounded) {
        still = step.length > NOTHING ? 0 : still + 1;
        step.go();
        rememberOnTheWay(step);
      }
    }
    remember();
    double met = sign > 0 ? any.highest(index) : any.lowest(index);
    return bounded ? met : sign * Double.POSITIVE_INFINITY;
  }

  private int longestWalk() {
    return 5 * (cells.length + 10);
  }

  private void gain(int index, int sign, double[] gain) {
    Arrays.fill(gain, 0);
    for (int c = 0; c < free.length; c++) {
      gain[c] = free[c] == index ? sign : 0;
    }
    for (int r = 0; r < rows.length; r++) {
      if (basic[r] == index) {
        for (int c = 0; c < free.length; c++) {
          gain[c] = sign * rows[r][c];
        }
      }
    }
  }

  /** Walks until no cell is outside what is known of it; false where there is no such table. */
  private boolean becomePossible() {
    double[] gain = new double[free.length];
    int still = 0;
    for (int round = 0; round < 10 * longestWalk(); round++) {
      Arrays.fill(gain, 0);
      double outside = 0;
      for (int r = 0; r < rows.length; r++) {
        int side = side(basic[r]);
        if (side != 0) {
          outside += Math.max(low[basic[r]] - value[basic[r]], value[basic[r]] - high[basic[r]]);
          for (int c = 0; c < free.length; c++) {
            gain[c] -= side * rows[r][c];
          }
        }
      }
      if (outside == 0) {
        return true;
      }
      Step step = new Step(gain, still > STANDING_STILL);
      if (step.column < 0) {
        return false;
      }
      still = step.length > NOTHING ? 0 : still + 1;
      step.go();
    }
    return false;
  }

  /** −1 below what is known of the cell, 1 above it, 0 within. */
  private int side(int cell) {
    return value[cell] < low[cell] - 1e-7 ? -1 : value[cell] > high[cell] + 1e-7 ? 1 : 0;
  }

  /** A walk from whole people often meets more of them before it ends among halves. */
  private void rememberOnTheWay(Step step) {
    if (step.length > NOTHING && isWhole() && agreement.holds(value)) {
      any.add(value);
      whole.add(value);
    }
  }

  private void remember() {
    if (!agreement.holds(value)) {
      return;
    }
    any.add(value);
    if (isWhole()) {
      whole.add(value);
    }
  }

  /** One step of the simplex method: a free cell moves until another, or itself, is at its end. */
  private final class Step {
    private final int column;
    private final int direction;
    private int row = -1;
    private double length;

    Step(double[] gain, boolean careful) {
      column = entering(gain, careful);
      direction = column < 0 ? 0 : gain[column] > 0 ? 1 : -1;
      if (column >= 0) {
        int cell = free[column];
        length = direction > 0 ? high[cell] - value[cell] : value[cell] - low[cell];
        for (int r = 0; r < rows.length; r++) {
          shorten(r, direction * rows[r][column], careful);
        }
      }
    }

    private int entering(double[] gain, boolean careful) {
      int best = -1;
      double most = NOTHING;
      for (int c = 0; c < free.length; c++) {
        int cell = free[c];
        double room = gain[c] > 0 ? high[cell] - value[cell] : value[cell] - low[cell];
        if (room > NOTHING && Math.abs(gain[c]) > NOTHING) {
          if (careful ? best < 0 || cell < free[best] : Math.abs(gain[c]) > most) {
            best = c;
            most = Math.abs(gain[c]);
          }
        }
      }
      return best;
    }

    private void shorten(int r, double slope, boolean careful) {
      if (Math.abs(slope) < NOTHING) {
        return;
      }
      int cell = basic[r];
      double end = slope > 0 ? high[cell] : low[cell];
      int side = side(cell);
      if (side != 0) {
        // On the way back into its bounds it stops at the first; on the way out nothing stops it.
        end = side * slope < 0 ? (side < 0 ? low[cell] : high[cell]) : slope * 1e300;
      }
      double reach = Math.max((end - value[cell]) / slope, 0);
      boolean tie = row >= 0 && Math.abs(reach - length) <= NOTHING;
      boolean better = careful ? tie && cell < basic[row] : tie && isSteeper(r);
      if (reach < length - NOTHING || better) {
        length = Math.min(reach, length);
        row = r;
      }
    }

    private boolean isSteeper(int r) {
      return Math.abs(rows[r][column]) > Math.abs(rows[row][column]);
    }

    void go() {
      double move = direction * length;
      value[free[column]] += move;
      for (int r = 0; r < rows.length; r++) {
        value[basic[r]] += move * rows[r][column];
      }
      if (row >= 0) {
        exchange();
      }
    }

    /**
     * The cell at its end becomes free, the one that moved is worked out from the others. Most
     * cells have no part in a row, so only those that have are gone through.
     */
    private void exchange() {
      double[] pivot = rows[row];
      double inverse = 1 / pivot[column];
      int count = 0;
      for (int c = 0; c < pivot.length; c++) {
        if (pivot[c] != 0 && c != column) {
          pivot[c] *= -inverse;
          taking[count++] = c;
        }
      }
      pivot[column] = inverse;
      taking[count++] = column;
      for (int r = 0; r < rows.length; r++) {
        double factor = rows[r][column];
        if (r != row && factor != 0) {
          rows[r][column] = 0;
          addTo(rows[r], factor, pivot, count);
        }
      }
      int leaving = basic[row];
      basic[row] = free[column];
      free[column] = leaving;
    }

    private void addTo(double[] target, double factor, double[] pivot, int count) {
      for (int i = 0; i < count; i++) {
        int c = taking[i];
        double entry = target[c] + factor * pivot[c];
        target[c] = Math.abs(entry) < 1e-11 ? 0 : entry;
      }
    }
  }
}
