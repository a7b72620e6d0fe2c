package org.waymark.leaks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.testing.Running;

/** How many rows every table has. */
final class RowCounts {
  /** Being looked at is written down, also when the answer is no; sign-ins and seals go on. */
  private static final List<String> MOVING =
      List.of("access.audit_entry", "access.audit_block", "access.session", "referrals.escalation");

  private final String sql;

  RowCounts() {
    List<String> tables =
        Running.here()
            .superuser()
            .sql(
                """
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema', 'public') order by 1
                """)
            .query((row, n) -> row.getString(1))
            .list();
    this.sql =
        tables.stream()
            .filter(table -> !MOVING.contains(table))
            .map(table -> "select '" + table + "' as name, count(*) as rows from " + table)
            .collect(Collectors.joining(" union all "));
  }

  Map<String, Long> now() {
    Map<String, Long> counts = new TreeMap<>();
    Running.here()
        .superuser()
        .sql(sql)
        .query((row, n) -> counts.put(row.getString(1), row.getLong(2)) == null)
        .list();
    return counts;
  }
}
