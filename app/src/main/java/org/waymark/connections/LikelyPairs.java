package org.waymark.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.linkage.Linkage;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.record.ColumnKind;
import org.waymark.linkage.record.PeopleReader;
import org.waymark.linkage.record.Table;

/**
 * Which files may be about the same person, and how probably: all of them held against each other
 * by the library {@code linkage}, which learns from these files alone what an agreement is worth.
 *
 * @param pairs by place in the list of files, each with its probability
 * @param prior log odds, natural, that any two of these files are one person
 */
record LikelyPairs(List<Pair> pairs, double prior) {

  /** A name or a day of birth; an alias is how somebody is called, not who she is. */
  private static final Set<String> EVIDENCE = Set.of("given name", "family name", "birth");

  private static final List<ColumnKind> COLUMNS =
      List.of(
          ColumnKind.ALIAS,
          ColumnKind.GIVEN_NAME,
          ColumnKind.FAMILY_NAME,
          ColumnKind.INITIALS,
          ColumnKind.BIRTH_DATE);

  /**
   * Two files.
   *
   * @param moreThanAlias whether two of first name, last name and birth agree: nothing less is ever
   *     suggested to anybody, so that files known by an alias alone stay what they are
   */
  record Pair(int one, int other, double probability, boolean moreThanAlias) {}

  static LikelyPairs of(List<DescribedFile> files) {
    if (files.size() < 2) {
      return new LikelyPairs(List.of(), 0);
    }
    Linkage linkage = Linkage.link(PeopleReader.read(List.of(table(files)), kinds()), done -> {});
    List<Field> fields = linkage.fields();
    return new LikelyPairs(
        linkage.pairs().stream().map(pair -> pair(pair, fields)).toList(),
        linkage.model().priorWeight() * Math.log(2));
  }

  private static Pair pair(ScoredPair pair, List<Field> fields) {
    long agreeing =
        IntStream.range(0, fields.size())
            .filter(f -> EVIDENCE.contains(fields.get(f).name()))
            .filter(f -> Comparisons.level(pair.pattern(), f) >= Field.FIRST_GRADE)
            .count();
    return new Pair(pair.left(), pair.right(), pair.probability(), agreeing >= 2);
  }

  private static Table table(List<DescribedFile> files) {
    List<List<String>> rows = new ArrayList<>();
    files.forEach(file -> rows.add(COLUMNS.stream().map(file::value).toList()));
    return new Table(COLUMNS.stream().map(ColumnKind::name).toList(), rows);
  }

  private static Map<String, ColumnKind> kinds() {
    return Stream.of(ColumnKind.values())
        .filter(COLUMNS::contains)
        .collect(Collectors.toMap(ColumnKind::name, kind -> kind));
  }
}
