package org.waymark.statistics.routes;

import java.util.List;
import org.hipparchus.special.Gamma;
import org.waymark.statistics.Refused;
import org.waymark.statistics.population.Interval;

/**
 * How often something happened where only its number and the time are published, as six exits over
 * two years: a rate a year, with the exact interval of a Poisson count (Garwood 1936, Biometrika
 * 28).
 *
 * @param years how long was counted, above nought
 */
public record EventRate(String name, double events, double years) {
  public EventRate {
    if (!(events >= 0) || events != Math.rint(events) || !(years > 0)) {
      throw new Refused(
          "A rate needs a whole number of events and some time: " + events + " in " + years);
    }
  }

  public double aYear() {
    return events / years;
  }

  public Interval interval(double level) {
    double low = events == 0 ? 0 : quantile(events, (1 - level) / 2);
    double high = quantile(events + 1, (1 + level) / 2);
    return new Interval(low / years, high / years, level);
  }

  /** Of the gamma distribution with unit scale, by halving. */
  private static double quantile(double shape, double probability) {
    double low = 0;
    double high = shape + 20 * Math.sqrt(shape) + 20;
    for (int halving = 0; halving < 200; halving++) {
      double middle = (low + high) / 2;
      if (Gamma.regularizedGammaP(shape, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /**
   * How likely counts at least so unlike would be, were all rates one: Pearson's test given the
   * number in all. Rough where fewer than five are expected anywhere.
   */
  public static double chanceIfAlike(List<EventRate> rates) {
    double events = rates.stream().mapToDouble(EventRate::events).sum();
    double years = rates.stream().mapToDouble(EventRate::years).sum();
    double statistic = 0;
    for (EventRate rate : rates) {
      double expected = events * rate.years / years;
      statistic += expected > 0 ? Math.pow(rate.events - expected, 2) / expected : 0;
    }
    return rates.size() < 2 ? 1 : Gamma.regularizedGammaQ((rates.size() - 1) / 2.0, statistic / 2);
  }
}
