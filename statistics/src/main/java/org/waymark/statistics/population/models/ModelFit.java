package org.waymark.statistics.population.models;

import java.util.List;
import org.waymark.statistics.population.Interval;

/** A model of the lists fitted by maximum likelihood, with what an average needs from it. */
public sealed interface ModelFit permits LogLinearFit, LatentClassFit {
  /** In words, with the names of the lists. */
  String name(List<String> lists);

  /** People in all, seen and unseen. */
  double population();

  /** The logarithm of the expected number of people on no list. */
  double logUnseen();

  /** The large-sample variance of {@link #logUnseen}. */
  double variance();

  double deviance();

  int degreesOfFreedom();

  double aic();

  double aicc();

  double bic();

  /** Standard error of {@link #population}: Poisson spread of the unseen and that of its mean. */
  default double standardError() {
    double unseen = Math.exp(logUnseen());
    return Math.sqrt(unseen + unseen * unseen * variance());
  }

  /** seen + exp(log unseen ± z × its standard error), as SparseMSE has it. */
  default Interval interval(double seen, double level) {
    double spread = Interval.normalQuantile((1 + level) / 2) * Math.sqrt(variance());
    return new Interval(
        seen + Math.exp(logUnseen() - spread), seen + Math.exp(logUnseen() + spread), level);
  }

  /** Whether the model lets one person be easier to meet than another. */
  boolean peopleDiffer();
}
