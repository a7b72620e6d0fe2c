package org.waymark.statistics.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

class RoutesTest {
  /** Leukaemia, maintained and not: Miller 1997, as in R's survival package. */
  private static final double[] MAINTAINED = {9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161};

  private static final double[] NOT_MAINTAINED = {5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45};

  /** A minus sign marks the end of watching. */
  private static List<KaplanMeier.Time> times(double... written) {
    List<KaplanMeier.Time> times = new ArrayList<>();
    for (double time : written) {
      times.add(new KaplanMeier.Time(Math.abs(time), time > 0));
    }
    return times;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 9, 0.909091, 0.0866784, 0.7541338, 1",
    "3, 23, 0.613636, 0.1526323, 0.3768671, 0.999158",
    "6, 48, 0.184091, 0.1534927, 0.0359179, 0.943526"
  })
  void leukaemiaIsAsSurvfitPrintsIt(
      int index, double time, double share, double error, double low, double high) {
    KaplanMeier.Point point = KaplanMeier.of(times(MAINTAINED), 0.95).points().get(index);

    assertThat(point.time()).isEqualTo(time);
    assertThat(point.share()).isCloseTo(share, within(1e-6));
    assertThat(point.error()).isCloseTo(error, within(1e-6));
    assertThat(point.interval().low()).isCloseTo(low, within(1e-6));
    assertThat(point.interval().high()).isCloseTo(high, within(1e-6));
  }

  @Test
  void theLogRankTestIsAsSurvdiffPrintsIt() {
    LogRank test = LogRank.of(List.of(times(MAINTAINED), times(NOT_MAINTAINED)));

    assertThat(test.statistic()).isCloseTo(3.396388699, within(1e-8));
    assertThat(test.chance()).isCloseTo(0.0653, within(1e-4));
  }

  private static Routes routes(String text) {
    return RouteReader.read(Sheet.parse(text), "").routes();
  }

  @Test
  void withOneMoveAalenJohansenIsKaplanMeier() {
    StringBuilder text = new StringBuilder("time,status\n");
    for (double time : MAINTAINED) {
      text.append(Math.abs(time)).append(',').append(time > 0 ? 1 : 0).append('\n');
    }

    AalenJohansen shares = AalenJohansen.of(routes(text.toString()));

    assertThat(shares.share(0, 23)).isCloseTo(0.613636, within(1e-6));
    assertThat(shares.error(0, 23)).isCloseTo(0.1526323, within(1e-6));
    assertThat(shares.expectedTime(0, 9)).isEqualTo(9);
  }

  /** Ten people, no censoring: the shares are the plain shares of people. */
  @Test
  void peopleWhoComeBackAreCountedWhereTheyAre() {
    StringBuilder text = new StringBuilder("person,time,state\n");
    for (int person = 0; person < 10; person++) {
      text.append(person).append(",0,involved\n");
      text.append(person).append(',').append(1 + person).append(",exited\n");
      if (person < 4) {
        text.append(person).append(',').append(5 + person).append(",involved\n");
      }
      text.append(person).append(",20,end\n");
    }

    Routes routes = routes(text.toString());
    AalenJohansen shares = AalenJohansen.of(routes);

    int involved = routes.states().indexOf("involved");
    assertThat(shares.share(involved, 4.5)).isCloseTo(0.6, within(1e-12));
    assertThat(shares.share(involved, 15)).isCloseTo(0.4, within(1e-12));
    assertThat(routes.transitions())
        .anyMatch(move -> move.from().equals("exited") && move.times() == 4);
  }

  /**
   * Those who came back once leave sooner the second time, so the past matters; everybody is
   * watched to the end, so the plain shares of those there at the landmark are right.
   */
  @Test
  void aLandmarkBorrowsNobodyElsesMoves() {
    StringBuilder text = new StringBuilder("person,time,state\n");
    for (int person = 0; person < 40; person++) {
      boolean came = person % 2 == 0;
      text.append(person).append(came ? ",0,out\n" : ",0,in\n");
      text.append(came ? person + ",10,in\n" : "");
      text.append(person).append(',').append(came ? 20 + person : 200 + person).append(",out\n");
      text.append(person).append(",400,end\n");
    }
    Routes routes = routes(text.toString());
    int in = routes.states().indexOf("in");

    AalenJohansen all = AalenJohansen.landmark(routes, 5, in);
    AalenJohansen both = AalenJohansen.landmark(routes, 15, in);

    assertThat(all.share(in, 100)).isEqualTo(1);
    assertThat(AalenJohansen.from(routes, 5, in).share(in, 100)).isCloseTo(0.5, within(1e-12));
    assertThat(both.share(in, 100)).isCloseTo(0.5, within(1e-12));
    assertThatThrownBy(() -> AalenJohansen.landmark(routes, 399, in)).isInstanceOf(Refused.class);
  }

  /**
   * Five towns count exits by their own definitions; each is one expression, the same for
   * everybody, and a stricter one never finds more.
   */
  @Test
  void fiveTownsCountTheSamePeopleByTheirOwnDefinitions() {
    List<String> definitions =
        List.of(
            "sex work = no for 1 month",
            "sex work = no for 3 months",
            "sex work = no and drugs = no for 3 months",
            "sex work = no and drugs = no for 6 months",
            "sex work = no and drugs = no and housed = yes for 6 months");
    SplittableRandom random = new SplittableRandom(2);
    StringBuilder text = new StringBuilder("person,time,state,sex work,drugs,housed\n");
    for (int person = 0; person < 60; person++) {
      double time = 0;
      for (int seen = 0; seen < 10; seen++) {
        text.append(person).append(',').append(time).append(",seen");
        for (int fact = 0; fact < 3; fact++) {
          text.append(random.nextInt(10) < 3 + seen / 2 ? ",no" : ",yes");
        }
        text.append('\n');
        time += 20 + random.nextInt(80);
      }
      text.append(person).append(',').append(time).append(",end,,,\n");
    }
    RouteReader.Histories people = RouteReader.read(Sheet.parse(text.toString()), "").histories();

    List<Long> reached = definitions.stream().map(d -> reached(d, people)).toList();

    assertThat(reached).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(reached.getFirst()).isGreaterThan(reached.getLast());
  }

  private static long reached(String definition, RouteReader.Histories people) {
    SustainedExit exit = SustainedExit.parse(definition);
    return people.sightings().entrySet().stream()
        .filter(e -> exit.of(e.getValue(), people.ends().getOrDefault(e.getKey(), 0.0)).happened())
        .count();
  }

  @Test
  void sharesAlwaysAddUpToOne() {
    SplittableRandom random = new SplittableRandom(9);
    StringBuilder text = new StringBuilder("person,time,state\n");
    for (int person = 0; person < 200; person++) {
      double time = 0;
      text.append(person).append(",0,s").append(random.nextInt(3)).append('\n');
      for (int move = 0; move < random.nextInt(5); move++) {
        time += random.nextDouble(1, 50);
        text.append(person).append(',').append(time).append(",s").append(random.nextInt(4));
        text.append('\n');
      }
      text.append(person).append(',').append(time + 30).append(",lost\n");
    }

    AalenJohansen shares = AalenJohansen.of(routes(text.toString()));

    for (double[] row : shares.shares()) {
      assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-9));
      assertThat(Arrays.stream(row).min().orElseThrow()).isGreaterThanOrEqualTo(-1e-12);
    }
  }

  private static KaplanMeier.Time exit(String definition, String text) {
    RouteReader.Histories people = RouteReader.read(Sheet.parse(text), "").histories();
    return SustainedExit.parse(definition)
        .of(
            Objects.requireNonNull(people.sightings().get("1")),
            people.ends().getOrDefault("1", 0.0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "drugs = no and sex work = no for 6 months | true | 282.625",
        "sex work = no for 3 months | true | 141.3125",
        "sex work = no for 12 months | false | 400",
        "not (drugs = yes or sex work = yes) for 100 days | true | 200",
        "state in (Exited, Aftercare) for three months | true | 191.3125"
      })
  void exitIsComputedByItsStatedDefinition(String definition, boolean reached, double time) {
    KaplanMeier.Time exit =
        exit(
            definition,
            "person,time,state,drugs,sex work\n1,0,Involved,yes,yes\n1,50,Involved,yes,no\n"
                + "1,100,Exited,no,no\n1,400,end,,\n");

    assertThat(exit.happened()).isEqualTo(reached);
    assertThat(exit.time()).isCloseTo(time, within(1e-9));
  }

  @Test
  void comingBackTooSoonStartsTheClockAgain() {
    KaplanMeier.Time exit =
        exit(
            "state = out for 90 days",
            "person,time,state\n1,0,out\n1,60,in\n1,70,out\n1,200,end\n");

    assertThat(exit).isEqualTo(new KaplanMeier.Time(160, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"drugs for 6 months", "(drugs = no for 2 weeks", "wealth = no for 2 weeks"})
  void aDefinitionThatCannotBeReadIsRefused(String definition) {
    assertThatThrownBy(() -> exit(definition, "person,time,state\n1,0,a\n1,60,end\n"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void historiesWithoutTimesAreRefused() {
    assertThatThrownBy(() -> routes("person,colour\n1,red\n")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> routes("person,time,state\n1,soon,a\n")).isInstanceOf(Refused.class);
  }
}
