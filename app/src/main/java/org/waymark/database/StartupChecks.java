package org.waymark.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must hold of a database before a person's data goes through it. Asked as the server's own
 * role, since settings can differ by role.
 */
public final class StartupChecks {
  private static final String VERSION =
      """
      select current_setting('server_version')
       where current_setting('server_version_num')::int < 180000
      """;

  private static final String SETTINGS =
      """
      select name from pg_catalog.pg_settings
       where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
       order by name
      """;

  /** A table with policies but without their being in force counts too. */
  private static final String TABLES =
      """
      select format('%I.%I', n.nspname, c.relname)
        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
         and (c.relrowsecurity or exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid))
         and not (c.relrowsecurity and c.relforcerowsecurity)
       order by 1
      """;

  private static final String ROLES =
      """
      select r.rolname, power
        from pg_catalog.pg_roles r
       cross join lateral (values
         (r.rolsuper, 'is a superuser'),
         (r.rolbypassrls, 'bypasses row-level security'),
         (r.rolcreaterole and r.rolname <> 'waymark_owner', 'may create roles'),
         (r.rolcreatedb and r.rolname <> 'waymark_owner', 'may create databases'),
         (r.rolreplication, 'may copy the whole server by replication'),
         (r.rolcanlogin and r.rolname in ('waymark_guard', 'waymark_insight'), 'may sign in')
       ) as powers (has, power)
       where has and (r.rolname like 'waymark\\_%' or r.rolname = current_user)
       order by 1, 2
      """;

  /** What the role that serves could do by membership, ownership or leftover rights. */
  private static final String SERVING =
      """
      select current_user, power from (values
        ((select bool_or(pg_has_role(r.oid, 'member')) from pg_catalog.pg_roles r
           where r.rolname <> current_user),
          'is a member of another role'),
        (exists (select from pg_catalog.pg_class c where pg_get_userbyid(c.relowner) = current_user),
          'owns tables'),
        (has_database_privilege(current_database(), 'temporary'), 'may make temporary tables'),
        (has_database_privilege(current_database(), 'create'), 'may create schemas'),
        ((select bool_or(has_schema_privilege(n.oid, 'create')) from pg_catalog.pg_namespace n),
          'may create tables and functions')
      ) as powers (has, power) where has
      """;

  private StartupChecks() {}

  /** Everything that is wrong; empty when the server may start. */
  public static List<Finding> of(DatabaseLogin app) {
    try (var connection = app.connect()) {
      return Stream.of(
              asked(connection, VERSION, row -> new Finding.OldServer(row.getFirst())),
              asked(connection, SETTINGS, row -> new Finding.Forgetful(row.getFirst())),
              asked(connection, TABLES, row -> new Finding.NotForced(row.getFirst())),
              asked(connection, ROLES, StartupChecks::tooStrong),
              asked(connection, SERVING, StartupChecks::tooStrong))
          .flatMap(List::stream)
          .toList();
    } catch (SQLException e) {
      throw new DatabaseFault(
          "The database does not answer "
              + app
              + ": "
              + e.getMessage()
              + ". Check waymark.database.*",
          e);
    }
  }

  /** Throws with every finding and its cure, unless there is none. */
  public static void require(DatabaseLogin app) {
    var findings = of(app);
    if (!findings.isEmpty()) {
      var words = new StringBuilder("Waymark does not start on this database:");
      findings.forEach(finding ->
          words
              .append("\n- ")
              .append(finding.fault())
              .append(".\n  ")
              .append(finding.cure())
              .append('.'));
      throw new DatabaseFault(words.toString());
    }
  }

  private static Finding tooStrong(List<String> row) {
    return new Finding.TooStrong(row.getFirst(), row.getLast());
  }

  private static List<Finding> asked(
      Connection connection, String sql, Function<List<String>, Finding> finding)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<Finding>();
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        found.add(finding.apply(row));
      }
      return found;
    }
  }
}
