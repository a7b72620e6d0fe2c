package org.waymark.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table, collected and then sent at once in the text form of {@code COPY}. */
final class Rows {
  private final String table;
  private final String columns;
  private final StringBuilder text = new StringBuilder();
  private long count;

  Rows(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  void add(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : "\t").append(written(values[i]));
    }
    text.append('\n');
    count++;
  }

  long count() {
    return count;
  }

  void copyTo(Connection connection) throws SQLException, IOException {
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
