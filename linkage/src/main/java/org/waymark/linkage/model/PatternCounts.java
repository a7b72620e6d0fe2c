package org.waymark.linkage.model;

import java.util.Arrays;

/** How many pairs show each pattern; an open-addressing table of longs. */
public final class PatternCounts {
  /** A pattern and its count side by side, so that a processor fetches both at once. */
  private long[] slots = new long[1 << 13];

  private int size;

  /** Adds pairs of one pattern. */
  public void add(long pattern, long pairs) {
    int slot = slot(pattern);
    if (slots[slot + 1] == 0) {
      slots[slot] = pattern;
      size++;
    }
    slots[slot + 1] += pairs;
    if (size * 4 > slots.length) {
      grow();
    }
  }

  /** Where a pattern stands, its count after it; the count is zero where it stands nowhere yet. */
  private int slot(long pattern) {
    int mask = slots.length - 2;
    int slot = (int) (pattern * 0x9E3779B97F4A7C15L >>> 32) << 1 & mask;
    while (slots[slot + 1] != 0 && slots[slot] != pattern) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int slot = slot(old[i]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }

  /** Takes in the counts of another part of the work. */
  public PatternCounts addAll(PatternCounts other) {
    for (int i = 0; i < other.slots.length; i += 2) {
      if (other.slots[i + 1] != 0) {
        add(other.slots[i], other.slots[i + 1]);
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
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i + 1] != 0) {
        all[n++] = slots[i];
      }
    }
    Arrays.sort(all);
    return all;
  }

  public long count(long pattern) {
    return slots[slot(pattern) + 1];
  }
}
