package org.waymark.statistics.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.statistics.Refused;

class CovariatesTest {
  /** Three lists; the young are met far more often, and age is known of everybody seen. */
  private static List<Covariates.Person> people(int number, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Covariates.Person> people = new ArrayList<>();
    for (int person = 0; person < number; person++) {
      double age = random.nextDouble(18, 60);
      int history = 0;
      for (int list = 0; list < 3; list++) {
        double odds = Math.exp(1.5 - 0.08 * (age - 18) - 0.3 * list);
        history |= random.nextDouble() < odds / (1 + odds) ? 1 << list : 0;
      }
      if (history > 0) {
        String years = String.valueOf(Math.round(age));
        people.add(new Covariates.Person(history, 1, List.of(years, age < 40 ? "young" : "old")));
      }
    }
    return people;
  }

  @Test
  void whatMakesPeopleEasierToMeetIsAllowedFor() {
    int held = 0;
    for (int seed = 0; seed < 20; seed++) {
      Covariates given = Covariates.of(people(1500, seed), 3, List.of("age", "generation"), 0.95);
      held += given.interval().holds(1500) ? 1 : 0;
      assertThat(given.aic()).isLessThan(given.aicWithout());
      assertThat(given.peopleWithout()).isLessThan(1400);
    }

    assertThat(held).isGreaterThanOrEqualTo(17);
  }

  /** With everybody alike Huggins's estimate is that of model Mt, in Rcapture 11,124.578. */
  @Test
  void withEverybodyAlikeItIsTheModelOfIndependentLists() {
    List<Covariates.Person> people = people(Published.rome(), history -> "everybody");

    assertThat(Covariates.of(people, 4, List.of("all"), 0.95).people())
        .isCloseTo(11124.57846918, within(1e-3));
  }

  @Test
  void aFactThatTellsWhoIsOnAListIsRefused() {
    List<Covariates.Person> people =
        people(Published.rome(), history -> history % 2 == 0 ? "not on c1" : "on c1");

    assertThatThrownBy(() -> Covariates.of(people, 4, List.of("on c1"), 0.95))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("split the people");
  }

  private static List<Covariates.Person> people(CaptureTable table, IntFunction<String> fact) {
    return IntStream.range(1, table.histories())
        .filter(history -> table.count(history) > 0)
        .mapToObj(history ->
            new Covariates.Person(history, table.count(history), List.of(fact.apply(history))))
        .toList();
  }
}
