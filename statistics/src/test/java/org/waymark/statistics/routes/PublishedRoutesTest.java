package org.waymark.statistics.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.statistics.table.Sheet;

/**
 * The examples of the R packages survival and mstate, from how many moved on each day: a share
 * needs no more than that, and nobody's history is told.
 */
class PublishedRoutesTest {
  private static final List<String> LIVER = List.of("Normal", "Low", "Death");
  private static final List<String> MGUS = List.of("free", "progressed", "died");
  private static Routes liver = new Routes(LIVER, List.of(), Map.of(), List.of());
  private static Routes mgus = liver;

  private static List<List<String>> rows(String file) throws IOException {
    try (InputStream stream = PublishedRoutesTest.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(stream, file).readAllBytes();
      return Sheet.parse(new String(bytes, StandardCharsets.UTF_8)).rows();
    }
  }

  /** Of those in a state it does not matter who leaves: whoever came first does. */
  @BeforeAll
  static void readTheLiver() throws IOException {
    List<Stay> stays = new ArrayList<>();
    Map<String, Deque<Double>> there = new TreeMap<>();
    LIVER.forEach(state -> there.put(state, new ArrayDeque<>()));
    for (List<String> row : rows("prothr-placebo.csv")) {
      double day = Double.parseDouble(row.getFirst());
      for (int person = 0; person < Integer.parseInt(row.get(3)); person++) {
        if (!row.get(1).isEmpty()) {
          double since = Objects.requireNonNull(there.get(row.get(1))).remove();
          int from = LIVER.indexOf(row.get(1));
          stays.add(new Stay(stays.size(), from, LIVER.indexOf(row.get(2)), since, day));
        }
        if (!row.get(2).isEmpty()) {
          Objects.requireNonNull(there.get(row.get(2))).add(day);
        }
      }
    }
    liver = new Routes(LIVER, stays, Map.of(), List.of());
  }

  @BeforeAll
  static void readTheGammopathy() throws IOException {
    List<Stay> stays = new ArrayList<>();
    for (List<String> row : rows("mgus2.csv")) {
      int[] to = {1, 2, Stay.UNSEEN};
      for (int how = 0; how < to.length; how++) {
        for (int person = 0; person < Integer.parseInt(row.get(1 + how)); person++) {
          double month = Double.parseDouble(row.getFirst());
          stays.add(new Stay(stays.size(), 0, to[how], 0, month));
        }
      }
    }
    mgus = new Routes(MGUS, stays, Map.of(), List.of());
  }

  /**
   * Going back and forth between two states until death: prothr, placebo, as {@code probtrans} of
   * mstate prints it by the method of Greenwood (Andersen and others 1993, section I.3.12).
   */
  @ParameterizedTest
  @CsvSource({
    "0, 365, 0.6504185276, 0.1859716254, 0.1636098470",
    "0, 1461, 0.4088575482, 0.1417153135, 0.4494271383",
    "1, 365, 0.3829924094, 0.3454566855, 0.2715509051",
    "1, 1461, 0.3279441818, 0.1304276775, 0.5416281407"
  })
  void peopleWhoGoBackAndForthAreAsMstatePrintsThem(
      int from, double day, double normal, double low, double death) {
    AalenJohansen shares = AalenJohansen.from(liver, 0, from);

    assertThat(shares.share(0, day)).isCloseTo(normal, within(1e-10));
    assertThat(shares.share(1, day)).isCloseTo(low, within(1e-10));
    assertThat(shares.share(2, day)).isCloseTo(death, within(1e-10));
  }

  @Test
  void theirErrorsAreMstatesByGreenwood() {
    AalenJohansen fromLow = AalenJohansen.from(liver, 0, 1);

    assertThat(fromLow.error(0, 365)).isCloseTo(0.03632868485, within(1e-9));
    assertThat(fromLow.error(1, 365)).isCloseTo(0.03608661536, within(1e-9));
    assertThat(fromLow.error(2, 365)).isCloseTo(0.03553650935, within(1e-9));
    assertThat(fromLow.error(2, 1461)).isCloseTo(0.036412182, within(1e-9));
  }

  /** {@code ELOS(pt, tau = 3000)}. */
  @ParameterizedTest
  @CsvSource({
    "0, 1307.5131761, 391.4634068, 1301.023417",
    "1, 875.4271208, 585.3269240, 1539.245955"
  })
  void expectedDaysAreAsMstatePrintsThem(int from, double normal, double low, double death) {
    AalenJohansen shares = AalenJohansen.from(liver, 0, from);

    assertThat(shares.expectedTime(0, 3000)).isCloseTo(normal, within(1e-6));
    assertThat(shares.expectedTime(1, 3000)).isCloseTo(low, within(1e-6));
    assertThat(shares.expectedTime(2, 3000)).isCloseTo(death, within(1e-6));
  }

  /** 237 people with 143 moves to Low, 155 back and 149 deaths. */
  @Test
  void movesAreCountedBothWays() {
    assertThat(liver.transitions())
        .extracting(Routes.Transition::from, Routes.Transition::to, Routes.Transition::times)
        .contains(
            org.assertj.core.groups.Tuple.tuple("Normal", "Low", 143),
            org.assertj.core.groups.Tuple.tuple("Low", "Normal", 155),
            org.assertj.core.groups.Tuple.tuple("Normal", "Death", 54),
            org.assertj.core.groups.Tuple.tuple("Low", "Death", 95));
  }

  /** Competing risks: mgus2 of survival, vignette "compete", as {@code survfit} prints it. */
  @ParameterizedTest
  @CsvSource({
    "60, 0.64552927676, 0.03410371297, 0.3203670103, 0.01288514347, 0.004889257908",
    "120, 0.40446012791, 0.06372216801, 0.5318177041, 0.01390227431, 0.006796848424",
    "240, 0.17615830792, 0.09981371594, 0.7240279761, 0.01454048969, 0.009784846793",
    "360, 0.08175010884, 0.13404164433, 0.7842082468, 0.02234824070, 0.020127562513"
  })
  void competingRisksAreAsSurvfitPrintsThem(
      double month, double free, double progressed, double died, double error, double error1) {
    AalenJohansen shares = AalenJohansen.of(mgus);

    assertThat(shares.share(0, month)).isCloseTo(free, within(1e-10));
    assertThat(shares.share(1, month)).isCloseTo(progressed, within(1e-10));
    assertThat(shares.share(2, month)).isCloseTo(died, within(1e-9));
    assertThat(shares.error(0, month)).isCloseTo(error, within(1e-9));
    assertThat(shares.error(1, month)).isCloseTo(error1, within(1e-9));
  }

  /** {@code print(fit, rmean = 240)}. */
  @Test
  void monthsInEachStateAreAsSurvfitPrintsThem() {
    AalenJohansen shares = AalenJohansen.of(mgus);

    assertThat(mgus.people()).isEqualTo(1384);
    assertThat(shares.expectedTime(0, 240)).isCloseTo(110.5888994204, within(1e-8));
    assertThat(shares.expectedTime(1, 240)).isCloseTo(14.1905481277, within(1e-8));
    assertThat(shares.expectedTime(2, 240)).isCloseTo(115.2205524519, within(1e-8));
  }
}
