package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.pages.BrowserRun;

/**
 * Whatever a bad line does, every acknowledged encounter is there exactly once, none is invented,
 * and each phone's own are in the order they were made.
 */
class SyncTests {
  private static final int A_FEW = 60;
  private static final int MANY = 10_000;
  private static final int AT_ONCE = 250;
  private static final int FILES = 12;

  private final Patch patch = new Patch();
  private final List<String> files =
      IntStream.range(0, FILES).mapToObj(i -> patch.open("Wren " + i).reference()).toList();

  @Test
  void everyAcknowledgedEncounterIsThereOnceWhateverTheLineDoes() {
    assertThat(run(A_FEW, 1)).isPositive();
  }

  @Test
  @Tag("long")
  void soItIsInTenThousandRuns() {
    Instant start = Instant.now();
    int acknowledged = run(MANY, 1_000_000);
    System.out.printf(
        "Sync: %d runs, %d encounters acknowledged and there once, in %d s%n",
        MANY, acknowledged, Duration.between(start, Instant.now()).toSeconds());
    assertThat(acknowledged).isGreaterThan(MANY);
  }

  private int run(int runs, int seed) {
    List<InventedPhone> phones =
        Stream.generate(() -> InventedPhone.of(patch.ana)).limit(3).toList();
    int acknowledged = 0;
    try (var context = BrowserRun.open()) {
      Page page = context.newPage();
      page.navigate(patch.here.address() + "/phone/");
      page.setDefaultTimeout(0);
      for (int done = 0; done < runs; done += AT_ONCE) {
        List<String> tokens = new ArrayList<>(phones.stream().map(InventedPhone::token).toList());
        acknowledged +=
            new SyncRuns(page, patch.here::superuser)
                .check(seed + done, Math.min(AT_ONCE, runs - done), tokens, files);
        System.out.printf("Sync: %d runs so far%n", Math.min(runs, done + AT_ONCE));
      }
    }
    return acknowledged;
  }
}
