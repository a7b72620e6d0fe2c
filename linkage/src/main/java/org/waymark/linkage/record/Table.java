package org.waymark.linkage.record;

import java.util.List;

/**
 * A sheet as text.
 *
 * @param header column names as written, one for each column
 * @param rows cells by row; a row may be shorter than the header
 */
public record Table(List<String> header, List<List<String>> rows) {

  /** The trimmed cell, or the empty text where the row is too short. */
  public String cell(int row, int column) {
    List<String> cells = rows.get(row);
    return column < cells.size() ? cells.get(column).strip() : "";
  }
}
