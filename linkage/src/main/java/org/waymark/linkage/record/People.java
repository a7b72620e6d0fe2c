package org.waymark.linkage.record;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  public record Column(String name, ColumnKind kind, Dictionary dictionary, int[] codes) {
    Column in(int[] order) {
      return new Column(name, kind, dictionary, People.in(order, codes));
    }
  }

  /**
   * Names share one dictionary, so that an alias can be held against a forename and a forename
   * against a surname.
   *
   * @param aliases by record; empty where none is known
   */
  public record Names(Dictionary dictionary, int[] given, int[] family, int[][] aliases) {
    Names in(int[] order) {
      return new Names(
          dictionary,
          People.in(order, given),
          People.in(order, family),
          Arrays.stream(order).mapToObj(i -> aliases[i]).toArray(int[][]::new));
    }
  }

  /**
   * The same records in an order that depends on nothing but what is written in them, so that what
   * is drawn at random does not depend on who wrote the file in which order. Of two files the one
   * that sorts first comes first.
   *
   * @return by place in the new order, the record's place in this one
   */
  public int[] order() {
    String[] texts = new String[size()];
    Arrays.setAll(texts, this::text);
    Comparator<Integer> byText =
        Comparator.<Integer, String>comparing(i -> texts[i]).thenComparing(i -> ids[i]);
    List<Integer> left = IntStream.range(0, leftCount).boxed().sorted(byText).toList();
    List<Integer> right = IntStream.range(leftCount, size()).boxed().sorted(byText).toList();
    boolean turned = twoFiles && Arrays.compare(column(right, texts), column(left, texts)) < 0;
    return Stream.of(turned ? right : left, turned ? left : right)
        .flatMap(List::stream)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static String[] column(List<Integer> records, String[] texts) {
    return records.stream().map(i -> texts[i]).toArray(String[]::new);
  }

  private String text(int record) {
    StringBuilder text = new StringBuilder();
    if (names != null) {
      text.append(names.dictionary.value(names.given[record])).append('|');
      text.append(names.dictionary.value(names.family[record])).append('|');
      for (int alias : names.aliases[record]) {
        text.append(names.dictionary.value(alias)).append(';');
      }
    }
    for (List<Column> all : List.of(columns, groups)) {
      for (Column column : all) {
        int code = column.codes[record];
        text.append('|').append(code < Dictionary.FIRST_VALUE ? "" + code : "");
        text.append(column.dictionary.value(code));
      }
    }
    return text.toString();
  }

  /**
   * @param order as {@link #order} gives it
   */
  public People in(int[] order) {
    int first = order.length > 0 && order[0] >= leftCount ? size() - leftCount : leftCount;
    return new People(
        Arrays.stream(order).mapToObj(i -> ids[i]).toArray(String[]::new),
        first,
        twoFiles,
        columns.stream().map(column -> column.in(order)).toList(),
        groups.stream().map(column -> column.in(order)).toList(),
        names == null ? null : names.in(order));
  }

  private static int[] in(int[] order, int[] codes) {
    return Arrays.stream(order).map(i -> codes[i]).toArray();
  }

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
