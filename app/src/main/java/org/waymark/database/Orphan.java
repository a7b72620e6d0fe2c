package org.waymark.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.waymark.database.Postmaster.Stop;

/**
 * A server left running by a Waymark that was killed. Whoever holds the folder's lock may stop it:
 * nobody else can be using it.
 */
final class Orphan {
  private Orphan() {}

  /** Stops the server that still runs on this cluster, if any, and clears what a dead one left. */
  static void clear(Path cluster, Progress progress) throws IOException, InterruptedException {
    var file = PidFile.in(cluster);
    if (file.isEmpty()) {
      return;
    }
    var orphan = file.get().process();
    if (orphan.isPresent()) {
      progress.step("Stopping the database that an earlier Waymark left running");
      stop(orphan.get());
    }
    // Left behind by a crash. PostgreSQL itself still refuses while any of its processes lives.
    if (orphan.isPresent() || ProcessHandle.of(file.get().pid()).isPresent()) {
      Files.deleteIfExists(file.get().path());
    }
  }

  private static void stop(ProcessHandle orphan) throws IOException, InterruptedException {
    for (Stop how : List.of(Stop.FAST, Stop.AT_ONCE)) {
      how.send(orphan.pid());
      if (ended(orphan, Duration.ofSeconds(20))) {
        return;
      }
    }
    throw new DatabaseFault(
        "The database server of process " + orphan.pid() + " does not stop: end it by hand");
  }

  private static boolean ended(ProcessHandle process, Duration within) throws InterruptedException {
    long until = System.nanoTime() + within.toNanos();
    while (process.isAlive() && !isZombie(process)) {
      if (System.nanoTime() > until) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }

  /** Dead, but its new parent does not reap: such a process has no command line any more. */
  private static boolean isZombie(ProcessHandle process) {
    return process.info().commandLine().isEmpty() && process.info().command().isEmpty();
  }
}
