package org.waymark.statistics.population.models;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A hierarchical log-linear model: every list has its own rate, and {@code terms} are the sets of
 * two or more lists (bit masks) that depend on each other. With a term come all its subsets.
 *
 * @param terms closed under subsets of two and more, in rising order
 */
public record LogLinearModel(List<Integer> terms, Heterogeneity heterogeneity) {
  public static final LogLinearModel INDEPENDENT =
      new LogLinearModel(List.of(), Heterogeneity.NONE);

  public LogLinearModel {
    TreeSet<Integer> closed = new TreeSet<>();
    for (int term : terms) {
      for (int part = term; part > 0; part = (part - 1) & term) {
        if (Integer.bitCount(part) > 1) {
          closed.add(part);
        }
      }
    }
    terms = List.copyOf(closed);
  }

  /** The model in which the given sets of lists depend on each other. */
  public static LogLinearModel of(Integer... terms) {
    return new LogLinearModel(List.of(terms), Heterogeneity.NONE);
  }

  public LogLinearModel with(int term) {
    TreeSet<Integer> more = new TreeSet<>(terms);
    more.add(term);
    return new LogLinearModel(List.copyOf(more), heterogeneity);
  }

  public LogLinearModel with(Heterogeneity other) {
    return new LogLinearModel(terms, other);
  }

  /** The model without a term and without everything that contains it. */
  public LogLinearModel without(int term) {
    return new LogLinearModel(
        terms.stream().filter(t -> (t & term) != term).toList(), heterogeneity);
  }

  /** Columns of the design: intercept, lists, terms, and one for heterogeneity. */
  public int columns(int lists) {
    return 1 + lists + terms.size() + (heterogeneity == Heterogeneity.NONE ? 0 : 1);
  }

  /** As people of the field write it: "A×B, C×D; gamma". */
  public String name(List<String> lists) {
    String dependence =
        terms.stream()
            .filter(t -> terms.stream().noneMatch(o -> o != t.intValue() && (o & t) == t))
            .map(t -> product(t, lists))
            .collect(Collectors.joining(", "));
    String head = dependence.isEmpty() ? "independent lists" : dependence;
    return heterogeneity == Heterogeneity.NONE
        ? head
        : head + "; people differ: " + heterogeneity.words();
  }

  private static String product(int term, List<String> lists) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < lists.size(); i++) {
      if ((term >> i & 1) == 1) {
        name.append(name.isEmpty() ? "" : "×").append(lists.get(i));
      }
    }
    return name.toString();
  }
}
