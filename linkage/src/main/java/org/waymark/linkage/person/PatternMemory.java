package org.waymark.linkage.person;

import org.waymark.linkage.compare.Comparisons;

/**
 * Patterns of pairs that were no candidates and meet in a person by a third: compared once, however
 * many models look at them.
 */
final class PatternMemory {
  private static final long NONE = -1;

  private final Comparisons comparisons;
  private long[] keys = empty(1 << 10);
  private long[] patterns = new long[1 << 10];
  private int size;

  PatternMemory(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  long of(int left, int right) {
    long key = Candidates.key(left, right);
    int slot = slot(key);
    if (keys[slot] == NONE) {
      if (2 * ++size > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      patterns[slot] = comparisons.pattern(Math.min(left, right), Math.max(left, right));
    }
    return patterns[slot];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed ^ mixed >>> 32) & mask;
    while (keys[slot] != NONE && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldPatterns = patterns;
    keys = empty(2 * oldKeys.length);
    patterns = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        patterns[slot] = oldPatterns[i];
      }
    }
  }

  private static long[] empty(int slots) {
    long[] keys = new long[slots];
    java.util.Arrays.fill(keys, NONE);
    return keys;
  }
}
