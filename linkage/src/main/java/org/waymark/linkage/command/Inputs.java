package org.waymark.linkage.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** What was handed over: where it does not serve, that is said in a sentence and not as a trace. */
final class Inputs {
  private Inputs() {}

  /**
   * A command line with exit status 0 when it answered, 1 when something handed over does not serve
   * and 2 when it was wrongly asked.
   */
  static CommandLine commandLine(Object command) {
    return new CommandLine(command)
        .setExecutionExceptionHandler((fault, line, parsed) -> {
          if (!(fault instanceof IOException) && !(fault instanceof IllegalArgumentException)) {
            throw fault;
          }
          line.getErr().println(fault.getMessage());
          return 1;
        });
  }

  /**
   * Before anything is begun.
   *
   * @throws IOException that names every file that is not there or cannot be read
   */
  static void check(List<Path> files) throws IOException {
    List<String> faults = files.stream().map(Inputs::fault).filter(one -> !one.isEmpty()).toList();
    if (!faults.isEmpty()) {
      throw new IOException(String.join(System.lineSeparator(), faults));
    }
  }

  private static String fault(Path file) {
    if (!Files.exists(file)) {
      return "There is no file " + file;
    }
    return Files.isRegularFile(file) && Files.isReadable(file) ? "" : file + " cannot be read";
  }
}
