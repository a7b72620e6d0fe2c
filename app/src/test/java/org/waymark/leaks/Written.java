package org.waymark.leaks;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.testing.Running;

/**
 * Which tables were written to: noted by triggers of the test's own, since to count the rows of
 * every table after every request takes longer than the requests.
 */
final class Written implements AutoCloseable {
  /** Being looked at is written down, also when the answer is no; sign-ins and seals go on. */
  private static final List<String> MOVING =
      List.of("access.audit_entry", "access.audit_block", "access.session", "referrals.escalation");

  private final JdbcClient superuser = Running.here().superuser();
  private final List<String> tables;

  Written() {
    this.tables =
        superuser
            .sql(
                """
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema', 'public') order by 1
                """)
            .query((row, n) -> row.getString(1))
            .list()
            .stream()
            .filter(table -> !MOVING.contains(table))
            .toList();
    superuser.sql("create table public.written (name text not null)").update();
    superuser
        .sql(
            """
            create function public.written() returns trigger
            language plpgsql security definer set search_path = public as $$
            begin
              if exists (select from changed) then
                insert into written values (tg_table_schema || '.' || tg_table_name);
              end if;
              return null;
            end $$
            """)
        .update();
    for (String table : tables) {
      watch(table, "insert", "new");
      watch(table, "delete", "old");
    }
  }

  private void watch(String table, String event, String rows) {
    superuser
        .sql(
            "create trigger written_%s after %s on %s referencing %s table as changed execute function public.written()"
                .formatted(event, event, table, rows))
        .update();
  }

  /** Which tables were written to since this was asked before. */
  Set<String> sinceBefore() {
    return Set.copyOf(
        superuser
            .sql("with gone as (delete from written returning name) select distinct name from gone")
            .query((row, n) -> row.getString(1))
            .list());
  }

  @Override
  public void close() {
    for (String table : tables) {
      superuser.sql("drop trigger written_insert on " + table).update();
      superuser.sql("drop trigger written_delete on " + table).update();
    }
    superuser.sql("drop function public.written").update();
    superuser.sql("drop table public.written").update();
  }
}
