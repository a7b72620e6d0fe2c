package org.waymark.linkage.compare;

import java.util.Arrays;
import org.waymark.linkage.record.Dictionary;

/**
 * The level of one value against every value of its dictionary; refilled in the time of its
 * neighbours.
 */
final class LevelRow {
  private final byte[] levels;
  private final Neighbours neighbours;
  private final int firstTier;
  private final byte[] tiers;
  private int code = -1;

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
    int grade = neighbours.grade(left, right);
    return grade == 0 ? Field.DIFFERENT : gradeOffset + grade;
  }
}
