package org.waymark.linkage.block;

import java.util.Arrays;
import org.waymark.linkage.record.People;

/** Gathers the records that one record shares a block with, each once. For one thread. */
final class Partners {
  private final People people;
  private final Blocks blocks;
  private final long[] seen;
  private int[] found = new int[1024];
  private int count;

  Partners(People people, Blocks blocks) {
    this.people = people;
    this.blocks = blocks;
    this.seen = new long[(people.size() + 63) / 64];
  }

  /** Those after this record with which it makes a pair that is asked for; how many. */
  int after(int record) {
    int least = people.twoFiles() ? people.leftCount() : record + 1;
    return people.twoFiles() && record >= people.leftCount() ? 0 : gather(record, least);
  }

  /** All of them from a record on, itself not among them; how many. */
  int gather(int record, int least) {
    forget();
    for (int b = blocks.firstOf()[record]; b < blocks.firstOf()[record + 1]; b++) {
      int block = blocks.blocksOf()[b];
      int end = blocks.starts()[block + 1];
      int from = Arrays.binarySearch(blocks.members(), blocks.starts()[block], end, least);
      for (int k = from < 0 ? -from - 1 : from; k < end; k++) {
        note(record, blocks.members()[k]);
      }
    }
    return count;
  }

  private void note(int record, int other) {
    long bit = 1L << other;
    if (other != record && (seen[other >>> 6] & bit) == 0) {
      seen[other >>> 6] |= bit;
      found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
      found[count++] = other;
    }
  }

  private void forget() {
    for (int k = 0; k < count; k++) {
      seen[found[k] >>> 6] = 0;
    }
    count = 0;
  }

  /** Whether it was among those gathered last. */
  boolean has(int other) {
    return (seen[other >>> 6] >>> other & 1) != 0;
  }

  /** The first {@link #gather} of these; the array is reused. */
  int[] found() {
    return found;
  }
}
