package org.waymark.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The roles and the empty database that everything else stands on; the same SQL for our own
 * PostgreSQL and, printed, for somebody else's.
 *
 * <ul>
 *   <li>{@code waymark_owner} owns the tables and runs migrations, nothing else
 *   <li>{@code waymark_app} is the server's only login; it owns, creates and bypasses nothing
 *   <li>{@code waymark_guard} owns the few {@code security definer} functions; nobody signs in as
 *       it
 *   <li>{@code waymark_insight} counts; nobody signs in as it
 *   <li>{@code waymark_public} reads the directory of services
 * </ul>
 */
public final class DatabaseRoles {
  /** The database's name. */
  public static final String DATABASE = "waymark";

  /** Runs migrations. */
  public static final String OWNER = "waymark_owner";

  /** Serves. */
  public static final String APP = "waymark_app";

  /** Serves the directory to everybody. */
  public static final String PUBLIC = "waymark_public";

  private DatabaseRoles() {}

  /**
   * Makes what is missing and sets the passwords; harmless when run again.
   *
   * @param superuser at any database of the server
   */
  public static void prepare(DatabaseLogin superuser, DatabasePasswords passwords) {
    try {
      try (var connection = superuser.database("postgres").connect()) {
        run(connection, roles(passwords));
        if (!exists(connection)) {
          run(connection, resource("create-database.sql"));
        }
      }
      try (var connection = superuser.database(DATABASE).connect()) {
        run(connection, resource("database.sql"));
      }
    } catch (SQLException e) {
      throw new DatabaseFault("The roles could not be made: " + e.getMessage(), e);
    }
  }

  /** All of it as a script for {@code psql}, for whoever looks after an external PostgreSQL. */
  public static String script(DatabasePasswords passwords) {
    return String.join(
        "\n",
        roles(passwords),
        "-- Leave this out where the database exists.",
        resource("create-database.sql").strip() + ";",
        "\\connect waymark",
        resource("database.sql"));
  }

  private static String roles(DatabasePasswords passwords) {
    return resource("roles.sql")
        .replace("${owner}", passwords.owner())
        .replace("${app}", passwords.app())
        .replace("${public}", passwords.open());
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (var query =
        connection.prepareStatement("select from pg_catalog.pg_database where datname = ?")) {
      query.setString(1, DATABASE);
      return query.executeQuery().next();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String resource(String name) {
    try (InputStream text = DatabaseRoles.class.getResourceAsStream("/postgres/" + name)) {
      if (text == null) {
        throw new IllegalStateException(name + " belongs into the jar");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
