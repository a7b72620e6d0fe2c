package org.waymark.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.waymark.database.Progress;
import org.waymark.trial.TrialGround;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Speed, measured over HTTP on a large invented partnership, beside plain SQL. */
@Command(
    name = "bench",
    description =
        "Measures the speed of everyday work over HTTP, beside the same work as plain SQL.")
public final class BenchCommand implements Callable<Integer> {
  @Option(
      names = "--size",
      defaultValue = "1",
      description = "part of 100,000 case files and 2 million entries (default: ${DEFAULT-VALUE})")
  private double size;

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "how long each is measured (default: ${DEFAULT-VALUE})")
  private double seconds;

  @Option(
      names = "--data",
      defaultValue = ".waymark-bench",
      description = "folder of the database, kept for the next time (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("");

  @Option(
      names = "--report",
      defaultValue = ".",
      description = "folder that bench.json and bench.md are written to (default: this one)")
  private Path report = Path.of("");

  @Option(names = "--only", description = "only work whose name has this in it, like timeline")
  private String only = "";

  @Override
  public Integer call() throws Exception {
    Duration time = Duration.ofMillis(Math.round(seconds * 1_000));
    Progress progress = Progress.to(System.out);
    Size asked = Size.of(size);
    var ground = TrialGround.in(data);
    if (!ground.holds(asked.mark())) {
      progress.step("Inventing a partnership: " + asked);
      ground.fill(asked.mark(), progress, new LargePartnership(asked, progress));
    }
    Findings findings = new Bench(ground, asked, time, only, progress).measure();
    findings.writeTo(report);
    System.out.println(findings.table());
    return 0;
  }
}
