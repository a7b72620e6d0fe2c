package org.waymark.prove;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waymark.database.Progress;
import org.waymark.prove.DurabilityWriter.Honesty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./waymark prove durability}: writers over HTTP, the server or its database killed at a
 * random moment, then everything counted; 1 when anything acknowledged is not there once and whole.
 */
@Command(
    name = "durability",
    description = "Kills the server or its database again and again, and counts what was kept.")
public final class DurabilityCommand implements Callable<Integer> {
  @Option(names = "--rounds", description = "how many (${DEFAULT-VALUE})")
  private int rounds = 10;

  @Option(names = "--data", description = "folder of the trial (${DEFAULT-VALUE})")
  private Path data = Path.of(".waymark-bench", "durability");

  @Option(names = "--seed", description = "of the moments and of what is written")
  private long seed = System.nanoTime();

  /** For the tree of commands. */
  public DurabilityCommand() {}

  @Override
  public Integer call() throws Exception {
    int wrong = 0;
    try (var durability = Durability.begin(data, Honesty.HONEST, seed, Progress.to(System.out))) {
      for (int round = 0; round < rounds; round++) {
        var findings = durability.round(round);
        findings.stream().limit(10).forEach(System.out::println);
        wrong += findings.size();
      }
      System.out.printf(
          "%,d writes acknowledged in %d rounds, %d findings.%n",
          durability.acknowledged(), rounds, wrong);
    }
    return wrong == 0 ? 0 : 1;
  }
}
