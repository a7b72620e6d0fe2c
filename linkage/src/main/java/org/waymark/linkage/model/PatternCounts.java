package org.waymark.linkage.model;

import java.util.Arrays;

/** How many pairs show each pattern; an open-addressing table of longs. */
public final class PatternCounts {
  private long[] keys = new long[1 << 12];
  private long[] counts = new long[1 << 12];
  private int size;

  /** Adds pairs of one pattern. */
  public void add(long pattern, long pairs) {
    int slot = slot(pattern);
    if (counts[slot] == 0) {
      keys[slot] = pattern;
      size++;
    }
    counts[slot] += pairs;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  private int slot(long pattern) {
    int mask = keys.length - 1;
    int slot = (int) (pattern * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (counts[slot] != 0 && keys[slot] != pattern) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new long[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /** Takes in the counts of another part of the work. */
  public PatternCounts addAll(PatternCounts other) {
    for (int i = 0; i < other.keys.length; i++) {
      if (other.counts[i] != 0) {
        add(other.keys[i], other.counts[i]);
      }
    }
    return this;
  }

  public int size() {
    return size;
  }

  /** All patterns in ascending order, so that sums do not depend on who counted first. */
  public long[] patterns() {
    long[] all = new long[size];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] != 0) {
        all[n++] = keys[i];
      }
    }
    Arrays.sort(all);
    return all;
  }

  public long count(long pattern) {
    return counts[slot(pattern)];
  }
}
