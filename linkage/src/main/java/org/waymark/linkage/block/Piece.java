package org.waymark.linkage.block;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * One piece of evidence by which records find each other: none, one or several values of each
 * record.
 *
 * @param name for the report
 * @param starts where a record's values begin, and after the last record where they end
 * @param values numbered from 0
 * @param held by value, how many records hold it
 */
record Piece(String name, int[] starts, int[] values, int[] held) {

  /**
   * @param texts by record; a text given twice counts once
   */
  static Piece of(String name, int records, IntFunction<String[]> texts) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] starts = new int[records + 1];
    int[] values = new int[records];
    int used = 0;
    for (int record = 0; record < records; record++) {
      for (String text : texts.apply(record)) {
        int value = numbers.computeIfAbsent(text, fresh -> numbers.size());
        if (!holds(values, starts[record], used, value)) {
          values = used == values.length ? Arrays.copyOf(values, 2 * used) : values;
          values[used++] = value;
        }
      }
      starts[record + 1] = used;
    }
    int[] held = new int[numbers.size()];
    for (int k = 0; k < used; k++) {
      held[values[k]]++;
    }
    return new Piece(name, starts, Arrays.copyOf(values, used), held);
  }

  private static boolean holds(int[] values, int from, int to, int value) {
    for (int k = from; k < to; k++) {
      if (values[k] == value) {
        return true;
      }
    }
    return false;
  }

  /** How many records one meets by this piece, on average over those that hold it. */
  double met() {
    double pairs = 0;
    for (int records : held) {
      pairs += (double) records * records;
    }
    return pairs / Math.max(1, values.length);
  }
}
