package org.waymark.linkage.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.waymark.linkage.record.ColumnKind;
import org.waymark.linkage.record.Dictionary;
import org.waymark.linkage.record.People;

/**
 * Counts, draw by draw, how many different people each agency met, each kind of contact and each
 * period, and how many two agencies share. Since it counts in the same draws that the number of
 * distinct persons comes from, every count has an interval and they agree with each other.
 */
final class Tally {
  /** What is counted: a group of one column, or two groups of it that share people. */
  private record Cell(int column, int one, int other) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell cell) {
      return Arrays.compare(
          new int[] {column, one == other ? 0 : 1, one, other},
          new int[] {cell.column, cell.one == cell.other ? 0 : 1, cell.one, cell.other});
    }
  }

  private final List<People.Column> columns;
  private final Map<Cell, List<Integer>> counts = new TreeMap<>();
  private int draws;

  Tally(List<People.Column> columns) {
    this.columns = columns;
  }

  void count(Partition partition) {
    draws++;
    for (int cluster = 0; cluster < partition.records(); cluster++) {
      int size = partition.size(cluster);
      for (int column = 0; size > 0 && column < columns.size(); column++) {
        count(column, groups(column, partition.members(cluster), size));
      }
    }
  }

  private int[] groups(int column, int[] members, int size) {
    int[] codes = columns.get(column).codes();
    return IntStream.range(0, size)
        .map(place -> codes[members[place]])
        .filter(code -> code >= Dictionary.FIRST_VALUE)
        .distinct()
        .sorted()
        .toArray();
  }

  private void count(int column, int[] groups) {
    for (int a = 0; a < groups.length; a++) {
      add(new Cell(column, groups[a], groups[a]));
      for (int b = a + 1; b < groups.length; b++) {
        if (columns.get(column).kind() == ColumnKind.AGENCY) {
          add(new Cell(column, groups[a], groups[b]));
        }
      }
    }
  }

  private void add(Cell cell) {
    List<Integer> perDraw = counts.computeIfAbsent(cell, fresh -> new ArrayList<>());
    while (perDraw.size() < draws) {
      perDraw.add(0);
    }
    perDraw.set(draws - 1, perDraw.get(draws - 1) + 1);
  }

  /** Everything counted: by column, groups before pairs of groups, in the order they were met. */
  List<GroupCount> counts() {
    return counts.entrySet().stream()
        .map(entry -> {
          Cell cell = entry.getKey();
          People.Column column = columns.get(cell.column());
          List<Double> drawn =
              IntStream.range(0, draws)
                  .mapToObj(d -> d < entry.getValue().size() ? (double) entry.getValue().get(d) : 0)
                  .toList();
          String one = column.dictionary().value(cell.one());
          String other = column.dictionary().value(cell.other());
          return new GroupCount(
              column.name(),
              cell.one() == cell.other() ? List.of(one) : List.of(one, other),
              Estimate.of(drawn));
        })
        .toList();
  }
}
