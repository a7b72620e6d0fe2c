package org.waymark.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.Evidence;
import org.waymark.linkage.model.MatchModel;
import org.waymark.linkage.model.PairSample;
import org.waymark.linkage.record.ColumnKind;
import org.waymark.linkage.record.People;
import org.waymark.linkage.record.PeopleReader;
import org.waymark.linkage.record.Table;

/**
 * Who among those already known may be the person of one record: the question of a practitioner who
 * opens a case file.
 *
 * <p>How much an agreement is worth is learned from the known records themselves: a name that many
 * have says little. A few dozen records teach little, so probabilities then stay cautious. Nothing
 * is remembered between two questions, and nothing is decided: a candidate is a question to a
 * person. For up to some thousands of records; whole files are {@link Linkage}'s business.
 */
public final class LikelySame {
  /**
   * How probable it is, before anything is compared, that somebody met is known already. Files that
   * hold the same people more often than that raise it.
   */
  private static final double KNOWN_ALREADY = 0.1;

  private LikelySame() {}

  /**
   * Those of the known at least this probably the same person, likeliest first.
   *
   * @param person the record in question; a known record with its id is left out
   * @param known any number, in any order; the order does not matter
   * @param atLeast a probability; 0.5 says "more likely than not"
   * @throws IllegalArgumentException when {@code atLeast} is not between 0 and 1
   */
  public static List<Candidate> of(Description person, List<Description> known, double atLeast) {
    if (!(atLeast >= 0 && atLeast <= 1)) {
      throw new IllegalArgumentException(atLeast + " is not a probability");
    }
    List<Description> others =
        known.stream()
            .filter(k -> !k.id().equals(person.id()))
            .sorted(Comparator.comparing(LikelySame::text).thenComparing(Description::id))
            .toList();
    if (others.isEmpty()) {
      return List.of();
    }
    People people = PeopleReader.read(List.of(table(person, others)), kinds());
    Comparisons comparisons = Comparisons.of(people);
    MatchModel model =
        MatchModel.learn(
            Evidence.of(
                comparisons.fields(), PairSample.count(people, comparisons), people.size() / 4.0));
    double prior =
        Math.max(model.priorWeight(), Math.log(KNOWN_ALREADY / others.size()) / Math.log(2));
    return IntStream.range(0, others.size())
        .mapToObj(k -> candidate(others.get(k).id(), comparisons, model, prior, k + 1))
        .filter(candidate -> candidate.probability() >= atLeast)
        .sorted(Comparator.comparingDouble(c -> -c.probability()))
        .toList();
  }

  private static String text(Description described) {
    return Stream.of(ColumnKind.values()).map(described::value).collect(Collectors.joining("|"));
  }

  private static Candidate candidate(
      String id, Comparisons comparisons, MatchModel model, double prior, int record) {
    long pattern = comparisons.pattern(0, record);
    double[] weights = model.weights(pattern);
    double bits = prior;
    for (double weight : weights) {
      bits += weight;
    }
    List<String> agrees =
        IntStream.range(0, weights.length)
            .filter(f -> Comparisons.level(pattern, f) >= Field.FIRST_GRADE)
            .boxed()
            .sorted(Comparator.comparingDouble(f -> -weights[f]))
            .map(f -> {
              Field field = comparisons.fields().get(f);
              return field.name() + ": " + field.levels().get(Comparisons.level(pattern, f));
            })
            .toList();
    return new Candidate(id, 1 / (1 + Math.pow(2, -bits)), agrees);
  }

  private static Table table(Description person, List<Description> others) {
    List<List<String>> rows = new ArrayList<>();
    Stream.concat(Stream.of(person), others.stream())
        .forEach(d -> rows.add(Stream.of(ColumnKind.values()).map(d::value).toList()));
    return new Table(Stream.of(ColumnKind.values()).map(ColumnKind::name).toList(), rows);
  }

  private static Map<String, ColumnKind> kinds() {
    return Stream.of(ColumnKind.values())
        .filter(kind -> kind != ColumnKind.ID)
        .collect(Collectors.toMap(ColumnKind::name, kind -> kind));
  }
}
