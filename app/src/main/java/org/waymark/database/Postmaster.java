package org.waymark.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One running server process. It is our own child and is waited for, since a killed server that
 * nobody waits for stays a zombie, and the next one would take it for alive.
 */
record Postmaster(Cluster cluster, Process process, int port) {
  /** How PostgreSQL is asked to stop: its own three ways. */
  enum Stop {
    /** Waits until everybody has gone. */
    SMART("TERM"),
    /** Ends what is running, loses nothing that was acknowledged. */
    FAST("INT"),
    /** Drops everything; the next start replays the log. */
    AT_ONCE("QUIT");

    private final String signal;

    Stop(String signal) {
      this.signal = signal;
    }

    void send(long pid) throws IOException, InterruptedException {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }

  private static final Duration START = Duration.ofMinutes(5);
  private static final int TRIES = 40;

  /** Starts a server and returns when it takes connections; crash recovery may need its time. */
  static Postmaster start(Cluster cluster, int port) throws IOException, InterruptedException {
    for (int left = TRIES; ; left--) {
      try {
        return startOnce(cluster, port);
      } catch (DatabaseFault e) {
        if (left == 0 || !isHeldByTheDead(e)) {
          throw e;
        }
        Thread.sleep(250);
      }
    }
  }

  /** A dead server's own children may need a moment to notice and let go of its memory. */
  private static boolean isHeldByTheDead(DatabaseFault fault) {
    return String.valueOf(fault.getMessage()).contains("pre-existing shared memory block");
  }

  private static Postmaster startOnce(Cluster cluster, int port)
      throws IOException, InterruptedException {
    Path output = cluster.log().resolve("start.log");
    var command =
        List.of(
            cluster.binaries().program("postgres").toString(),
            "-D",
            cluster.folder().toString(),
            "-c",
            "port=" + port);
    var process =
        cluster
            .account()
            .process(ownSession(command))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    var postmaster = new Postmaster(cluster, process, port);
    postmaster.awaitReady(output);
    return postmaster;
  }

  /** A port of this machine that nobody listens on now. */
  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Asks to stop in this way; true when it has ended within the time. */
  boolean stop(Stop how, Duration within) throws IOException, InterruptedException {
    if (process.isAlive()) {
      how.send(process.pid());
    }
    return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A ctrl-C at the keyboard reaches the whole group: the server must outlive our last write. */
  private static List<String> ownSession(List<String> command) {
    if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      return command;
    }
    var whole = new ArrayList<>(List.of("/usr/bin/setsid"));
    whole.addAll(command);
    return whole;
  }

  private void awaitReady(Path output) throws IOException, InterruptedException {
    long until = System.nanoTime() + START.toNanos();
    while (!isReady()) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new DatabaseFault("The database did not start. " + Cluster.lastWords(output));
      }
      if (System.nanoTime() > until) {
        stop(Stop.AT_ONCE, Duration.ofSeconds(10));
        throw new DatabaseFault(
            "The database was not ready after 5 minutes. " + Cluster.lastWords(output));
      }
    }
  }

  private boolean isReady() throws IOException {
    return PidFile.in(cluster.folder())
        .filter(file -> file.pid() == process.pid() && file.ready())
        .isPresent();
  }
}
