package org.waymark.statistics.population.models;

/** The Cholesky factor of a small symmetric matrix, in place, in the lower triangle. */
final class Cholesky {
  private static final double SINGULAR = 1e-10;

  private Cholesky() {}

  /**
   * Returns false when the matrix is not safely positive definite: its columns depend on each
   * other.
   */
  static boolean factor(double[][] a) {
    for (int i = 0; i < a.length; i++) {
      double[] row = a[i];
      double pivot = row[i];
      for (int j = 0; j < i; j++) {
        double sum = row[j];
        double[] other = a[j];
        for (int k = 0; k < j; k++) {
          sum -= row[k] * other[k];
        }
        row[j] = sum / other[j];
        row[i] -= row[j] * row[j];
      }
      if (!(row[i] > SINGULAR * pivot) || !(row[i] > 0)) {
        return false;
      }
      row[i] = Math.sqrt(row[i]);
    }
    return true;
  }

  static void solve(double[][] factor, double[] b) {
    forward(factor, b);
    for (int i = b.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < b.length; k++) {
        b[i] -= factor[k][i] * b[k];
      }
      b[i] /= factor[i][i];
    }
  }

  static void forward(double[][] factor, double[] b) {
    for (int i = 0; i < b.length; i++) {
      for (int k = 0; k < i; k++) {
        b[i] -= factor[i][k] * b[k];
      }
      b[i] /= factor[i][i];
    }
  }
}
