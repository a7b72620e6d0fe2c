package org.waymark.outreach;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.waymark.trial.TrialGround;
import org.waymark.trial.TrialServer;

/**
 * Ends a server without a word, again and again, every other time its database too, and starts it
 * where it was. Who must find it standing pauses this.
 */
final class Killer implements AutoCloseable {
  private final ReentrantLock standing = new ReentrantLock(true);
  private final TrialGround ground;
  private final Duration between;
  private final CompletableFuture<Void> work;
  private volatile boolean isOver;
  private TrialServer server;
  private int kills;

  Killer(TrialGround ground, TrialServer server, Duration between) {
    this.ground = ground;
    this.server = server;
    this.between = between;
    this.work = CompletableFuture.runAsync(this::killAgainAndAgain);
  }

  /** From now on it stands, until {@link #resume}. */
  void pause() {
    standing.lock();
  }

  void resume() {
    standing.unlock();
  }

  int kills() {
    return kills;
  }

  private void killAgainAndAgain() {
    try {
      while (!isOver) {
        Thread.sleep(between.toMillis());
        standing.lockInterruptibly();
        try {
          kill();
        } finally {
          standing.unlock();
        }
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void kill() throws IOException, InterruptedException {
    if (kills++ % 2 == 1) {
      server.database().forEach(ProcessHandle::destroyForcibly);
    }
    server.kill();
    server = TrialServer.start(ground.folder(), server.port());
  }

  /** The last one is asked to stop. */
  @Override
  public void close() throws IOException {
    isOver = true;
    work.join();
    server.close();
  }
}
