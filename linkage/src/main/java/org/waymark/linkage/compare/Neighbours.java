package org.waymark.linkage.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.waymark.linkage.record.Dictionary;

/**
 * For each value of a dictionary the values that are alike, each pair of distinct values compared
 * once at need.
 */
final class Neighbours {
  private static final int[] NONE = {};

  /** Values of which each can be held against all others. */
  private static final int FEW = 40_000;

  /** Values a value is passed by in the time one is looked at closely. */
  private static final int PASSED_BY = 8;

  private final Dictionary dictionary;
  private final Measure measure;
  private final long[] signatures;
  private final int[] families;
  private final AtomicReferenceArray<int[]> known;

  /** By code, how often it was held against single others; threads may forget some. */
  private final int[] asked;

  Neighbours(Dictionary dictionary, Measure measure) {
    this.dictionary = dictionary;
    this.measure = measure;
    this.signatures = new long[dictionary.size()];
    this.families = new int[dictionary.size()];
    this.known = new AtomicReferenceArray<>(dictionary.size());
    this.asked = new int[dictionary.size()];
    Map<String, Integer> numbers = new HashMap<>();
    for (int code = Dictionary.FIRST_VALUE; code < signatures.length; code++) {
      signatures[code] = measure.signature(dictionary.value(code));
      String family = measure.family(dictionary.value(code));
      families[code] =
          family.isEmpty() ? -code : numbers.computeIfAbsent(family, f -> numbers.size() + 1);
    }
  }

  /** Alike values packed as {@code code << 4 | grade}. */
  int[] of(int code) {
    int[] found = known.get(code);
    if (found == null) {
      found = code < Dictionary.FIRST_VALUE ? NONE : find(code);
      known.set(code, found);
    }
    return found;
  }

  private int[] find(int code) {
    int[] found = new int[16];
    int count = 0;
    for (int other = Dictionary.FIRST_VALUE; other < signatures.length; other++) {
      int grade = other == code ? 0 : grade(code, other);
      if (grade > 0) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = other << 4 | grade;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * The grade of two codes by the remembered neighbours, which suits values met again and again.
   */
  int quickGrade(int left, int right) {
    for (int packed : of(left)) {
      if (packed >>> 4 == right) {
        return packed & 15;
      }
    }
    return 0;
  }

  /** The grade of two codes, compared directly. */
  int grade(int left, int right) {
    return ofOneFamily(left, right)
        ? measure.gradeOfFamily()
        : mayBeAlike(left, right)
            ? measure.gradeOfStrangers(dictionary.value(left), dictionary.value(right))
            : 0;
  }

  boolean ofOneFamily(int left, int right) {
    return families[left] == families[right];
  }

  boolean mayBeAlike(int left, int right) {
    return measure.mayBeAlike(signatures[left], signatures[right]);
  }

  /**
   * Whether a value had better be held against all others at once: when as much time went into
   * single ones. A value met a few times in small blocks never is.
   *
   * @param times how often it is about to be asked for
   */
  boolean areWorthIt(int code, int times) {
    if (code < Dictionary.FIRST_VALUE || known.get(code) != null) {
      return true;
    }
    asked[code] += times;
    return signatures.length <= FEW && asked[code] >= signatures.length / PASSED_BY;
  }
}
