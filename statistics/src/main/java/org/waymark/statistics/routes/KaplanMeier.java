package org.waymark.statistics.routes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.population.Interval;

/**
 * The share of people to whom something has not happened yet (Kaplan and Meier 1958), Greenwood's
 * standard error (1926), and an interval on the logarithm, as R's survival prints it. Times are not
 * negative, in any one unit; whoever's watching ends at a time is still at risk at it.
 */
public record KaplanMeier(List<Point> points) {
  /** Something that happened at {@code time}, or else the end of watching. */
  public record Time(double time, boolean happened) {}

  /** The share just after {@code time}; {@code atRisk} just before it. */
  public record Point(
      double time, int atRisk, int happened, double share, double error, Interval interval) {}

  public static KaplanMeier of(List<Time> times, double level) {
    List<Time> sorted = times.stream().sorted((a, b) -> Double.compare(a.time, b.time)).toList();
    List<Point> points = new ArrayList<>();
    double share = 1;
    double greenwood = 0;
    for (int i = 0; i < sorted.size(); ) {
      double now = sorted.get(i).time;
      int atRisk = sorted.size() - i;
      int happened = 0;
      for (; i < sorted.size() && sorted.get(i).time == now; i++) {
        happened += sorted.get(i).happened ? 1 : 0;
      }
      if (happened > 0) {
        share *= 1 - happened / (double) atRisk;
        greenwood += happened / ((double) atRisk * (atRisk - happened));
        double error = share * Math.sqrt(greenwood);
        Interval interval = interval(share, Math.sqrt(greenwood), level);
        points.add(new Point(now, atRisk, happened, share, error, interval));
      }
    }
    return new KaplanMeier(points);
  }

  private static Interval interval(double share, double logError, double level) {
    if (share <= 0) {
      return new Interval(0, 1, level);
    }
    double factor = Math.exp(Interval.normalQuantile((1 + level) / 2) * logError);
    return new Interval(share / factor, Math.min(1, share * factor), level);
  }

  public double share(double time) {
    @Nullable Point point = at(time);
    return point == null ? 1 : point.share;
  }

  /** The last point at or before a time; null where nothing has happened by then. */
  public @Nullable Point at(double time) {
    @Nullable Point found = null;
    for (int i = 0; i < points.size() && points.get(i).time <= time; i++) {
      found = points.get(i);
    }
    return found;
  }
}
