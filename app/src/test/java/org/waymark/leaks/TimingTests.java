package org.waymark.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.leaks.Caller.Answer;
import org.waymark.leaks.Viewer.Standing;

/**
 * How long an answer takes does not tell whether somebody is there. Asked in turns, so that a busy
 * machine slows both alike; compared by the median of the differences, which one slow answer cannot
 * move. What is truly slower is so in every round; a machine busy with something else is not.
 */
class TimingTests {
  private static final int ROUNDS = 4;
  private static final int TURNS = 80;
  private static final int WARMING = 10;

  /** Of the usual time: more than chance, less than a query saved. */
  private static final double LARGEST_SHARE = 0.05;

  private static Neighbourhood here = new Neighbourhood();
  private static Caller stranger = new Caller(here.viewer(Standing.UNRELATED, Role.PRACTITIONER));

  @BeforeAll
  static void namesAreInTheIndex() {
    Caller holder = new Caller(here.viewer(Standing.HOLDS, Role.PRACTITIONER));
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(60))
        .until(
            () -> Probe.search(holder, here.shared.alias()).body().contains(here.shared.reference));
  }

  @Test
  void aHiddenReferenceTakesAsLongAsOneThatIsNotThere() {
    alike(
        () -> stranger.get("/case-files/" + here.hidden.reference),
        () -> stranger.get("/case-files/" + here.nowhere));
  }

  @Test
  void aHiddenReferralTakesAsLongAsOneThatIsNotThere() {
    String reference = here.hidden.referralReference();
    alike(
        () -> stranger.get("/referrals/" + reference),
        () -> stranger.get("/referrals/00000-00000"));
  }

  @Test
  void aSearchThatOnlyHidesTakesAsLongAsOneThatFindsNobody() {
    alike(
        () -> Probe.search(stranger, here.hidden.alias()),
        () -> Probe.search(stranger, "Quicksilver"));
  }

  @Test
  void aBarredFileTakesAsLongAsOneThatIsNotThere() {
    Caller barred =
        new Caller(
            here.viewers.stream()
                .filter(viewer -> viewer.isBarred() && viewer.standing() == Standing.HOLDS)
                .findFirst()
                .orElseThrow());
    alike(
        () -> barred.get("/case-files/" + here.shared.reference),
        () -> barred.get("/case-files/" + here.nowhere));
  }

  private static void alike(Supplier<Answer> hidden, Supplier<Answer> missing) {
    List<Double> shares = new ArrayList<>();
    while (shares.size() < ROUNDS && shares.stream().noneMatch(TimingTests::isChance)) {
      shares.add(round(hidden, missing));
    }
    assertThat(shares)
        .as("how much longer, as shares of the usual time")
        .anyMatch(TimingTests::isChance);
  }

  private static boolean isChance(double share) {
    return Math.abs(share) < LARGEST_SHARE;
  }

  private static double round(Supplier<Answer> hidden, Supplier<Answer> missing) {
    List<Double> differences = new ArrayList<>();
    List<Double> usual = new ArrayList<>();
    for (int turn = -WARMING; turn < TURNS; turn++) {
      boolean isHiddenFirst = turn % 2 == 0;
      double first = millis(isHiddenFirst ? hidden : missing);
      double second = millis(isHiddenFirst ? missing : hidden);
      if (turn >= 0) {
        differences.add(isHiddenFirst ? first - second : second - first);
        usual.add(isHiddenFirst ? second : first);
      }
    }
    double difference = median(differences);
    double typical = median(usual);
    System.out.printf("Hidden takes %+.3f ms of %.3f ms longer%n", difference, typical);
    return difference / typical;
  }

  private static double millis(Supplier<Answer> ask) {
    long begun = System.nanoTime();
    int status = ask.get().status();
    double taken = (System.nanoTime() - begun) / 1e6;
    assertThat(status).isLessThan(500);
    return taken;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
