package org.waymark.database;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Starts a server again that died without being asked to. One that keeps dying is left alone: then
 * something is wrong that starting does not mend.
 */
final class Watch {
  private static final int MOST_STARTS = 5;
  private static final Duration WITHIN = Duration.ofMinutes(1);

  private final Progress progress;
  private final Deque<Instant> deaths = new ArrayDeque<>();
  private Postmaster current;
  private boolean ending;

  Watch(Postmaster first, Progress progress) {
    this.progress = progress;
    this.current = first;
    watch(first);
  }

  synchronized Postmaster current() {
    return current;
  }

  /** Watches no longer; the caller stops what runs. */
  synchronized Postmaster end() {
    ending = true;
    return current;
  }

  /** A thread of its own: the common pool may be busy just when the server dies. */
  private void watch(Postmaster postmaster) {
    Thread.ofPlatform().daemon().name("database watch").start(() -> await(postmaster));
  }

  private void await(Postmaster postmaster) {
    try {
      postmaster.process().waitFor();
      died();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void died() {
    if (ending || diesTooOften()) {
      return;
    }
    progress.step("The database stopped unexpectedly; starting it again");
    try {
      current = Postmaster.start(current.cluster(), current.port());
      watch(current);
    } catch (IOException | DatabaseFault e) {
      progress.step("The database could not be started again: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean diesTooOften() {
    var now = Instant.now();
    deaths.addLast(now);
    deaths.removeIf(death -> death.isBefore(now.minus(WITHIN)));
    boolean tooOften = deaths.size() > MOST_STARTS;
    if (tooOften) {
      progress.step("The database keeps stopping; see the folder database-log");
    }
    return tooOften;
  }
}
