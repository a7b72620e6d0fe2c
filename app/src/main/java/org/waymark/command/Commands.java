package org.waymark.command;

import org.waymark.bench.BenchCommand;
import org.waymark.database.DatabaseFault;
import org.waymark.settings.SettingsFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The tree of commands. Without one, says which there are. */
@Command(
    name = "waymark",
    description = "One consented record, one promised answer, for a town's agencies together.",
    subcommands = {
      DemoCommand.class,
      CodeCommand.class,
      InitCommand.class,
      StartCommand.class,
      AuditCommand.class,
      DirectoryCommand.class,
      KeyCommand.class,
      RehearseCommand.class,
      ProveCommand.class,
      BenchCommand.class
    })
public final class Commands implements Runnable {
  @Spec private CommandSpec spec;

  private Commands() {}

  /** Runs one command; 0 done, 1 not done and said why, 2 not understood. */
  public static int run(String... args) {
    var line = new CommandLine(new Commands());
    line.setExecutionExceptionHandler((fault, command, parsed) -> explained(fault));
    helpful(line);
    return line.execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which of these?");
  }

  private static void helpful(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true);
    command.setUsageHelpWidth(100);
    command.getSubcommands().values().forEach(Commands::helpful);
  }

  /** What is expected to go wrong comes with its cure; anything else is a fault of ours. */
  private static int explained(Exception fault) throws Exception {
    if (fault instanceof DatabaseFault || fault instanceof SettingsFault) {
      System.err.println(fault.getMessage());
      return 1;
    }
    throw fault;
  }
}
