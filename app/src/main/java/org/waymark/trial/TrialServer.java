package org.waymark.trial;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.waymark.settings.SettingsFault;

/**
 * The real server, {@code start}, as a process of its own, with the database it runs: to be
 * measured from outside and to be killed.
 *
 * @param startedIn from the start of the process to the first answer, the database's start included
 */
public record TrialServer(Process process, int port, Duration startedIn) implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(5);
  private static final int STOP_SECONDS = 60;

  /** Starts it in this data folder, on any free port, and waits until it answers. */
  public static TrialServer start(Path folder) throws IOException, InterruptedException {
    return start(folder, freePort());
  }

  /** The same on this port, as a server comes back where it was. */
  public static TrialServer start(Path folder, int port) throws IOException, InterruptedException {
    Path log = folder.resolve("server.log");
    long begin = System.nanoTime();
    var builder =
        new ProcessBuilder(command(folder, port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("WAYMARK_"));
    Process process = builder.start();
    process.getOutputStream().close();
    while (!answers(port)) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS)
          || System.nanoTime() - begin > START.toNanos()) {
        process.destroyForcibly();
        throw new SettingsFault("The server did not start: " + lastLine(log));
      }
    }
    return new TrialServer(process, port, Duration.ofNanos(System.nanoTime() - begin));
  }

  /** The database's processes, the first of them the one that started the others. */
  public List<ProcessHandle> database() {
    List<ProcessHandle> first =
        process
            .children()
            .filter(one -> one.info().command().orElse("").endsWith("/postgres"))
            .toList();
    return Stream.concat(first.stream(), first.stream().flatMap(ProcessHandle::descendants))
        .toList();
  }

  /** Does it answer, and its database? */
  public boolean isWell() {
    return answers(port);
  }

  /** Ends it at once, as if its plug were pulled; its database is left without it. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Processor time of the server itself so far. */
  public Duration processorTime() {
    return ProcessFigures.processorTime(Stream.of(process.toHandle()));
  }

  /** Processor time of the database's processes that live now. */
  public Duration databaseProcessorTime() {
    return ProcessFigures.processorTime(database().stream());
  }

  /** The most memory the server itself has held so far, in bytes. */
  public long memory() throws IOException {
    return ProcessFigures.peak(process.pid());
  }

  /** Memory of the database, each page they share counted once, in bytes. */
  public long databaseMemory() throws IOException {
    long sum = 0;
    for (ProcessHandle one : database()) {
      sum += ProcessFigures.share(one.pid());
    }
    return sum;
  }

  /** Asks it to stop, and waits. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  /** The same Java, with the same options, on the same classes. */
  private static List<String> command(Path folder, int port) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(one -> one.startsWith("-X") || one.startsWith("--enable-native"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "org.waymark.command.Waymark",
            "start",
            "--data",
            folder.toString(),
            "--port",
            String.valueOf(port)));
    return command;
  }

  private static boolean answers(int port) {
    try (var line = new HttpLine(port)) {
      return line.send(Request.get("/health"), Session.NONE).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String lastLine(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.isEmpty() ? "it said nothing" : lines.getLast();
  }
}
