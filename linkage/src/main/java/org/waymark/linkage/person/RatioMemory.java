package org.waymark.linkage.person;

import java.util.function.LongFunction;

/** Remembers rows of numbers by a long; an open-addressing table, since pairs are met again. */
final class RatioMemory {
  private long[] keys = new long[1 << 10];
  private float[][] rows = new float[1 << 10][];
  private int size;

  private static final float[] NONE = {};

  RatioMemory() {
    java.util.Arrays.fill(rows, NONE);
  }

  float[] get(long key, LongFunction<float[]> fresh) {
    int slot = slot(key);
    if (rows[slot] == NONE) {
      float[] row = fresh.apply(key);
      put(key, row);
      return row;
    }
    return rows[slot];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed ^ mixed >>> 32) & mask;
    while (rows[slot] != NONE && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void put(long key, float[] row) {
    if (2 * ++size > keys.length) {
      long[] oldKeys = keys;
      float[][] oldRows = rows;
      keys = new long[2 * oldKeys.length];
      rows = new float[keys.length][];
      java.util.Arrays.fill(rows, NONE);
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldRows[i] != NONE) {
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
