package org.waymark.statistics.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.statistics.Refused;

/**
 * The share of people in each state over time (Aalen and Johansen 1978, Scandinavian Journal of
 * Statistics 5), with variances of Greenwood's kind (Andersen, Borgan, Gill and Keiding 1993,
 * equation 4.4.19). With two states, one of them final, it is Kaplan and Meier's estimate. People
 * may be watched from any time and until any time; those watched at the start give the shares
 * there.
 *
 * @param times at which somebody moved, the start first; in the unit of the stays
 * @param shares by time, by state; each row sums to one
 * @param errors standard errors of the shares, the shares at the start taken as given
 */
public record AalenJohansen(
    List<String> states, double[] times, double[][] shares, double[][] errors) {

  public static AalenJohansen of(Routes routes) {
    double start = routes.first();
    double[] initial = new double[routes.states().size()];
    routes.stays().stream()
        .filter(stay -> stay.start() == start && stay.end() > start)
        .forEach(stay -> initial[stay.from()]++);
    return from(routes, start, initial);
  }

  /** Everybody in one state at a time: the chances of being anywhere later. */
  public static AalenJohansen from(Routes routes, double start, int state) {
    double[] initial = new double[routes.states().size()];
    initial[state] = 1;
    return from(routes, start, initial);
  }

  /**
   * For those in a state at a time, from what happened to them alone: right also where what happens
   * next depends on how somebody came there, since nobody else's moves are borrowed (Putter and
   * Spitoni 2018, Statistical Methods in Medical Research 27). Refused when nobody was there.
   */
  public static AalenJohansen landmark(Routes routes, double time, int state) {
    Set<Integer> there = new HashSet<>();
    for (Stay stay : routes.stays()) {
      if (stay.from() == state && stay.start() <= time && stay.end() > time) {
        there.add(stay.person());
      }
    }
    if (there.isEmpty()) {
      throw new Refused("Nobody was watched in " + routes.states().get(state) + " at that time.");
    }
    List<Stay> later =
        routes.stays().stream()
            .filter(stay -> there.contains(stay.person()) && stay.end() > time)
            .toList();
    return from(new Routes(routes.states(), later, routes.groups(), List.of()), time, state);
  }

  private static AalenJohansen from(Routes routes, double start, double[] initial) {
    double people = Arrays.stream(initial).sum();
    double[] shares = Arrays.stream(initial).map(n -> people > 0 ? n / people : 0).toArray();
    return new Walk(routes, start, shares).run();
  }

  /** The last row at or before a time. */
  private int at(double time) {
    int found = Arrays.binarySearch(times, time);
    return Math.max(found >= 0 ? found : -found - 2, 0);
  }

  public double share(int state, double time) {
    return shares[at(time)][state];
  }

  public double error(int state, double time) {
    return errors[at(time)][state];
  }

  /** Expected time in a state from the start to a horizon. */
  public double expectedTime(int state, double horizon) {
    double sum = 0;
    for (int i = 0; i < times.length && times[i] < horizon; i++) {
      double end = i + 1 < times.length ? Math.min(times[i + 1], horizon) : horizon;
      sum += shares[i][state] * (end - times[i]);
    }
    return sum;
  }

  /**
   * One pass over time: entries and ends sorted once, then a matrix step at each time of a move.
   */
  private static final class Walk {
    private final Routes routes;
    private final int size;
    private final double start;
    private final double[] atRisk;
    private double[] share;
    private double[][] covariance;
    private final List<double[]> times = new ArrayList<>();
    private final List<double[]> shares = new ArrayList<>();
    private final List<double[]> errors = new ArrayList<>();

    Walk(Routes routes, double start, double[] share) {
      this.routes = routes;
      this.size = routes.states().size();
      this.start = start;
      this.atRisk = new double[size];
      this.share = share;
      this.covariance = new double[size][size];
    }

    AalenJohansen run() {
      List<Stay> stays =
          routes.stays().stream().filter(s -> s.end() > s.start() && s.end() > start).toList();
      Stay[] starts = stays.toArray(Stay[]::new);
      Stay[] ends = starts.clone();
      Arrays.sort(starts, Comparator.comparingDouble(Stay::start));
      Arrays.sort(ends, Comparator.comparingDouble(Stay::end));
      record(start);
      int entered = 0;
      for (int i = 0; i < ends.length; ) {
        double now = ends[i].end();
        while (entered < starts.length && starts[entered].start() < now) {
          atRisk[starts[entered++].from()]++;
        }
        i = step(ends, i, now);
      }
      return new AalenJohansen(
          routes.states(),
          times.stream().mapToDouble(t -> t[0]).toArray(),
          shares.toArray(double[][]::new),
          errors.toArray(double[][]::new));
    }

    private int step(Stay[] ends, int from, double now) {
      int[][] moves = new int[size][size];
      boolean moved = false;
      double[] leaving = new double[size];
      int i = from;
      for (; i < ends.length && ends[i].end() == now; i++) {
        leaving[ends[i].from()]++;
        if (ends[i].isTransition() && ends[i].to() != ends[i].from()) {
          moves[ends[i].from()][ends[i].to()]++;
          moved = true;
        }
      }
      if (moved) {
        move(moves);
        record(now);
      }
      for (int state = 0; state < size; state++) {
        atRisk[state] -= leaving[state];
      }
      return i;
    }

    private void move(int[][] moves) {
      double[][] matrix = new double[size][size];
      for (int from = 0; from < size; from++) {
        matrix[from][from] = 1;
        for (int to = 0; to < size; to++) {
          if (moves[from][to] > 0) {
            double chance = moves[from][to] / atRisk[from];
            matrix[from][to] += chance;
            matrix[from][from] -= chance;
          }
        }
      }
      covariance = spread(matrix, moves);
      double[] next = new double[size];
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          next[to] += share[from] * matrix[from][to];
        }
      }
      share = next;
    }

    /** Carries the covariance over the step and adds the step's own. */
    private double[][] spread(double[][] matrix, int[][] moves) {
      double[][] half = new double[size][size];
      double[][] carried = new double[size][size];
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          for (int c = 0; c < size; c++) {
            half[a][b] += covariance[a][c] * matrix[c][b];
          }
        }
      }
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          for (int c = 0; c < size; c++) {
            carried[a][b] += matrix[c][a] * half[c][b];
          }
        }
      }
      for (int from = 0; from < size; from++) {
        addOwn(carried, from, moves[from]);
      }
      return carried;
    }

    private void addOwn(double[][] carried, int from, int[] moves) {
      int leaving = Arrays.stream(moves).sum();
      if (leaving == 0) {
        return;
      }
      double y = atRisk[from];
      double weight = share[from] * share[from] / (y * y * y);
      for (int a = 0; a < size; a++) {
        double left = a == from ? y - leaving : moves[a];
        for (int b = 0; b < size; b++) {
          double right = b == from ? y - leaving : moves[b];
          carried[a][b] += weight * ((a == b ? y * left : 0) - left * right);
        }
      }
    }

    private void record(double now) {
      times.add(new double[] {now});
      shares.add(share.clone());
      double[] error = new double[size];
      for (int state = 0; state < size; state++) {
        error[state] = Math.sqrt(Math.max(covariance[state][state], 0));
      }
      errors.add(error);
    }
  }
}
