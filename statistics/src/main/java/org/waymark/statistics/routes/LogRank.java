package org.waymark.statistics.routes;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.special.Gamma;

/**
 * Whether something happens sooner in one group than in another (Mantel 1966). Small values of
 * {@code chance} say that the difference is hardly luck; they do not say why.
 */
public record LogRank(double statistic, int degreesOfFreedom, double chance) {
  /** Groups of times; two or more. */
  public static LogRank of(List<List<KaplanMeier.Time>> groups) {
    int size = groups.size();
    TreeMap<Double, int[]> happened = new TreeMap<>();
    for (int g = 0; g < size; g++) {
      for (KaplanMeier.Time time : groups.get(g)) {
        if (time.happened()) {
          happened.computeIfAbsent(time.time(), t -> new int[size])[g]++;
        }
      }
    }
    double[] excess = new double[size - 1];
    double[][] spread = new double[size - 1][size - 1];
    happened.forEach((time, events) -> add(groups, time, events, excess, spread));
    ArrayRealVector vector = new ArrayRealVector(excess);
    double statistic =
        vector.dotProduct(
            new LUDecomposition(new Array2DRowRealMatrix(spread)).getSolver().solve(vector));
    double chance = Gamma.regularizedGammaQ((size - 1) / 2.0, statistic / 2);
    return new LogRank(statistic, size - 1, chance);
  }

  private static void add(
      List<List<KaplanMeier.Time>> groups,
      double time,
      int[] events,
      double[] excess,
      double[][] spread) {
    double[] atRisk =
        groups.stream()
            .mapToDouble(g -> g.stream().filter(t -> t.time() >= time).count())
            .toArray();
    double all = Arrays.stream(atRisk).sum();
    double happened = Arrays.stream(events).sum();
    double common = all > 1 ? happened * (all - happened) / (all - 1) : 0;
    for (int a = 0; a < excess.length; a++) {
      excess[a] += events[a] - happened * atRisk[a] / all;
      for (int b = 0; b < excess.length; b++) {
        spread[a][b] += common * atRisk[a] / all * ((a == b ? 1 : 0) - atRisk[b] / all);
      }
    }
  }
}
