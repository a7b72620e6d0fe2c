package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;

/** One statement, a shared timeline, by the server's own login: the policies filter. */
final class SightSql implements Job {
  private static final String SEEN = PlainStatements.TIMELINE_SEEN.formatted("");

  private final List<Asker> askers;
  private final Connection connection;
  private final boolean isByHand;
  private final SplittableRandom random = new SplittableRandom(System.nanoTime());
  private int turn;

  /** By hand, with the superuser's connection, or by the policies. */
  SightSql(List<Asker> askers, Connection connection, boolean isByHand) throws SQLException {
    this.askers = askers;
    this.connection = connection;
    this.isByHand = isByHand;
    connection.setAutoCommit(false);
  }

  @Override
  public void once() throws SQLException {
    Asker as = askers.get(turn++ % askers.size());
    try (var acting = connection.prepareStatement("select set_config('waymark.token', ?, true)")) {
      acting.setString(1, as.session().secret());
      acting.execute();
    }
    try (var query = connection.prepareStatement(isByHand ? PlainStatements.TIMELINE : SEEN)) {
      query.setString(1, as.anyShared(random));
      if (isByHand) {
        query.setObject(2, as.account().agency());
        query.setObject(3, as.account().agency());
      }
      var rows = query.executeQuery();
      if (!rows.next()) {
        throw new IllegalStateException("Nothing is in sight");
      }
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
