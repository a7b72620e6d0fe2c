package org.waymark.statistics.population;

import java.util.List;
import org.hipparchus.special.Erf;

/**
 * What is believed about the number of people once several models each have a say: with its weight,
 * each says that the logarithm of the unseen is normal about its own estimate.
 *
 * @param parts weights sum to one
 */
public record Mixture(List<Part> parts) {
  /** The people seen, the model's logarithm of the unseen, and its standard error. */
  public record Part(double weight, double seen, double logUnseen, double error) {
    double below(double population) {
      if (population <= seen) {
        return 0;
      }
      double distance = Math.log(population - seen) - logUnseen;
      return error > 0 ? 0.5 * Erf.erfc(-distance / error / Math.sqrt(2)) : distance >= 0 ? 1 : 0;
    }
  }

  public Mixture {
    double sum = parts.stream().mapToDouble(Part::weight).sum();
    parts =
        parts.stream().map(p -> new Part(p.weight / sum, p.seen, p.logUnseen, p.error)).toList();
  }

  /** Every mixture with the same say, as for draws of one table. */
  public static Mixture equally(List<Mixture> mixtures) {
    return new Mixture(mixtures.stream().flatMap(m -> m.parts().stream()).toList());
  }

  public double quantile(double probability) {
    double low = parts.stream().mapToDouble(Part::seen).min().orElse(0);
    double high =
        parts.stream()
            .mapToDouble(p -> p.seen + Math.exp(Math.min(p.logUnseen + 9 * p.error, 60)) + 1)
            .max()
            .orElse(low);
    for (int halving = 0; halving < 200 && high - low > 1e-9 * high; halving++) {
      double middle = high > 4 * low + 4 ? Math.sqrt((low + 1) * (high + 1)) - 1 : (low + high) / 2;
      double below = 0;
      for (Part part : parts) {
        below += part.weight * part.below(middle);
      }
      if (below < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  public double median() {
    return quantile(0.5);
  }

  public Interval interval(double level) {
    return new Interval(quantile((1 - level) / 2), quantile((1 + level) / 2), level);
  }
}
