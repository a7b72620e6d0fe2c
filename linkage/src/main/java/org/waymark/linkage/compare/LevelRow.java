package org.waymark.linkage.compare;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.linkage.record.Dictionary;

/**
 * The level of one value against every value of its dictionary; refilled in the time of its
 * neighbours.
 */
final class LevelRow {
  private static final int MEMORY_BITS = 17;

  private final byte[] levels;
  private final Neighbours neighbours;
  private final int firstTier;
  private final byte[] tiers;
  private int code = -1;
  private long @Nullable [] memory;

  LevelRow(Neighbours neighbours, int firstTier, byte[] tiers) {
    this.neighbours = neighbours;
    this.firstTier = firstTier;
    this.tiers = tiers;
    this.levels = new byte[tiers.length];
  }

  /** Levels by code for this value. The array is reused. */
  byte[] fill(int value, int gradeOffset) {
    if (value == code) {
      return levels;
    }
    if (value < Dictionary.FIRST_VALUE) {
      Arrays.fill(levels, (byte) (value == 0 ? Field.MISSING : Field.STATED));
      levels[0] = Field.MISSING;
    } else {
      fillValue(value, gradeOffset);
    }
    code = value;
    return levels;
  }

  private void fillValue(int value, int gradeOffset) {
    if (code < Dictionary.FIRST_VALUE) {
      Arrays.fill(levels, (byte) Field.DIFFERENT);
    } else {
      levels[code] = Field.DIFFERENT;
      for (int packed : neighbours.of(code)) {
        levels[packed >>> 4] = Field.DIFFERENT;
      }
    }
    levels[0] = Field.MISSING;
    levels[1] = Field.STATED;
    levels[2] = Field.STATED;
    for (int packed : neighbours.of(value)) {
      levels[packed >>> 4] = (byte) (gradeOffset + (packed & 15));
    }
    levels[value] = (byte) (firstTier + tiers[value]);
  }

  /** The level of two values without a row. */
  int level(int left, int right, int gradeOffset) {
    if (left == 0 || right == 0) {
      return Field.MISSING;
    }
    if (left < Dictionary.FIRST_VALUE || right < Dictionary.FIRST_VALUE) {
      return Field.STATED;
    }
    if (left == right) {
      return firstTier + tiers[left];
    }
    int grade = grade(left, right);
    return grade == 0 ? Field.DIFFERENT : gradeOffset + grade;
  }

  /** Pairs of values that need a closer look are met again and again: the last ones are kept. */
  int grade(int left, int right) {
    if (neighbours.ofOneFamily(left, right) || !neighbours.mayBeAlike(left, right)) {
      return neighbours.ofOneFamily(left, right) ? neighbours.grade(left, right) : 0;
    }
    long key = (long) left << 32 | (long) right << 4;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 64 - MEMORY_BITS);
    long[] kept = kept();
    if ((kept[slot] & ~15) != key) {
      kept[slot] = key | neighbours.grade(left, right);
    }
    return (int) kept[slot] & 15;
  }

  private long[] kept() {
    long[] known = memory;
    if (known == null) {
      known = new long[1 << MEMORY_BITS];
      memory = known;
    }
    return known;
  }
}
