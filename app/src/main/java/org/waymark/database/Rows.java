package org.waymark.database;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows of one table, collected and then sent at once in the text form of {@code COPY}; afterwards
 * it is empty and takes more. For whoever writes a past with the superuser's hand.
 */
public final class Rows {
  private final String table;
  private final String columns;
  private final StringBuilder text = new StringBuilder();
  private long count;

  /**
   * For these columns of this table.
   *
   * @param columns with commas between
   */
  public Rows(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  /** One row, its values in the order of the columns. */
  public void add(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : "\t").append(written(values[i]));
    }
    text.append('\n');
    count++;
  }

  /** How many rows were ever added. */
  public long count() {
    return count;
  }

  /** Sends what was collected. */
  public void copyTo(Connection connection) throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(
            "copy " + table + " (" + columns + ") from stdin", new StringReader(text.toString()));
    text.setLength(0);
  }

  private static String written(@Nullable Object value) {
    return switch (value) {
      case null -> "\\N";
      case byte[] bytes -> "\\\\x" + HexFormat.of().formatHex(bytes);
      case String[] words -> "{" + String.join(",", words) + "}";
      case UUID[] ids ->
          "{" + Stream.of(ids).map(UUID::toString).collect(Collectors.joining(",")) + "}";
      default ->
          value
              .toString()
              .replace("\\", "\\\\")
              .replace("\t", "\\t")
              .replace("\n", "\\n")
              .replace("\r", "\\r");
    };
  }
}
