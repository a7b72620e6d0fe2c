package org.waymark.statistics.population.models;

import java.util.Optional;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.Interval;

/**
 * The multinomial profile likelihood of the number of people under one log-linear model (Cormack
 * 1992, Biometrics 48): for each number the other parameters are fitted anew.
 *
 * @param highest the number at which the likelihood is highest
 * @param unbounded whether the likelihood stays high however many people there are
 */
public record ProfileLikelihood(double highest, Interval interval, boolean unbounded) {
  private static final double FURTHEST = 200;

  public static Optional<ProfileLikelihood> of(
      CaptureTable table, LogLinearModel model, double level) {
    return LogLinearFit.find(table, model)
        .map(fit -> new Search(table, Design.of(table, model)).run(fit, level));
  }

  private record Search(CaptureTable table, Design design) {
    ProfileLikelihood run(LogLinearFit fit, double level) {
      double seen = table.seen();
      double guess = Math.max(fit.logUnseen(), -1);
      double top = climb(Math.log(Math.exp(guess) / 4 + 1e-3), guess + Math.log(4));
      double z = Interval.normalQuantile((1 + level) / 2);
      double floor = at(top) - z * z / 2;
      double furthest = Math.log(FURTHEST * (seen + Math.exp(top)));
      boolean unbounded = at(furthest) > floor;
      double high = unbounded ? furthest : cross(top, furthest, floor);
      double low = at(-9) > floor ? -9 : cross(top, -9, floor);
      return new ProfileLikelihood(
          seen + Math.exp(top),
          new Interval(seen + Math.exp(low), seen + Math.exp(high), level),
          unbounded);
    }

    /** Log-likelihood at seen + exp(log unseen). */
    private double at(double logUnseen) {
      double unseen = Math.exp(logUnseen);
      Design whole = design.withUnseen(unseen);
      PoissonRegression.@Nullable Solution solution =
          PoissonRegression.fit(whole.rows(), whole.counts(), whole.columns());
      if (solution == null) {
        return Double.NEGATIVE_INFINITY;
      }
      double people = table.seen() + unseen;
      double sum = Gamma.logGamma(people + 1) - Gamma.logGamma(unseen + 1);
      for (int i = 0; i < whole.counts().length; i++) {
        double count = whole.counts()[i];
        sum += count > 0 ? count * Math.log(solution.means()[i] / people) : 0;
      }
      return sum;
    }

    private double climb(double low, double high) {
      double golden = (Math.sqrt(5) - 1) / 2;
      double a = high - golden * (high - low);
      double b = low + golden * (high - low);
      double atA = at(a);
      double atB = at(b);
      while (high - low > 1e-7) {
        if (atA > atB) {
          high = b;
          b = a;
          atB = atA;
          a = high - golden * (high - low);
          atA = at(a);
        } else {
          low = a;
          a = b;
          atA = atB;
          b = low + golden * (high - low);
          atB = at(b);
        }
      }
      return (low + high) / 2;
    }

    private double cross(double inside, double outside, double floor) {
      double in = inside;
      double out = outside;
      while (Math.abs(in - out) > 1e-7) {
        double middle = (in + out) / 2;
        if (at(middle) > floor) {
          in = middle;
        } else {
          out = middle;
        }
      }
      return (in + out) / 2;
    }
  }
}
