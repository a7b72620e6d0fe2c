package org.waymark.statistics.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.waymark.statistics.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The statistics library from the command line. */
@Command(
    name = "statistics",
    mixinStandardHelpOptions = true,
    description =
        "How many people there are, by which routes they go, and what is safe to publish.",
    subcommands = {
      EstimateCommand.class,
      ProtectCommand.class,
      RoutesCommand.class,
      SeriesCommand.class,
      CoverageCommand.class,
      RehearseCommand.class
    })
public final class StatisticsCommand implements Callable<Integer> {
  /** Asked properly, and no honest answer is possible. */
  static final int REFUSED = 3;

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command and returns its exit status: 0 answered, 2 wrongly asked, 3 refused. */
  public static int run(String... arguments) {
    return new CommandLine(new StatisticsCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((problem, line, parsed) -> {
          boolean told =
              problem instanceof Refused
                  || problem instanceof IOException
                  || problem instanceof IllegalArgumentException;
          if (!told) {
            throw problem;
          }
          boolean missing = problem instanceof NoSuchFileException;
          line.getErr().println((missing ? "No such file: " : "") + problem.getMessage());
          return problem instanceof Refused ? REFUSED : 1;
        })
        .execute(arguments);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(System.out);
    return 0;
  }
}
