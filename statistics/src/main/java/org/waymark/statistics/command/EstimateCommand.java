package org.waymark.statistics.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.Choice;
import org.waymark.statistics.population.Covariates;
import org.waymark.statistics.population.EstimatePopulation;
import org.waymark.statistics.population.PopulationEstimate;
import org.waymark.statistics.population.PopulationEstimate.Answer;
import org.waymark.statistics.population.PopulationEstimate.Wishes;
import org.waymark.statistics.population.StrataSum;
import org.waymark.statistics.population.input.CaptureReader;
import org.waymark.statistics.population.input.Captures;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;
import org.waymark.statistics.table.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    description = {
      "How many people are there? Reads lists that overlap: one row per person with a yes/no column"
          + " per list, or one row per history with its count. A column such as year or area gives"
          + " an estimate for each; a column called draw holds draws of linked records. Without a"
          + " file, --lengths and --between say which overlaps of two lists fit a claim.",
      "Writes estimate.json and report.html. Exit status 3 when no figure is possible."
    })
final class EstimateCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", description = "The lists, as CSV.")
  private @Nullable Path lists;

  @Option(names = "--out", defaultValue = ".", description = "Folder to write to.")
  private Path out;

  @Option(names = "--level", defaultValue = "0.95", description = "Level of the intervals.")
  private double level;

  @Option(
      names = {"--rounds", "--bootstrap"},
      defaultValue = "400",
      description = "Bootstrap rounds; 0 for none.")
  private int rounds;

  @Option(
      names = "--posteriors",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Bayesian estimates too.")
  private boolean posteriors;

  @Option(
      names = "--choose",
      defaultValue = "AVERAGE",
      description = "AVERAGE over models, or the one with the least AIC, AICC or BIC alone.")
  private Choice choice;

  @Option(
      names = "--covariates",
      split = ",",
      description = "Columns that say something of each person, to allow for: sex,age")
  private List<String> covariates = List.of();

  @Option(
      names = "--strata",
      split = ",",
      description = "Columns to estimate apart by, and to add up again: area,sex")
  private List<String> apart = List.of();

  @Option(
      names = "--columns",
      split = ",",
      description = "Which column is which, where names do not tell: count=antal,id=cpr")
  private Map<String, String> columns = Map.of();

  @Option(names = "--lengths", split = ",", description = "People on each of two lists: 212,142")
  private double @Nullable [] lengths;

  @Option(names = "--overlap", description = "With --lengths: the people on both.")
  private @Nullable Double overlap;

  @Option(names = "--between", split = ",", description = "The people claimed in all: 200,250")
  private double @Nullable [] between;

  @Option(
      names = "--in-order",
      description =
          "The lists are occasions in order of time: also allow that being met once changes the"
              + " chance of being met again.")
  private boolean inOrder;

  @Override
  public Integer call() throws Exception {
    Output output = new Output(out);
    if (lengths != null && overlap == null) {
      return PossibleOverlaps.of(lengths, between, level).write(output);
    }
    Captures captures = captures();
    if (!captures.timesSeen().isEmpty()) {
      return MeetingsAnswer.write(captures, level, output);
    }
    EstimatePopulation estimator =
        new EstimatePopulation(new Wishes(level, rounds, posteriors, choice), progress());
    CaptureTable together = captures.draws().isEmpty() ? captures.together() : mean(captures);
    PopulationEstimate estimate = estimator.from(together);
    Optional<Answer> overDraws =
        captures.draws().isEmpty() ? Optional.empty() : estimator.fromDraws(captures.draws());
    Map<String, PopulationEstimate> strata = strata(captures);
    EstimateAnswer answer =
        new EstimateAnswer(
            captures,
            estimate,
            overDraws,
            strata,
            StrataSum.of(strata, level),
            given(captures, together));
    Map<String, @Nullable Object> json = answer.json();
    Page page = EstimatePage.of(answer);
    if (inOrder) {
      OrderedOccasions.of(estimate.table(), level).forEach(found -> found.add(json, page));
    }
    output.json("estimate.json", json);
    output.page(page);
    return tell(answer);
  }

  private Captures captures() throws IOException {
    if (lengths != null && overlap != null) {
      return Captures.ofTwo(lengths[0], lengths[lengths.length - 1], overlap);
    }
    if (lists == null) {
      throw new IllegalArgumentException("Name the file with the lists, or say --lengths.");
    }
    return CaptureReader.read(Sheet.read(lists).renamed(columns), covariates, apart);
  }

  private Optional<Covariates> given(Captures captures, CaptureTable together) {
    return covariates.isEmpty()
        ? Optional.empty()
        : Optional.of(Covariates.of(captures.people(), together.size(), covariates, level));
  }

  /** The draw in the middle, for what is shown of one table. */
  private static CaptureTable mean(Captures captures) {
    return captures.draws().stream()
        .sorted((a, b) -> Double.compare(a.seen(), b.seen()))
        .toList()
        .get(captures.draws().size() / 2);
  }

  private Map<String, PopulationEstimate> strata(Captures captures) {
    Map<String, PopulationEstimate> strata = new LinkedHashMap<>();
    if (captures.strata().size() > 1) {
      EstimatePopulation plain =
          new EstimatePopulation(new Wishes(level, 0, false, choice), i -> {});
      captures.strata().forEach((name, table) -> strata.put(name, plain.from(table)));
    }
    return strata;
  }

  private IntConsumer progress() {
    return round -> {
      if (round % 100 == 0) {
        System.err.println("Bootstrap round " + round + " of " + rounds);
      }
    };
  }

  private static int tell(EstimateAnswer answer) {
    answer.warnings().forEach(System.out::println);
    if (answer.figure().isEmpty()) {
      System.out.println("No figure. " + answer.refusal());
      return StatisticsCommand.REFUSED;
    }
    Answer figure = answer.figure().get();
    System.out.printf(
        "About %s people; between %s and %s (%s).%n",
        Numbers.whole(figure.people()),
        Numbers.whole(figure.interval().low()),
        Numbers.whole(figure.interval().high()),
        figure.method());
    return 0;
  }
}
