package org.waymark.linkage.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One or two files of records, value by value coded.
 *
 * @param ids the row's own name, by record
 * @param leftCount how many records came from the first file; with one file, all of them
 * @param twoFiles whether only pairs across the files are asked for
 * @param columns evidence with one value for each record
 * @param groups by whom, how and when people were met: what is counted by, never evidence
 * @param names given, family and alias names, when the files have any
 */
public record People(
    String[] ids,
    int leftCount,
    boolean twoFiles,
    List<Column> columns,
    List<Column> groups,
    @Nullable Names names) {

  /**
   * One kind of evidence.
   *
   * @param codes by record, into the dictionary
   */
  public record Column(String name, ColumnKind kind, Dictionary dictionary, int[] codes) {}

  /**
   * Names share one dictionary, so that an alias can be held against a forename and a forename
   * against a surname.
   *
   * @param aliases by record; empty where none is known
   */
  public record Names(Dictionary dictionary, int[] given, int[] family, int[][] aliases) {}

  /** How many records there are. */
  public int size() {
    return ids.length;
  }

  /** How many pairs could be the same person. */
  public long pairs() {
    long all = size();
    return twoFiles ? (long) leftCount * (all - leftCount) : all * (all - 1) / 2;
  }

  /** Whether this pair is one that is asked for; the smaller record is the left. */
  public boolean asked(int left, int right) {
    return !twoFiles || left < leftCount && right >= leftCount;
  }

  /** The first record a record is held against when every pair is looked at in turn. */
  public int firstPartner(int left) {
    return twoFiles ? leftCount : left + 1;
  }
}
