package org.waymark.database;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The one real PostgreSQL of a test run, durable like everybody's, kept between runs under {@code
 * target} so that it starts in a second. Each test class that wants a clean one asks for {@link
 * #fresh}.
 */
public final class TestDatabase {
  private static final Path FOLDER = Path.of("target", "test-database");
  private static @Nullable EmbeddedPostgres running;

  private TestDatabase() {}

  /** The server, without tables. */
  public static synchronized EmbeddedPostgres server() {
    var postgres = running;
    if (postgres == null) {
      postgres = EmbeddedPostgres.start(FOLDER, Progress.silent());
      running = postgres;
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
    }
    return postgres;
  }

  /** An empty database with roles and this version's tables; what was in it is gone. */
  public static TestLogins fresh() throws SQLException {
    var postgres = server();
    try (var connection = postgres.superuser().connect();
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists waymark with (force)");
    }
    DatabaseRoles.prepare(postgres.superuser(), postgres.passwords());
    var database = postgres.superuser().database(DatabaseRoles.DATABASE);
    var owner = database.as(DatabaseRoles.OWNER, postgres.passwords().owner());
    var app = database.as(DatabaseRoles.APP, postgres.passwords().app());
    Migrations.run(owner);
    return new TestLogins(database, owner, app);
  }

  /**
   * Ways into the test database.
   *
   * @param superuser for looking behind every policy
   * @param owner for seeding faults
   * @param app as the server does it
   */
  public record TestLogins(DatabaseLogin superuser, DatabaseLogin owner, DatabaseLogin app) {}
}
