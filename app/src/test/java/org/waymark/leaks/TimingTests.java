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
 * move.
 */
class TimingTests {
  private static final int TURNS = 300;
  private static final int WARMING = 60;

  /** Of the usual time: far more than chance, far less than a query saved. */
  private static final double LARGEST_SHARE = 0.25;

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

    assertThat(Math.abs(difference)).isLessThan(LARGEST_SHARE * typical);
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
