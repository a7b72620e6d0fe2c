package org.waymark.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.waymark.database.Postmaster.Stop;

/**
 * A durable PostgreSQL of Waymark's own, for the demo and for a partnership that fits on one
 * machine: what it acknowledged survives the end of this program and of the machine, however it
 * comes.
 *
 * <p>The data folder holds everything: the programs, the database, its log, the passwords (mode
 * 0600) and a lock that keeps a second Waymark out. The server listens on 127.0.0.1 alone, on a
 * port that was free. A server left over from a killed Waymark is stopped first; one that dies
 * under us is started again on the same port, so that a pool finds it back.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final FolderLock lock;
  private final DatabasePasswords passwords;
  private final Watch watch;

  private EmbeddedPostgres(FolderLock lock, DatabasePasswords passwords, Watch watch) {
    this.lock = lock;
    this.passwords = passwords;
    this.watch = watch;
  }

  /**
   * Starts the database of this folder, making it first where there is none; a second or less when
   * it is there already. Returns when it takes connections.
   *
   * @throws DatabaseFault with the cure, when it cannot
   */
  public static EmbeddedPostgres start(Path dataFolder, Progress progress) {
    try {
      Path folder = PrivateFile.folder(dataFolder.toAbsolutePath().normalize());
      var lock = FolderLock.take(folder);
      try {
        return start(folder, lock, progress);
      } catch (IOException | InterruptedException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseFault("Interrupted while the database was starting", e);
    }
  }

  /**
   * A server that another program has running.
   *
   * @param superuser at database {@code postgres}
   */
  public record Running(DatabaseLogin superuser, DatabasePasswords passwords) {}

  /** The server that runs in this folder now, whoever started it; nothing is started or stopped. */
  public static Optional<Running> running(Path dataFolder) {
    try {
      Path folder = dataFolder.toAbsolutePath().normalize();
      var file = PidFile.in(folder.resolve("database")).filter(PidFile::ready);
      if (file.isEmpty() || file.get().process().isEmpty()) {
        return Optional.empty();
      }
      var passwords = DatabasePasswords.keptIn(folder);
      return Optional.of(new Running(superuser(file.get().port(), passwords), passwords));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DatabaseLogin superuser(int port, DatabasePasswords passwords) {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    return new DatabaseLogin(url, Cluster.SUPERUSER, passwords.superuser());
  }

  /** Removes the database of this folder and its passwords for good; the programs stay. */
  public static void erase(Path dataFolder) throws IOException {
    Path folder = dataFolder.toAbsolutePath().normalize();
    try (var lock = FolderLock.take(folder)) {
      Orphan.clear(folder.resolve("database"), Progress.silent());
      for (String part : List.of("database", "database.part", "database-log")) {
        PostgresBinaries.delete(folder.resolve(part));
      }
      DatabasePasswords.forget(folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseFault("Interrupted while removing the database", e);
    }
  }

  private static EmbeddedPostgres start(Path folder, FolderLock lock, Progress progress)
      throws IOException, InterruptedException {
    var passwords = DatabasePasswords.keptIn(folder);
    var cluster = Cluster.in(folder, passwords, progress);
    Orphan.clear(cluster.folder(), progress);
    progress.step("Starting the database");
    var postmaster = Postmaster.start(cluster, Postmaster.freePort());
    return new EmbeddedPostgres(lock, passwords, new Watch(postmaster, progress));
  }

  /** The superuser at database {@code postgres}: for setting up, never for serving. */
  public DatabaseLogin superuser() {
    return superuser(watch.current().port(), passwords);
  }

  /** The passwords of all roles in this folder. */
  public DatabasePasswords passwords() {
    return passwords;
  }

  /** The server's process now; another one after it died and was started again. */
  public ProcessHandle process() {
    return watch.current().process().toHandle();
  }

  /** Stops once everybody has disconnected, or after this time whoever is left. */
  public void closeWhenIdle(Duration patience) {
    end(Stop.SMART, patience);
  }

  /** Stops now: what is running ends without effect, what was acknowledged stays. */
  @Override
  public void close() {
    end(Stop.FAST, PATIENCE);
  }

  private void end(Stop first, Duration patience) {
    try (lock) {
      var postmaster = watch.end();
      boolean stopped =
          postmaster.stop(first, patience)
              || postmaster.stop(Stop.FAST, PATIENCE)
              || postmaster.stop(Stop.AT_ONCE, PATIENCE);
      if (!stopped) {
        postmaster.process().destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
