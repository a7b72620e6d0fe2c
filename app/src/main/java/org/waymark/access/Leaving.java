package org.waymark.access;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends sessions behind the back of whoever leaves: one thread, so that a crowd at the door does not
 * take the connections of those inside. When too many wait, the caller waits too. What could not be
 * ended ends by itself when it was idle for half an hour; the browser has forgotten it already.
 */
@Component
class Leaving implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);
  private static final int MOST_WAITING = 1_000;

  private final Sessions sessions;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("leaving").daemon().factory(),
          new ThreadPoolExecutor.CallerRunsPolicy());

  Leaving(Sessions sessions) {
    this.sessions = sessions;
  }

  void end(SessionToken token) {
    thread.execute(() -> {
      try {
        sessions.end(token);
      } catch (RuntimeException fault) {
        LOG.warn("A session could not be ended: {}", fault.getClass().getSimpleName());
      }
    });
  }

  /** Whoever pressed exit before the server stops is signed out, too. */
  @Override
  public void close() {
    thread.close();
  }
}
