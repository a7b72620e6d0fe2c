package org.waymark.statistics.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.statistics.population.coverage.CoverageExperiment;
import org.waymark.statistics.population.coverage.Regime;
import org.waymark.statistics.report.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = "How often the usual interval holds the true number, on made-up populations.")
final class ProveCommand implements Callable<Integer> {
  @Option(names = "--repetitions", defaultValue = "20", description = "Tables per size.")
  private int repetitions;

  @Option(names = "--sizes", split = ",", defaultValue = "300,1000,4000", description = "People.")
  private List<Integer> sizes;

  @Option(names = "--lists", split = ",", defaultValue = "3,4,5", description = "Lists.")
  private List<Integer> lists;

  @Override
  public Integer call() {
    CoverageExperiment.Result result =
        CoverageExperiment.run(lists, sizes, repetitions, ProveCommand::tell);
    for (Regime regime : Regime.values()) {
      System.out.println(regime + ": " + Numbers.places(result.of(regime), 3));
    }
    System.out.println(
        "overall: "
            + Numbers.places(result.overall(), 3)
            + ", median width "
            + Numbers.places(result.medianWidth(), 2)
            + " of the size");
    return 0;
  }

  private static void tell(CoverageExperiment.Cell cell) {
    System.out.printf(
        "%s, %d lists: %d of %d held, %d refused%n",
        cell.regime(), cell.lists(), cell.held(), cell.answered(), cell.refused());
  }
}
