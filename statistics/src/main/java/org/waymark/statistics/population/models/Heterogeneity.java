package org.waymark.statistics.population.models;

/**
 * How a person's own chance of being seen differs from another's, as one extra column of the
 * log-linear model that depends only on the number of lists <i>s</i> (Baillargeon and Rivest 2007,
 * Journal of Statistical Software 19(5), section 2.2). {@link #NONE} says that people are alike.
 */
public enum Heterogeneity {
  NONE("everybody alike"),
  POISSON("Poisson, base 2"),
  NORMAL("normal (Darroch)"),
  GAMMA("gamma, 3.5");

  private final String words;

  Heterogeneity(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** The column's value for somebody on {@code times} lists; 0 for somebody on none. */
  public double column(int times) {
    return switch (this) {
      case NONE -> 0;
      case POISSON -> Math.pow(2, times) - 1;
      case NORMAL -> times * times / 2.0;
      case GAMMA -> Math.log(3.5) - Math.log(3.5 + times);
    };
  }
}
