package org.waymark.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What the kernel knows of a process (Linux, {@code man 5 proc}). */
final class ProcessFigures {
  private static final long KIBIBYTE = 1024;

  private ProcessFigures() {}

  static Duration processorTime(Stream<ProcessHandle> processes) {
    return processes
        .flatMap(one -> one.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** The most memory it has held, in bytes. */
  static long peak(long pid) throws IOException {
    return figure(pid, "status", "VmHWM:");
  }

  /** Its memory, with a share of each page it shares, in bytes; 0 once it has ended. */
  static long share(long pid) throws IOException {
    return figure(pid, "smaps_rollup", "Pss:");
  }

  private static long figure(long pid, String file, String name) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }
}
