package org.waymark.linkage.person;

import java.util.Arrays;
import java.util.Random;
import org.waymark.linkage.model.Gamma;

/**
 * How many records people have, and what that makes of the odds that one more record is somebody's:
 * where many have five, a third record of a person is likely; where each has one or two it is not.
 * Drawn from what a partition shows, so that neither the number of people nor how often they are
 * met is assumed (exchangeable sequences of clusters: Betancourt, Zanella and Steorts 2022,
 * <i>Random partition models for microclustering tasks</i>, section 3; the negative binomial centre
 * as in Zanella and others 2016, <i>Flexible models for microclustering</i>, section 3).
 */
final class SizeLaw {
  /** How strongly shares keep to the centre, in people for each person of the partition. */
  private static final double BELIEF = 0.5;

  /** People believed to be of any size whatever. */
  private static final double LEAST = 1e-3;

  /**
   * Below so many people a share is not drawn but taken as believed: a draw would be almost
   * nothing, and two persons that once came to be one could never part through a size that nobody
   * has.
   */
  private static final double SEEN = 0.5;

  private static final double[] SHAPES = {0.05, 0.25, 0.5, 1, 2, 4, 8, 20};
  private static final int RATES = 60;

  private final double[] join;
  private final double[] whole;

  private SizeLaw(double[] join) {
    this.join = join;
    this.whole = new double[join.length + 1];
    for (int size = 1; size < join.length; size++) {
      whole[size + 1] = whole[size] + join[size];
    }
  }

  /**
   * A law that partitions such as this one come from.
   *
   * @param more natural log odds that every join has beyond it
   */
  static SizeLaw drawn(Partition partition, double more, Random random) {
    double[] people = new double[partition.largest() + 3];
    for (int size : partition.sizes()) {
      people[size] += size > 0 ? 1 : 0;
    }
    double[] centre = centre(people, random);
    double[] shares = new double[people.length];
    for (int size = 1; size < shares.length; size++) {
      double belief = BELIEF * partition.clusters() * centre[size];
      double shape = people[size] + Math.max(LEAST, belief);
      shares[size] = shape < SEEN ? shape : Gamma.draw(random, shape);
    }
    double sum = Arrays.stream(shares).sum();
    return new SizeLaw(odds(shares, sum, partition.clusters(), more));
  }

  /** A negative binomial law without zero, drawn from those that could have given these people. */
  private static double[] centre(double[] people, Random random) {
    double[] chosen = {};
    double best = Double.NEGATIVE_INFINITY;
    for (double shape : SHAPES) {
      for (int rate = 1; rate < RATES; rate++) {
        double[] law = negativeBinomial(shape, (double) rate / RATES, people.length);
        double fit = -Math.log(-Math.log(random.nextDouble()));
        for (int size = 1; size < law.length; size++) {
          fit += people[size] * Math.log(law[size]);
        }
        if (fit > best) {
          best = fit;
          chosen = law;
        }
      }
    }
    return chosen;
  }

  private static double[] negativeBinomial(double shape, double rate, int length) {
    double[] law = new double[length];
    double none = Math.pow(1 - rate, shape);
    double term = none;
    for (int size = 1; size < length; size++) {
      term *= rate * (size - 1 + shape) / size;
      law[size] = term / (1 - none);
    }
    return law;
  }

  private static double[] odds(double[] shares, double sum, int people, double more) {
    double alone = -more + Math.log(people + 1.0) + Math.log(Math.max(1e-9, shares[1] / sum));
    double[] odds = new double[shares.length - 1];
    for (int size = 1; size < odds.length; size++) {
      odds[size] =
          Math.log(size + 1.0)
              + Math.log(Math.max(1e-300, shares[size + 1]) / Math.max(1e-300, shares[size]))
              - alone;
    }
    return odds;
  }

  /** Natural log odds of joining a person of this many records against being alone. */
  double join(int size) {
    return join[Math.min(size, join.length - 1)];
  }

  /** Natural log odds of a person of this many records against as many of one each. */
  double whole(int size) {
    int known = Math.min(size, whole.length - 1);
    return whole[known] + (size - known) * join[join.length - 1];
  }
}
