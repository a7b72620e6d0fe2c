package org.waymark.connections;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reckons again every ten minutes, whether anything was written or not. Where there are so many
 * files that it takes long, it rests {@link #RESTS} times as long.
 */
@Component
class LikenessRefresh implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LikenessRefresh.class);
  private static final Duration AT_FIRST = Duration.ofMinutes(1);
  private static final Duration LEAST_REST = Duration.ofMinutes(10);
  private static final int RESTS = 20;

  private final ReckonLikeness reckoning;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("likeness").daemon().factory());

  LikenessRefresh(ReckonLikeness reckoning) {
    this.reckoning = reckoning;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    again(AT_FIRST);
  }

  private void again(Duration after) {
    thread.schedule(this::reckon, after.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A fault now is mended by the next reckoning: it begins from nothing. */
  private void reckon() {
    long begin = System.nanoTime();
    try {
      reckoning.reckon();
    } catch (RuntimeException fault) {
      LOG.warn("Likeness could not be reckoned: {}", fault.getClass().getSimpleName());
    }
    if (!thread.isShutdown()) {
      again(restAfter(Duration.ofNanos(System.nanoTime() - begin)));
    }
  }

  static Duration restAfter(Duration work) {
    Duration rest = work.multipliedBy(RESTS);
    return rest.compareTo(LEAST_REST) > 0 ? rest : LEAST_REST;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
