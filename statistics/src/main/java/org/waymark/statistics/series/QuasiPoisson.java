package org.waymark.statistics.series;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Regression of counts with a logarithmic link whose variance is a multiple of the mean (McCullagh
 * and Nelder 1989, section 9.2). The multiple, estimated by Pearson's statistic, is at least 1.
 */
record QuasiPoisson(
    double[] coefficients,
    double[] errors,
    double[] means,
    double[] residuals,
    double dispersion,
    int degreesOfFreedom) {
  static QuasiPoisson fit(double[][] design, double[] counts) {
    RealMatrix x = new Array2DRowRealMatrix(design);
    double[] means = Arrays.stream(counts).map(c -> c + 0.5).toArray();
    double[] coefficients = new double[design[0].length];
    RealMatrix inverse = x;
    for (int round = 0; round < 50; round++) {
      double[] working = new double[counts.length];
      RealMatrix weighted = x.copy();
      for (int i = 0; i < working.length; i++) {
        working[i] = Math.log(means[i]) + (counts[i] - means[i]) / means[i];
        weighted.setRowVector(i, x.getRowVector(i).mapMultiply(means[i]));
      }
      inverse = new LUDecomposition(x.transposeMultiply(weighted)).getSolver().getInverse();
      coefficients =
          inverse.operate(weighted.transpose().operate(new ArrayRealVector(working))).toArray();
      double[] eta = x.operate(coefficients);
      means = Arrays.stream(eta).map(e -> Math.exp(Math.clamp(e, -20, 20))).toArray();
    }
    return describe(counts, coefficients, inverse, means);
  }

  private static QuasiPoisson describe(
      double[] counts, double[] coefficients, RealMatrix inverse, double[] means) {
    double[] residuals = new double[counts.length];
    Arrays.setAll(residuals, i -> (counts[i] - means[i]) / Math.sqrt(means[i]));
    int degrees = Math.max(1, counts.length - coefficients.length);
    double dispersion = Math.max(1, Arrays.stream(residuals).map(r -> r * r).sum() / degrees);
    double[] errors = new double[coefficients.length];
    Arrays.setAll(errors, i -> Math.sqrt(dispersion * inverse.getEntry(i, i)));
    return new QuasiPoisson(coefficients, errors, means, residuals, dispersion, degrees);
  }

  /** Correlation of each residual with the one before. */
  double resemblance() {
    double together = 0;
    double alone = 0;
    for (int i = 0; i < residuals.length; i++) {
      together += i > 0 ? residuals[i] * residuals[i - 1] : 0;
      alone += residuals[i] * residuals[i];
    }
    return alone > 0 ? together / alone : 0;
  }
}
