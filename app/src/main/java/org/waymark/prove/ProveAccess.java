package org.waymark.prove;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.waymark.database.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./waymark prove access}: random states of a partnership in a database of its own, every
 * session against every table, function and kind of write, held against the independent model; then
 * the seeded faults, each of which must be noticed.
 */
@Command(
    name = "access",
    description =
        "Proves on random states that everybody sees what the rules say, no more, no less.")
public final class ProveAccess implements Callable<Integer> {
  private static final int STATES_PER_FAULT = 300;
  private static final Duration NEWS = Duration.ofSeconds(10);

  @Option(names = "--minutes", description = "how long to compare (${DEFAULT-VALUE})")
  private double minutes = 2;

  @Option(
      names = "--seed",
      description = "the first state's seed; the same seed tells the same story")
  private long seed = System.nanoTime();

  @Option(names = "--no-faults", description = "leave the seeded faults out")
  private boolean noFaults;

  /** For the tree of commands. */
  public ProveAccess() {}

  @Override
  public Integer call() throws IOException, SQLException {
    try (var ground = ProvingGround.open(Progress.to(System.out));
        var superuser = ground.superuser()) {
      return compare(superuser) && lint(superuser) && (noFaults || hunt(superuser)) ? 0 : 1;
    }
  }

  private boolean compare(Connection superuser) throws SQLException {
    var findings = new Findings();
    var run = new Run(superuser, findings, seed, System.out);
    System.out.println("Comparing from seed " + seed);
    run.during(Duration.ofMillis((long) (minutes * 60_000)), NEWS);
    findings.disagreements().stream().limit(3).forEach(System.out::println);
    return findings.isEmpty();
  }

  private static boolean lint(Connection superuser) throws SQLException {
    var faults = SchemaLint.faults(superuser);
    faults.forEach(fault -> System.out.println("Schema: " + fault));
    superuser.rollback();
    return faults.isEmpty();
  }

  private boolean hunt(Connection superuser) throws SQLException {
    var hunt = new FaultHunt(superuser, STATES_PER_FAULT);
    int missed = 0;
    for (Fault fault : SeededFaults.all()) {
      var outcome = hunt.hunt(fault, seed);
      System.out.println(outcome);
      missed += outcome.isFound() ? 0 : 1;
    }
    System.out.println(SeededFaults.all().size() + " seeded faults, " + missed + " not noticed");
    return missed == 0;
  }
}
