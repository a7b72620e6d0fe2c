package org.waymark.statistics.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.waymark.statistics.Refused;
import org.waymark.statistics.population.models.ConditionalLogit;
import org.waymark.statistics.table.Sheet;

/**
 * How many there are when the chance of being on each list may depend on what is known of a person,
 * and nothing else joins the lists: each person seen stands for one over their own chance of being
 * seen (Huggins 1989, Biometrika 76; Alho 1990, Biometrics 46). A fact of numbers moves the log
 * odds of each list along a line; a fact of words has a step for each word but the first.
 *
 * @param names of the facts allowed for
 * @param people seen and unseen
 * @param standardError of {@code people}, Huggins's equation for its variance
 * @param aic of the lists given that a person was seen
 * @param aicWithout the same with every person alike, to set beside it
 * @param peopleWithout the number with every person alike
 */
public record Covariates(
    List<String> names,
    double people,
    double standardError,
    Interval interval,
    double aic,
    double aicWithout,
    double peopleWithout) {

  /** Some people with the same history and the same facts, in the order of the names. */
  public record Person(int history, double count, List<String> facts) {}

  /**
   * Refused where the facts split the people until the lists no longer overlap.
   *
   * @param lists number of lists, two or more
   */
  public static Covariates of(List<Person> people, int lists, List<String> names, double level) {
    double[][] facts = design(people, names.size());
    double[][] nothing = new double[people.size()][];
    Arrays.setAll(nothing, i -> new double[] {1});
    int[] histories = people.stream().mapToInt(Person::history).toArray();
    double[] counts = people.stream().mapToDouble(Person::count).toArray();
    ConditionalLogit with = fit(facts, histories, counts, lists);
    ConditionalLogit without = fit(nothing, histories, counts, lists);
    double seen = people.stream().mapToDouble(Person::count).sum();
    double unseen = Math.max(with.people() - seen, 1e-9);
    double spread = Math.sqrt(Math.log1p(with.variance() / (unseen * unseen)));
    double factor = Math.exp(Interval.normalQuantile((1 + level) / 2) * spread);
    return new Covariates(
        names,
        with.people(),
        Math.sqrt(with.variance()),
        new Interval(seen + unseen / factor, seen + unseen * factor, level),
        with.aic(),
        without.aic(),
        without.people());
  }

  private static ConditionalLogit fit(
      double[][] facts, int[] histories, double[] counts, int lists) {
    return ConditionalLogit.fit(facts, histories, counts, lists)
        .orElseThrow(() ->
            new Refused(
                "The covariates split the people until the lists no longer tell how many are"
                    + " unseen. Name fewer of them, or join groups."));
  }

  private static double[][] design(List<Person> people, int facts) {
    List<double[]> columns = new ArrayList<>();
    for (int fact = 0; fact < facts; fact++) {
      int at = fact;
      List<String> values = people.stream().map(person -> person.facts().get(at)).toList();
      if (values.stream().allMatch(Sheet::isNumber)) {
        columns.add(standardised(values));
      } else {
        new TreeSet<>(values)
            .stream()
                .skip(1)
                .forEach(value ->
                    columns.add(
                        values.stream().mapToDouble(v -> v.equals(value) ? 1 : 0).toArray()));
      }
    }
    double[][] rows = new double[people.size()][columns.size() + 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = 1;
      for (int column = 0; column < columns.size(); column++) {
        rows[i][column + 1] = columns.get(column)[i];
      }
    }
    return rows;
  }

  /** Mean nought and spread one, so that years of age do not swamp the rest. */
  private static double[] standardised(List<String> values) {
    double[] numbers = values.stream().mapToDouble(Sheet::number).toArray();
    double mean = Arrays.stream(numbers).average().orElse(0);
    double square = Arrays.stream(numbers).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    double spread = square > 0 ? Math.sqrt(square) : 1;
    return Arrays.stream(numbers).map(v -> (v - mean) / spread).toArray();
  }
}
