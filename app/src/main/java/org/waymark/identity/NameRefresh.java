package org.waymark.identity;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.waymark.casefile.DetailsChanged;

/**
 * One thread that reads the feed of names: all of it once the server is up, then every second, and
 * at once after this server itself wrote a name.
 */
@Component
class NameRefresh implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NameRefresh.class);

  private final NameFeed feed;
  private final NameIndex index;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("names").daemon().factory());

  NameRefresh(NameFeed feed, NameIndex index) {
    this.feed = feed;
    this.index = index;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.execute(() -> {
      long start = System.nanoTime();
      read();
      LOG.info(
          "{} case files can be found, after {} ms",
          index.size(),
          (System.nanoTime() - start) / 1_000_000);
    });
    thread.scheduleWithFixedDelay(this::read, 1, 1, TimeUnit.SECONDS);
  }

  @TransactionalEventListener
  void changed(DetailsChanged changed) {
    thread.execute(this::read);
  }

  /** A fault now is mended by the next reading: it starts where the last good one ended. */
  private void read() {
    try {
      feed.read();
    } catch (RuntimeException fault) {
      LOG.warn("The names could not be read: {}", fault.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
