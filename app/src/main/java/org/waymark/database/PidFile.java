package org.waymark.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a running server wrote about itself into {@code postmaster.pid}.
 *
 * @param pid its process
 * @param startedAt when it began, to the second
 * @param port where it listens
 * @param ready whether it takes connections
 */
record PidFile(Path path, long pid, Instant startedAt, int port, boolean ready) {
  private static final Duration CLOCK_SLACK = Duration.ofSeconds(5);

  static Optional<PidFile> in(Path folder) throws IOException {
    Path path = folder.resolve("postmaster.pid");
    try {
      return parsed(path, Files.readAllLines(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Line 1 process, 3 start time, 4 port, 8 state; half a file, as after a crash, is none. */
  private static Optional<PidFile> parsed(Path path, List<String> lines) {
    try {
      return lines.size() < 4
          ? Optional.empty()
          : Optional.of(
              new PidFile(
                  path,
                  Long.parseLong(lines.get(0).strip()),
                  Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                  Integer.parseInt(lines.get(3).strip()),
                  lines.size() >= 8 && lines.get(7).strip().equals("ready")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * That server's process, if it still runs. The number alone proves nothing after a restart of the
   * machine, so the program and the moment it began must fit too.
   */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(this::isThatServer);
  }

  private boolean isThatServer(ProcessHandle process) {
    var info = process.info();
    boolean postgres = info.commandLine().or(info::command).orElse("").contains("postgres");
    boolean sameMoment =
        info.startInstant()
            .map(began -> Duration.between(began, startedAt).abs().compareTo(CLOCK_SLACK) < 0)
            .orElse(false);
    return postgres && sameMoment;
  }
}
