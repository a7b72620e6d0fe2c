package org.waymark.statistics.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.statistics.population.coverage.CoverageExperiment;
import org.waymark.statistics.population.coverage.Regime;
import org.waymark.statistics.report.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = {
      "How often the usual interval holds the true number, on made-up populations of five kinds.",
      "Exit status 1 where it is held less often than the README says: 0.90 overall, 0.80 in every"
          + " kind, with intervals of at most 0.6 of the number in the middle."
    })
final class CoverageCommand implements Callable<Integer> {
  @Option(names = "--repetitions", defaultValue = "20", description = "Tables per size.")
  private int repetitions;

  @Option(names = "--sizes", split = ",", defaultValue = "300,1000,4000", description = "People.")
  private List<Integer> sizes;

  @Option(names = "--lists", split = ",", defaultValue = "3,4,5", description = "Lists.")
  private List<Integer> lists;

  @Override
  public Integer call() {
    CoverageExperiment.Result result =
        CoverageExperiment.run(lists, sizes, repetitions, CoverageCommand::tell);
    boolean kept = result.overall() >= 0.90 && result.medianWidth() <= 0.6;
    for (Regime regime : Regime.values()) {
      System.out.println(regime + ": " + Numbers.places(result.of(regime), 3));
      kept &= result.of(regime) >= 0.80;
    }
    System.out.println(
        "overall: "
            + Numbers.places(result.overall(), 3)
            + ", median width "
            + Numbers.places(result.medianWidth(), 2)
            + " of the size");
    return kept ? 0 : 1;
  }

  private static void tell(CoverageExperiment.Cell cell) {
    System.out.printf(
        "%s, %d lists: %d of %d held, %d refused%n",
        cell.regime(), cell.lists(), cell.held(), cell.answered(), cell.refused());
  }
}
