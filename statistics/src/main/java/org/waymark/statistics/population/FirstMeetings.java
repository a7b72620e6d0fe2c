package org.waymark.statistics.population;

import java.util.Arrays;
import org.waymark.statistics.Refused;

/**
 * How many there are when the lists are occasions in order of time and being met once changes the
 * chance of being met again: only first meetings tell, and they fall off at a steady rate (Zippin
 * 1956, Biometrics 12; model Mb of Otis and others 1978). With {@code firstApart} the first
 * occasion has a rate of its own, as when people differ (model Mbh; Pollock and Otto 1983,
 * Biometrics 39).
 *
 * @param people seen and unseen
 * @param chance of being met for the first time on an occasion
 * @param standardError of {@code people}
 */
public record FirstMeetings(double people, double chance, double standardError) {
  /** First meetings by occasion; the lists in order of time. */
  public static double[] of(CaptureTable table) {
    double[] first = new double[table.size()];
    for (int history = 1; history < table.histories(); history++) {
      first[Integer.numberOfTrailingZeros(history)] += table.count(history);
    }
    return first;
  }

  /**
   * Refused where first meetings do not fall off; at least two occasions, three with {@code
   * firstApart}.
   */
  public static FirstMeetings estimate(double[] first, boolean firstApart) {
    double[] falling = firstApart ? Arrays.copyOfRange(first, 1, first.length) : first;
    int occasions = falling.length;
    double met = Arrays.stream(falling).sum();
    double delay = 0;
    for (int i = 0; i < occasions; i++) {
      delay += i * falling[i];
    }
    if (occasions < 2 || met == 0 || delay / met >= (occasions - 1) / 2.0) {
      throw new Refused(
          "First meetings do not fall off from one occasion to the next, so they do not say how"
              + " many are left.");
    }
    double left = left(delay / met, occasions);
    double seenShare = 1 - Math.pow(left, occasions);
    double people = met / seenShare;
    return new FirstMeetings(
        people + (firstApart ? first[0] : 0), 1 - left, error(people, left, occasions));
  }

  /** The share left after an occasion whose mean delay is the one observed, by halving. */
  private static double left(double delay, int occasions) {
    double low = 0;
    double high = 1 - 1e-12;
    for (int halving = 0; halving < 200; halving++) {
      double q = (low + high) / 2;
      double power = Math.pow(q, occasions);
      boolean tooMuch = q / (1 - q) - occasions * power / (1 - power) > delay;
      low = tooMuch ? low : q;
      high = tooMuch ? q : high;
    }
    return (low + high) / 2;
  }

  /** Seber 1982, The Estimation of Animal Abundance, equation 7.22. */
  private static double error(double people, double q, int occasions) {
    double power = Math.pow(q, occasions);
    double p = 1 - q;
    double below = (1 - power) * (1 - power) - p * p * occasions * occasions * power / q;
    return Math.sqrt(people * (1 - power) * power / below);
  }
}
