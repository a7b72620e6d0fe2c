package org.waymark.outreach;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.waymark.trial.TrialGround;
import org.waymark.trial.TrialServer;

/**
 * Ends a server without a word, or its database, or both, again and again, and starts it where it
 * was. Who must find it standing pauses this.
 */
final class Killer implements AutoCloseable {
  private enum Turn {
    DATABASE,
    SERVER,
    BOTH
  }

  /** Most of the time the database alone, whose return takes a second; the server's takes many. */
  private static final List<Turn> TURNS =
      List.of(
          Turn.DATABASE,
          Turn.DATABASE,
          Turn.BOTH,
          Turn.DATABASE,
          Turn.DATABASE,
          Turn.DATABASE,
          Turn.SERVER,
          Turn.DATABASE);

  private final ReentrantLock standing = new ReentrantLock(true);
  private final TrialGround ground;
  private final Duration between;
  private final CompletableFuture<Void> work;
  private volatile boolean isOver;
  private TrialServer server;
  private final AtomicInteger kills = new AtomicInteger();
  private final AtomicInteger restarts = new AtomicInteger();

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

  /** Of the server, its database or both. */
  int kills() {
    return kills.get();
  }

  /** How many of them ended the server. */
  int ofTheServer() {
    return restarts.get();
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
    Turn turn = TURNS.get(kills.getAndIncrement() % TURNS.size());
    if (turn != Turn.SERVER) {
      server.database().forEach(ProcessHandle::destroyForcibly);
    }
    if (turn != Turn.DATABASE) {
      server.kill();
      server = TrialServer.start(ground.folder(), server.port());
      restarts.incrementAndGet();
    }
    while (!server.isWell()) {
      Thread.sleep(50);
    }
  }

  /** The last one is asked to stop. */
  @Override
  public void close() throws IOException {
    isOver = true;
    while (standing.isHeldByCurrentThread()) {
      standing.unlock();
    }
    work.join();
    server.close();
  }
}
