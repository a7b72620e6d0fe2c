package org.waymark.linkage.block;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups records by a key of 64 hashed bits. */
final class Index {
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final int[] blockOf;

  Index(int records) {
    blockOf = new int[records];
    Arrays.fill(blockOf, -1);
  }

  void add(int record, @Nullable String first, @Nullable String second) {
    if (first != null && second != null) {
      long key = hash(first) * 0x9E3779B97F4A7C15L + hash(second);
      blockOf[record] = numbers.computeIfAbsent(key, fresh -> numbers.size());
    }
  }

  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  /**
   * Members of each block, ascending; blocks that are too large or hold one record are dissolved.
   */
  int[][] blocks(int largest) {
    int[] sizes = new int[numbers.size()];
    for (int block : blockOf) {
      if (block >= 0) {
        sizes[block]++;
      }
    }
    int[] renumbered = new int[sizes.length];
    int kept = 0;
    for (int block = 0; block < sizes.length; block++) {
      renumbered[block] = sizes[block] > 1 && sizes[block] <= largest ? kept++ : -1;
    }
    int[][] members = new int[kept][];
    int[] filled = new int[kept];
    for (int record = 0; record < blockOf.length; record++) {
      int block = blockOf[record] < 0 ? -1 : renumbered[blockOf[record]];
      if (block >= 0) {
        members[block] = filled[block] == 0 ? new int[sizes[blockOf[record]]] : members[block];
        members[block][filled[block]++] = record;
      }
      blockOf[record] = block;
    }
    numbers.clear();
    return members;
  }

  int[] blockOf() {
    return blockOf;
  }
}
