package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.pages.BrowserRun;

/**
 * Whatever a bad line does, every acknowledged encounter is there exactly once, none is invented,
 * and each phone's own are in the order they were made. A few runs; {@link SyncThroughKillsTests}
 * has the many.
 */
class SyncTests {
  private static final int RUNS = 60;
  private static final int SEED = 1;
  private static final int TOGETHER = 4;

  private final Patch patch = new Patch();

  @Test
  void everyAcknowledgedEncounterIsThereOnceWhateverTheLineDoes() {
    List<String> tokens =
        Stream.generate(() -> InventedPhone.of(patch.ana).token()).limit(3).toList();
    try (var context = BrowserRun.open()) {
      Page page = context.newPage();
      page.exposeFunction(
          "bar",
          arguments -> {
            SyncRuns.bar(patch.here.superuser(), (String) arguments[0]);
            return true;
          });
      page.navigate(patch.here.address() + "/phone/");
      page.setDefaultTimeout(0);

      var count =
          new SyncRuns(page, patch.here::superuser, TOGETHER)
              .check(SEED, RUNS, new SyncRuns.Ground(tokens, files(10), files(4)));

      assertThat(count.acknowledged()).isGreaterThan(RUNS);
      assertThat(count.refused()).isPositive();
      assertThat(count.barred()).isPositive();
    }
  }

  private List<String> files(int many) {
    return IntStream.range(0, many).mapToObj(i -> patch.open("Wren " + i).reference()).toList();
  }
}
