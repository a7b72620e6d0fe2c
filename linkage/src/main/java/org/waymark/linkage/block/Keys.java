package org.waymark.linkage.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.linkage.compare.NameFamilies;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.record.ColumnKind;
import org.waymark.linkage.record.Dictionary;
import org.waymark.linkage.record.People;

/**
 * Blocking keys made from what the columns mean: two pieces of half-sure evidence together, or one
 * strong piece alone. A block of more than {@link #LARGEST} records says too little and is left
 * out.
 */
final class Keys {
  static final int LARGEST = 120;

  private static final int[] NOBODY = {};

  @FunctionalInterface
  private interface Part {
    @Nullable String apply(int record);
  }

  private final List<int[][]> blocks;
  private final List<int[]> blockOf;

  private Keys(List<int[][]> blocks, List<int[]> blockOf) {
    this.blocks = blocks;
    this.blockOf = blockOf;
  }

  static Keys of(People people) {
    List<Part> parts = parts(people);
    List<int[][]> blocks = new ArrayList<>();
    List<int[]> blockOf = new ArrayList<>();
    for (int a = 0; a < parts.size(); a++) {
      for (int b = a; b < parts.size(); b++) {
        Index index = new Index(people.size());
        for (int record = 0; record < people.size(); record++) {
          index.add(record, parts.get(a).apply(record), parts.get(b).apply(record));
        }
        blocks.add(index.blocks(LARGEST));
        blockOf.add(index.blockOf());
      }
    }
    return new Keys(blocks, blockOf);
  }

  private static List<Part> parts(People people) {
    List<Part> parts = new ArrayList<>();
    People.Names names = people.names();
    if (names != null) {
      parts.add(i -> sound(names.dictionary(), names.given()[i]));
      parts.add(i -> sound(names.dictionary(), names.family()[i]));
      parts.add(i ->
          names.aliases()[i].length == 0 ? null : names.dictionary().value(names.aliases()[i][0]));
    }
    for (People.Column column : people.columns()) {
      if (column.kind() == ColumnKind.BIRTH_DATE) {
        parts.add(i -> part(column, i, 0, 4));
        parts.add(i -> part(column, i, 4, 8));
      } else if (column.kind() != ColumnKind.FREE && column.dictionary().size() > 50) {
        parts.add(i -> part(column, i, 0, 40));
      }
    }
    return parts.subList(0, Math.min(9, parts.size()));
  }

  private static @Nullable String sound(Dictionary dictionary, int code) {
    if (code < Dictionary.FIRST_VALUE) {
      return null;
    }
    String family = NameFamilies.familyOf(dictionary.value(code));
    return family.isEmpty() ? dictionary.value(code) : family;
  }

  private static @Nullable String part(People.Column column, int record, int from, int to) {
    int code = column.codes()[record];
    if (code < Dictionary.FIRST_VALUE) {
      return null;
    }
    String value = column.dictionary().value(code);
    String part = value.length() <= from ? "" : value.substring(from, Math.min(to, value.length()));
    return part.isEmpty() || part.equals("0000") ? null : part;
  }

  int count() {
    return blocks.size();
  }

  /** Records sharing a key with this one, itself among them, ascending. */
  int[] sharing(int key, int record) {
    int block = blockOf.get(key)[record];
    return block < 0 ? NOBODY : blocks.get(key)[block];
  }

  boolean shared(int left, int right) {
    for (int[] of : blockOf) {
      if (of[left] >= 0 && of[left] == of[right]) {
        return true;
      }
    }
    return false;
  }

  static int after(int[] sharing, int left, People people) {
    int least = people.twoFiles() ? Math.max(left + 1, people.leftCount()) : left + 1;
    int found = Arrays.binarySearch(sharing, least);
    return left >= people.leftCount() && people.twoFiles()
        ? sharing.length
        : found < 0 ? -found - 1 : found;
  }

  /**
   * The share of same-person pairs that share a key: Chao's lower bound for the number sharing
   * none, from how many share exactly one key and exactly two (Chao 1987).
   */
  double recall(List<ScoredPair> pairs) {
    double once = 0;
    double twice = 0;
    double all = 0;
    for (ScoredPair pair : pairs) {
      int shared = 0;
      for (int key = 0; key < count(); key++) {
        int block = blockOf.get(key)[pair.left()];
        shared += block >= 0 && block == blockOf.get(key)[pair.right()] ? 1 : 0;
      }
      all += pair.probability();
      once += shared == 1 ? pair.probability() : 0;
      twice += shared == 2 ? pair.probability() : 0;
    }
    double missed = once * once / Math.max(1, 2 * twice);
    return all == 0 ? 1 : all / (all + missed);
  }
}
