package org.waymark.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.DetailField;
import org.waymark.connections.TwoAgencies.File;
import org.waymark.linkage.record.ColumnKind;

/** The whole way: names that agencies wrote, reckoned in the background, asked on a page. */
class ReckonLikenessTests {
  @Test
  void theSamePersonAtTwoAgenciesIsAskedAboutAndOneKnownByAliasAloneNever() {
    TwoAgencies two = new TwoAgencies();
    for (File file : List.of(two.hers, two.theirs)) {
      two.say(file, DetailField.GIVEN_NAME, "Zdzisława");
      two.say(file, DetailField.FAMILY_NAME, "Quillenbrook");
      two.say(file, DetailField.BORN, "1991-04-17");
    }
    File alias = two.say(two.open(two.alive(two.file(two.ana))), DetailField.ALIAS, "Marvellous Kestrelwing");
    two.say(two.open(two.alive(two.file(two.ben))), DetailField.ALIAS, "Marvellous Kestrelwing");

    two.here.bean(ReckonLikeness.class).reckon();
    two.daysPass(two.hers);
    two.daysPass(two.theirs);
    two.daysPass(alias);

    assertThat(two.seen(two.ana, "connections.sign", two.hers) + two.seen(two.ben, "connections.sign", two.theirs)).isOne();
    assertThat(two.seen(two.ana, "connections.sign", alias)).isZero();
    assertThat(two.count("select count(*) from connections.likeness where ? in (one_file, other_file)", alias.id())).isZero();
    assertThat(two.count("select cardinality(persons) from connections.draw where case_file = ?", two.hers.id())).isEqualTo(ReckonLikeness.DRAWS);
  }

  @Test
  void misspeltSwappedAndHalfKnownPeopleAreLikelyTheSameAndOthersAreNot() {
    List<DescribedFile> files =
        new java.util.ArrayList<>(
            IntStream.range(0, 300)
                .mapToObj(i -> described("Name" + (char) ('a' + i % 26) + i, "Family" + i % 90, "19" + (60 + i % 40) + "-0" + (1 + i % 9) + "-1" + i % 9))
                .toList());
    files.add(described("Beatriz", "Carvalho", "1988-03-12"));
    files.add(described("Beatris", "Carvalho", "1988-12-03"));
    files.add(described("Beatriz", "", ""));

    LikelyPairs likely = LikelyPairs.of(files);

    assertThat(likely.pairs()).anyMatch(pair -> pair.one() == 300 && pair.other() == 301 && pair.probability() > 0.9 && pair.isMoreThanAlias());
    assertThat(likely.pairs()).noneMatch(pair -> pair.other() == 302 && pair.isMoreThanAlias());
  }

  @Test
  void nobodyAndOneFileAreNoPairs() {
    assertThat(LikelyPairs.of(List.of()).pairs()).isEmpty();
    assertThat(LikelyPairs.of(List.of(described("Ana", "", ""))).pairs()).isEmpty();
  }

  private static DescribedFile described(String given, String family, String born) {
    Map<ColumnKind, String> values = new EnumMap<>(ColumnKind.class);
    values.put(ColumnKind.GIVEN_NAME, given);
    values.put(ColumnKind.FAMILY_NAME, family);
    values.put(ColumnKind.BIRTH_DATE, born);
    return new DescribedFile(UUID.randomUUID(), UUID.randomUUID(), values);
  }
}
