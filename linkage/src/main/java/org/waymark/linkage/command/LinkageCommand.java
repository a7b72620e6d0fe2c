package org.waymark.linkage.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The linkage commands of the toolbox. */
@Command(
    name = "linkage",
    mixinStandardHelpOptions = true,
    description = "Finds the records that are the same person.",
    subcommands = {LinkCommand.class, EncodeCommand.class})
public final class LinkageCommand {
  private LinkageCommand() {}

  public static void main(String[] arguments) {
    System.exit(line().execute(arguments));
  }

  static CommandLine line() {
    return Inputs.commandLine(new LinkageCommand());
  }
}
