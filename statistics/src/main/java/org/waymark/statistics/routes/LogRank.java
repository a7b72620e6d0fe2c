package org.waymark.statistics.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.special.Gamma;

/**
 * Whether something happens sooner in one group than in another (Mantel 1966, Cancer Chemotherapy
 * Reports 50; people may come under watch late). Small values of {@code chance} say that the
 * difference is hardly luck; they do not say why. Groups in which nothing could have happened have
 * no part in it.
 *
 * @param degreesOfFreedom one less than the groups that have a part; nought where there is nothing
 *     to compare
 */
public record LogRank(double statistic, int degreesOfFreedom, double chance) {
  /** Watched from after {@code start} up to {@code end}, when it happened or watching ended. */
  public record Watch(double start, double end, boolean happened, int group) {}

  /** Groups of times from a common start; two or more. */
  public static LogRank of(List<List<KaplanMeier.Time>> groups) {
    List<Watch> watches = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      for (KaplanMeier.Time time : groups.get(g)) {
        watches.add(new Watch(Double.NEGATIVE_INFINITY, time.time(), time.happened(), g));
      }
    }
    return of(watches, groups.size());
  }

  /** People may come under watch late, and more than once. */
  public static LogRank of(List<Watch> watches, int groups) {
    return new Walk(watches, groups).run();
  }

  private static final class Walk {
    private final Watch[] starts;
    private final Watch[] ends;
    private final double[] atRisk;
    private final double[] excess;
    private final double[][] spread;

    Walk(List<Watch> watches, int groups) {
      starts = watches.toArray(Watch[]::new);
      ends = starts.clone();
      Arrays.sort(starts, Comparator.comparingDouble(Watch::start));
      Arrays.sort(ends, Comparator.comparingDouble(Watch::end));
      atRisk = new double[groups];
      excess = new double[groups];
      spread = new double[groups][groups];
    }

    LogRank run() {
      int entered = 0;
      for (int i = 0; i < ends.length; ) {
        double now = ends[i].end;
        while (entered < starts.length && starts[entered].start < now) {
          atRisk[starts[entered++].group]++;
        }
        double[] events = new double[atRisk.length];
        double[] leaving = new double[atRisk.length];
        for (; i < ends.length && ends[i].end == now; i++) {
          events[ends[i].group] += ends[i].happened ? 1 : 0;
          leaving[ends[i].group] += ends[i].start < now ? 1 : 0;
        }
        add(events);
        Arrays.setAll(atRisk, g -> atRisk[g] - leaving[g]);
      }
      return compare();
    }

    private void add(double[] events) {
      double all = Arrays.stream(atRisk).sum();
      double happened = Arrays.stream(events).sum();
      if (happened == 0 || all == 0) {
        return;
      }
      double common = all > 1 ? happened * (all - happened) / (all - 1) : 0;
      for (int a = 0; a < excess.length; a++) {
        excess[a] += events[a] - happened * atRisk[a] / all;
        for (int b = 0; b < excess.length; b++) {
          spread[a][b] += common * atRisk[a] / all * ((a == b ? 1 : 0) - atRisk[b] / all);
        }
      }
    }

    private LogRank compare() {
      int[] part = IntStream.range(0, excess.length).filter(g -> spread[g][g] > 1e-12).toArray();
      int size = part.length - 1;
      if (size < 1) {
        return new LogRank(0, 0, 1);
      }
      double[] vector = new double[size];
      double[][] matrix = new double[size][size];
      for (int a = 0; a < size; a++) {
        vector[a] = excess[part[a]];
        for (int b = 0; b < size; b++) {
          matrix[a][b] = spread[part[a]][part[b]];
        }
      }
      ArrayRealVector over = new ArrayRealVector(vector);
      var solver = new LUDecomposition(new Array2DRowRealMatrix(matrix)).getSolver();
      if (!solver.isNonSingular()) {
        return new LogRank(0, 0, 1);
      }
      double statistic = over.dotProduct(solver.solve(over));
      return new LogRank(
          statistic, size, Gamma.regularizedGammaQ(size / 2.0, Math.max(statistic, 0) / 2));
    }
  }
}
