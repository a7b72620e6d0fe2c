package org.waymark.linkage.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.waymark.linkage.record.People;
import org.waymark.linkage.record.Table;
import org.waymark.linkage.record.TableReader;

/** Pairs known to be the same person, as packed record numbers, the smaller first. */
public record Truth(Set<Long> pairs) {
  /**
   * Reads the first two columns of a file as ids; ids that no record has are left out.
   *
   * @throws IOException when the file cannot be read
   */
  public static Truth read(Path file, People people) throws IOException {
    Map<String, Integer> left =
        index(people, 0, people.twoFiles() ? people.leftCount() : people.size());
    Map<String, Integer> right =
        people.twoFiles() ? index(people, people.leftCount(), people.size()) : left;
    Set<Long> pairs = new HashSet<>();
    Table table = TableReader.read(file);
    for (int row = 0; row < table.rows().size(); row++) {
      add(pairs, left.get(table.cell(row, 0)), right.get(table.cell(row, 1)));
      if (people.twoFiles()) {
        add(pairs, left.get(table.cell(row, 1)), right.get(table.cell(row, 0)));
      }
    }
    return new Truth(pairs);
  }

  private static void add(
      Set<Long> pairs,
      @org.jspecify.annotations.Nullable Integer a,
      @org.jspecify.annotations.Nullable Integer b) {
    if (a != null && b != null && !a.equals(b)) {
      pairs.add(key(a, b));
    }
  }

  private static Map<String, Integer> index(People people, int from, int to) {
    Map<String, Integer> index = new HashMap<>();
    for (int record = from; record < to; record++) {
      index.put(people.ids()[record], record);
    }
    return index;
  }

  private static long key(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  public boolean same(int left, int right) {
    return pairs.contains(key(left, right));
  }
}
