package org.waymark.connections;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One thread that reckons again every ten minutes, whether anything was written or not. */
@Component
class LikenessRefresh implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LikenessRefresh.class);
  private static final int MINUTES = 10;

  private final ReckonLikeness reckoning;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("likeness").daemon().priority(Thread.MIN_PRIORITY).factory());

  LikenessRefresh(ReckonLikeness reckoning) {
    this.reckoning = reckoning;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.scheduleWithFixedDelay(this::reckon, 1, MINUTES, TimeUnit.MINUTES);
  }

  /** A fault now is mended by the next reckoning: it begins from nothing. */
  private void reckon() {
    try {
      reckoning.reckon();
    } catch (RuntimeException fault) {
      LOG.warn("Likeness could not be reckoned: {}", fault.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
