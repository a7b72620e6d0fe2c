package org.waymark.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.DetailField;
import org.waymark.connections.InventedPeople.Person;
import org.waymark.connections.LikelyPairs.Pair;
import org.waymark.connections.PersonDraws.Decided;
import org.waymark.connections.TwoAgencies.File;
import org.waymark.linkage.record.ColumnKind;

/** The whole way: names that agencies wrote, reckoned in the background, asked on a page. */
class ReckonLikenessTests {
  @Test
  void theSamePersonAtTwoAgenciesIsAskedAboutAndOneKnownByAliasAloneNever() {
    TwoAgencies two = new TwoAgencies();
    var others = new InventedPeople(30, 10);
    others.here.forEach(one -> said(two, two.file(two.ana), one));
    others.there.forEach(one -> said(two, two.file(two.ben), one));
    for (File file : List.of(two.hers, two.theirs)) {
      said(two, file, new Person("Zdzisława", "Quillenbrook", "1991-04-17"));
    }
    File alias =
        two.say(
            two.open(two.alive(two.file(two.ana))), DetailField.ALIAS, "Marvellous Kestrelwing");
    two.say(two.open(two.alive(two.file(two.ben))), DetailField.ALIAS, "Marvellous Kestrelwing");

    two.here.bean(ReckonLikeness.class).reckon();
    two.daysPass(two.hers);
    two.daysPass(two.theirs);
    two.daysPass(alias);

    assertThat(
            two.seen(two.ana, "connections.sign", two.hers)
                + two.seen(two.ben, "connections.sign", two.theirs))
        .isOne();
    assertThat(two.seen(two.ana, "connections.sign", alias)).isZero();
    assertThat(
            two.count(
                "select count(*) from connections.likeness where ? in (one_file, other_file)",
                alias.id()))
        .isZero();
    assertThat(
            two.count(
                "select cardinality(persons) from connections.draw where case_file = ?",
                two.hers.id()))
        .isEqualTo(Reckoned.DRAWS);
  }

  @Test
  void aProcessOfItsOwnReckonsTheSame() {
    var people = new InventedPeople(30, 12);
    List<DescribedFile> files = new ArrayList<>();
    people.here.forEach(one -> files.add(described(one.given(), one.family(), one.born())));
    people.there.forEach(one -> files.add(described(one.given(), one.family(), one.born())));
    var decided = List.of(new Decided(0, 31, true), new Decided(1, 32, false));

    Reckoned there = ReckoningProcess.answer(new ReckoningProcess.Question(files, decided));

    assertThat(there.restless()).contains(0, 31);
    assertThat(there).usingRecursiveComparison().isEqualTo(Reckoned.of(files, decided));
  }

  @Test
  void misspeltAndHalfKnownPeopleAreFoundAndHardlyAnybodyElse() {
    var people = new InventedPeople(100, 40);
    List<DescribedFile> files = new ArrayList<>();
    people.here.forEach(one -> files.add(described(one.given(), one.family(), one.born())));
    people.there.forEach(one -> files.add(described(one.given(), one.family(), one.born())));

    List<Pair> suggested =
        LikelyPairs.of(files).pairs().stream()
            .filter(pair -> pair.moreThanAlias() && pair.probability() >= Reckoned.LIKELY_THEIRS)
            .toList();

    assertThat(suggested.stream().filter(ReckonLikenessTests::isTrue).count())
        .isGreaterThanOrEqualTo(36);
    assertThat(suggested.stream().filter(pair -> !isTrue(pair)).count()).isLessThanOrEqualTo(1);
  }

  @Test
  void swappedDayAndMonthAreLikelyTheSameAndAFirstNameAloneIsNeverEnough() {
    List<DescribedFile> files = new ArrayList<>();
    new InventedPeople(60, 0)
        .here.forEach(one -> files.add(described(one.given(), one.family(), one.born())));
    files.add(described("Beatriz", "Carvalho", "1988-03-12"));
    files.add(described("Beatris", "Carvalho", "1988-12-03"));
    files.add(described("Beatriz", "", ""));

    LikelyPairs likely = LikelyPairs.of(files);

    // The only pair among 63 files, so that little is learned of what agreement is worth.
    assertThat(likely.pairs().getFirst())
        .satisfies(surest -> {
          assertThat(List.of(surest.one(), surest.other())).containsExactly(60, 61);
          assertThat(surest.probability()).isGreaterThan(Reckoned.LIKELY_OURS);
          assertThat(surest.moreThanAlias()).isTrue();
        });
    assertThat(likely.pairs()).noneMatch(pair -> pair.other() == 62 && pair.moreThanAlias());
  }

  @Test
  void nobodyAndOneFileAreNoPairs() {
    assertThat(LikelyPairs.of(List.of()).pairs()).isEmpty();
    assertThat(LikelyPairs.of(List.of(described("Ana", "", ""))).pairs()).isEmpty();
  }

  private static void said(TwoAgencies two, File file, Person person) {
    two.say(file, DetailField.GIVEN_NAME, person.given());
    if (!person.family().isEmpty()) {
      two.say(file, DetailField.FAMILY_NAME, person.family());
    }
    if (!person.born().isEmpty()) {
      two.say(file, DetailField.BORN, person.born());
    }
  }

  private static boolean isTrue(Pair pair) {
    return pair.other() == pair.one() + 100;
  }

  private static DescribedFile described(String given, String family, String born) {
    Map<ColumnKind, String> values = new EnumMap<>(ColumnKind.class);
    values.put(ColumnKind.GIVEN_NAME, given);
    values.put(ColumnKind.FAMILY_NAME, family);
    values.put(ColumnKind.BIRTH_DATE, born);
    return new DescribedFile(UUID.randomUUID(), UUID.randomUUID(), values);
  }
}
