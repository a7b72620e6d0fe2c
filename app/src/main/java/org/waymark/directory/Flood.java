package org.waymark.directory;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps one connection from filling every agency's worklist: some requests at once, then one every
 * few minutes. A whole hostel may share one address, so it is wide; the database has limits of its
 * own. Addresses are held in memory for as long as they matter and are written nowhere.
 */
@Component
class Flood {
  private static final int AT_ONCE = 12;
  private static final Duration ONE_EVERY = Duration.ofMinutes(3);
  private static final int ADDRESSES = 10_000;

  private final Map<String, Bucket> byAddress = new LinkedHashMap<>(16, 0.75f, true);

  synchronized boolean isTooMuch(String address) {
    Bucket bucket = byAddress.computeIfAbsent(address, one -> fresh());
    if (byAddress.size() > ADDRESSES) {
      Iterator<String> oldest = byAddress.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return !bucket.tryConsume(1);
  }

  private static Bucket fresh() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AT_ONCE).refillIntervally(1, ONE_EVERY))
        .build();
  }
}
