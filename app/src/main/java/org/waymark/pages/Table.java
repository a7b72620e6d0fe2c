package org.waymark.pages;

import java.util.List;
import java.util.Optional;

/**
 * Rows under columns; each row's first cell names it. On a narrow screen every cell says its
 * column.
 *
 * @param caption what the table is about
 * @param columns the heads of the columns
 * @param rows cells, as many in each row as there are columns
 */
public record Table(String caption, List<String> columns, List<List<Cell>> rows) {

  /** Refuses rows that do not fit the columns. */
  public Table {
    if (rows.stream().anyMatch(row -> row.size() != columns.size())) {
      throw new IllegalArgumentException("Every row has a cell for each column");
    }
  }

  /** Whether this column holds numbers, so that its head stands above their last digit. */
  public boolean isNumbers(int column) {
    return !rows.isEmpty() && rows.getFirst().get(column).isNumber();
  }

  /**
   * What stands in one place.
   *
   * @param words what is shown
   * @param href where it leads; empty for nowhere
   * @param tag shown instead of the words
   * @param isNumber set flush right, so that digits stand under each other
   */
  public record Cell(String words, String href, Optional<Tag> tag, boolean isNumber) {

    /** Words. */
    public static Cell of(String words) {
      return new Cell(words, "", Optional.empty(), false);
    }

    /** A number already written as people read it. */
    public static Cell number(String words) {
      return new Cell(words, "", Optional.empty(), true);
    }

    /** Words that lead somewhere. */
    public static Cell link(String words, String href) {
      return new Cell(words, href, Optional.empty(), false);
    }

    /** A word in colour. */
    public static Cell of(Tag tag) {
      return new Cell("", "", Optional.of(tag), false);
    }
  }
}
