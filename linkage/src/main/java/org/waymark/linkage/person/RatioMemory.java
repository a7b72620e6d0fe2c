package org.waymark.linkage.person;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Remembers ratios by a long; an open-addressing table, since pairs are met again. */
final class RatioMemory {
  private long[] keys = new long[1 << 10];
  private @Nullable PairRatios[] rows = new PairRatios[1 << 10];
  private int size;

  PairRatios get(long key, LongFunction<PairRatios> fresh) {
    int slot = slot(key);
    PairRatios known = rows[slot];
    if (known == null) {
      known = fresh.apply(key);
      put(key, known);
    }
    return known;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed ^ mixed >>> 32) & mask;
    while (rows[slot] != null && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void put(long key, PairRatios row) {
    if (2 * ++size > keys.length) {
      long[] oldKeys = keys;
      @Nullable PairRatios[] oldRows = rows;
      keys = new long[2 * oldKeys.length];
      rows = new PairRatios[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldRows[i] != null) {
          int slot = slot(oldKeys[i]);
          keys[slot] = oldKeys[i];
          rows[slot] = oldRows[i];
        }
      }
    }
    int slot = slot(key);
    keys[slot] = key;
    rows[slot] = row;
  }
}
