package org.waymark.prove;

import java.sql.Connection;
import java.sql.SQLException;
import org.waymark.trial.TrialServer;

/**
 * What is ended without a word, as {@code kill -9} does. Most of the time it is the database, whose
 * return takes a second; the server's takes many.
 */
enum DurabilityKill {
  /** The database's first process: everything it runs ends, and the server starts it again. */
  DATABASE {
    @Override
    void strike(TrialServer server, Connection superuser) {
      server.database().stream().findFirst().ifPresent(ProcessHandle::destroyForcibly);
    }
  },
  /** One of the processes that write for the server: the database recovers by itself. */
  WRITING_PROCESS {
    @Override
    void strike(TrialServer server, Connection superuser) throws SQLException {
      try (var statement = superuser.createStatement();
          var row = statement.executeQuery(ANY_WRITING)) {
        if (row.next()) {
          ProcessHandle.of(row.getLong(1)).ifPresent(ProcessHandle::destroyForcibly);
        }
      }
    }
  },
  /** The server; the database is left behind without it. */
  SERVER {
    @Override
    void strike(TrialServer server, Connection superuser) throws InterruptedException {
      server.kill();
    }
  },
  /** Both, as when the machine goes, but for what the disk had not yet been told. */
  BOTH {
    @Override
    void strike(TrialServer server, Connection superuser) throws InterruptedException {
      server.database().forEach(ProcessHandle::destroyForcibly);
      server.kill();
    }
  };

  private static final String ANY_WRITING =
      "select pid from pg_stat_activity where usename = 'waymark_app' order by random() limit 1";

  private static final DurabilityKill[] IN_TURN = {
    DATABASE,
    WRITING_PROCESS,
    BOTH,
    DATABASE,
    WRITING_PROCESS,
    DATABASE,
    SERVER,
    WRITING_PROCESS,
    DATABASE,
    WRITING_PROCESS
  };

  static DurabilityKill ofRound(int round) {
    return IN_TURN[round % IN_TURN.length];
  }

  abstract void strike(TrialServer server, Connection superuser)
      throws SQLException, InterruptedException;

  /** Must the server be started again by hand? */
  boolean endsTheServer() {
    return this == SERVER || this == BOTH;
  }
}
