package org.waymark.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.connections.LikelyPairs.Pair;
import org.waymark.connections.PersonDraws.Decided;

class PersonDrawsTests {
  private static final int FILES = 80;
  private static final double PRIOR = Math.log(0.001);

  @Test
  void twoFilesComeTogetherAboutAsOftenAsTheirProbabilitySays() {
    for (double probability : new double[] {0.1, 0.5, 0.9}) {
      int[][] drawn = draws(2, List.of(pair(0, 1, probability)), List.of(), 2_000);

      assertThat(share(drawn, 0, 1)).isCloseTo(probability, within(0.05));
    }
  }

  @Test
  void whatPeopleDecidedStandsAgainstAnyProbability() {
    var likely = List.of(pair(0, 1, 0.02), pair(1, 2, 0.999), pair(3, 4, 0.999));
    var decided = List.of(new Decided(0, 1, true), new Decided(3, 4, false));

    int[][] drawn = draws(5, likely, decided, 300);

    assertThat(share(drawn, 0, 1)).isOne();
    assertThat(share(drawn, 3, 4)).isZero();
  }

  @Test
  void twoFilesCalledDifferentAreNotJoinedByAThird() {
    var likely = List.of(pair(0, 1, 0.99), pair(1, 2, 0.99), pair(0, 2, 0.9));

    int[][] drawn = draws(3, likely, List.of(new Decided(0, 2, false)), 300);

    assertThat(share(drawn, 0, 2)).isZero();
    assertThat(share(drawn, 0, 1) + share(drawn, 1, 2)).isGreaterThan(0.9);
  }

  @Test
  void theSameSeedDrawsTheSame() {
    var likely = List.of(pair(0, 1, 0.5), pair(1, 2, 0.4), pair(2, 3, 0.7));

    assertThat(draws(4, likely, List.of(), 50)).isDeepEqualTo(draws(4, likely, List.of(), 50));
  }

  /** Two hundred invented partnerships whose truth is drawn with the very probabilities. */
  @Test
  void theIntervalCoversTheTrueNumberOfPeople() {
    Random random = new Random(11);
    int covered = 0;
    for (int partnership = 0; partnership < 200; partnership++) {
      List<Pair> likely = new ArrayList<>();
      int truth = FILES;
      for (int file = 0; file < FILES; file += 2) {
        double probability = random.nextDouble();
        likely.add(pair(file, file + 1, probability));
        truth -= random.nextDouble() < probability ? 1 : 0;
      }
      int[] people =
          Arrays.stream(draws(FILES, likely, List.of(), 100))
              .mapToInt(draw -> (int) Arrays.stream(draw).distinct().count())
              .sorted()
              .toArray();
      covered += people[2] <= truth && truth <= people[97] ? 1 : 0;
    }

    assertThat(covered).as("of 200 intervals").isGreaterThanOrEqualTo(180);
  }

  private static int[][] draws(int files, List<Pair> likely, List<Decided> decided, int draws) {
    return new PersonDraws(files, new LikelyPairs(likely, PRIOR), decided, 7).draw(draws);
  }

  private static double share(int[][] drawn, int one, int other) {
    return Arrays.stream(drawn).filter(draw -> draw[one] == draw[other]).count()
        / (double) drawn.length;
  }

  private static Pair pair(int one, int other, double probability) {
    return new Pair(one, other, probability, true);
  }
}
