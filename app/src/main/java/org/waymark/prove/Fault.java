package org.waymark.prove;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A mistake somebody could make in the migrations, made on purpose.
 *
 * @param name the mistake, in a few words
 * @param sql a query that answers the statements which make it, or those statements themselves
 */
record Fault(String name, String sql, boolean isAsked) {
  /** These statements, as they stand. */
  static Fault of(String name, String sql) {
    return new Fault(name, sql, false);
  }

  /** The function as it is, with one piece of its text replaced. */
  static Fault inFunction(String name, String function, String piece, String replacement) {
    return new Fault(
        name,
        """
        select case when d like '%%' || p || '%%' then replace(d, p, r) end
          from (select pg_get_functiondef('%s'::regproc) d, $piece$%s$piece$ p, $piece$%s$piece$ r) x
        """
            .formatted(function, piece, replacement),
        true);
  }

  /** The view as it is, with one piece of its text replaced. */
  static Fault inView(String name, String view, String piece, String replacement) {
    return new Fault(
        name,
        """
        select case when d like '%%' || p || '%%' then 'create or replace view %1$s with (security_invoker = true) as ' || replace(d, p, r) end
          from (select regexp_replace(pg_get_viewdef('%1$s'::regclass), '\\s+', ' ', 'g') d,
                       $piece$%2$s$piece$ p, $piece$%3$s$piece$ r) x
        """
            .formatted(view, piece, replacement),
        true);
  }

  /** The policy as it is, with one piece of its conditions replaced wherever it stands. */
  static Fault inPolicy(
      String name, String table, String policy, String piece, String replacement) {
    return new Fault(
        name,
        """
        select case when coalesce(u, '') || coalesce(c, '') like '%%' || p || '%%' then
               format('alter policy %%I on %1$s', polname) || coalesce(' using (' || replace(u, p, r) || ')', '')
                 || coalesce(' with check (' || replace(c, p, r) || ')', '') end
          from (select polname, regexp_replace(pg_get_expr(polqual, polrelid), '\\s+', ' ', 'g') u,
                       regexp_replace(pg_get_expr(polwithcheck, polrelid), '\\s+', ' ', 'g') c,
                       $piece$%3$s$piece$ p, $piece$%4$s$piece$ r
                  from pg_policy where polrelid = '%1$s'::regclass and polname = '%2$s') x
        """
            .formatted(table, policy, piece, replacement),
        true);
  }

  /**
   * The statements that make the mistake in this database.
   *
   * @throws IllegalStateException when there is no longer such a place: the mistake must be
   *     restated
   */
  String statements(Connection connection) throws SQLException {
    if (!isAsked) {
      return sql;
    }
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      if (rows.next() && rows.getString(1) instanceof String made) {
        return made;
      }
      throw new IllegalStateException("The seeded fault finds no place any more: " + name);
    }
  }
}
