package org.waymark.command;

import org.waymark.prove.DurabilityCommand;
import org.waymark.prove.ProveAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is promised, proved on the real thing. */
@Command(
    name = "prove",
    description = "Proves what is promised, on the real thing.",
    subcommands = {ProveAccess.class, DurabilityCommand.class})
final class ProveCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "prove access, or prove durability?");
  }
}
