package org.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.database.EmbeddedPostgres;
import org.waymark.database.Progress;
import org.waymark.trial.TrialGround;

/** The measurement runs, at a size that measures nothing: no time is held against any limit. */
@Tag("long")
class BenchTests {
  private static final Duration MOMENT = Duration.ofMillis(50);

  @TempDir Path folder;

  @Test
  void everyWorkIsDoneAndTold() throws Exception {
    Size size = Size.of(0.01);
    var ground = TrialGround.in(folder);

    try {
      ground.fill(size.mark(), Progress.silent(), new LargePartnership(size, Progress.silent()));
      Findings findings = new Bench(ground, size, MOMENT, "", Progress.silent()).measure();
      findings.writeTo(folder);

      assertThat(ground.holds(size.mark())).isTrue();
      assertThat(findings.lines()).hasSize(Work.values().length + 1);
      assertThat(findings.lines()).allMatch(line -> line.http().getLast().count() > 0);
      assertThat(Files.readString(folder.resolve("bench.md"))).contains("record an encounter");
      assertThat(folder.resolve("bench.json")).isNotEmptyFile();
    } finally {
      EmbeddedPostgres.erase(folder);
    }
  }

  @Test
  void theMiddleIsTheMiddleAndTheWorstOfAHundredIsTheNinetyNinth() {
    long[] millis =
        java.util.stream.LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).toArray();

    Timing timing = Timing.of(1, millis, Duration.ofSeconds(5), Duration.ofSeconds(1), MOMENT);

    assertThat(timing.median()).isEqualTo(50);
    assertThat(timing.p99()).isEqualTo(99);
    assertThat(timing.each()).isEqualTo(20);
    assertThat(timing.processor()).isEqualTo(10);
  }
}
