package org.waymark.prove;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One session at the database in one world: as the server's login, with the session's token. */
record Visit(
    Connection connection,
    Catalogue catalogue,
    Standpoint who,
    Chance chance,
    long seed,
    Findings findings) {

  World world() {
    return who.world();
  }

  /** Becomes the server's login with this token; nothing remains of whoever was here before. */
  void enter() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set local role waymark_app");
    }
    try (var token = connection.prepareStatement("select set_config('waymark.token', ?, true)")) {
      token.setString(1, who.token());
      token.execute();
    }
  }

  void leave() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("reset role");
    }
  }

  void compare(boolean agrees, String what, List<Row> about) {
    findings.cell();
    if (!agrees) {
      findings.add(Disagreement.of(seed, who, what, about));
    }
  }

  /** What one statement does, undone afterwards whatever it was. */
  <T> T undone(Trial<T> trial) throws SQLException {
    var before = connection.setSavepoint();
    try {
      return trial.run();
    } finally {
      connection.rollback(before);
      connection.releaseSavepoint(before);
    }
  }

  /** Something tried on the connection. */
  interface Trial<T> {
    T run() throws SQLException;
  }
}
