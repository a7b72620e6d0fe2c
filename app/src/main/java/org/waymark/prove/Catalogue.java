package org.waymark.prove;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is in the database, asked of the database itself.
 *
 * @param keys primary key columns of every table
 * @param readable tables and views that the server's login may select from
 * @param views those that are not tables
 * @param functions that the server's login may call, triggers apart, with their arguments
 */
record Catalogue(
    Map<String, List<String>> keys,
    List<String> readable,
    List<String> views,
    List<String> functions) {

  private static final String RELATIONS =
      """
      select format('%I.%I', n.nspname, c.relname), c.relkind in ('v', 'm'),
             has_any_column_privilege('waymark_app', c.oid, 'select') and has_schema_privilege('waymark_app', n.oid, 'usage'),
             coalesce((select string_agg(a.attname, ',' order by k.place)
               from pg_index i, unnest(i.indkey::int2[]) with ordinality as k (number, place), pg_attribute a
              where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number), '')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_|^information_schema$'
         and (n.nspname, c.relname) <> ('public', 'migration')
       order by 1
      """;

  private static final String FUNCTIONS =
      """
      select format('%s.%s', n.nspname, p.proname)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname !~ '^pg_|^information_schema$' and p.prorettype <> 'trigger'::regtype
         and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
         and has_function_privilege('waymark_app', p.oid, 'execute')
         and has_schema_privilege('waymark_app', n.oid, 'usage')
       order by 1
      """;

  static Catalogue of(Connection connection) throws SQLException {
    var keys = new LinkedHashMap<String, List<String>>();
    var readable = new ArrayList<String>();
    var views = new ArrayList<String>();
    var functions = new ArrayList<String>();
    try (var statement = connection.createStatement()) {
      try (var rows = statement.executeQuery(RELATIONS)) {
        while (rows.next()) {
          String name = rows.getString(1);
          (rows.getBoolean(2) ? views : new ArrayList<String>()).add(name);
          if (rows.getBoolean(3)) {
            readable.add(name);
          }
          keys.put(name, List.of(rows.getString(4).split(",")));
        }
      }
      try (var rows = statement.executeQuery(FUNCTIONS)) {
        while (rows.next()) {
          functions.add(rows.getString(1));
        }
      }
    }
    return new Catalogue(keys, readable, views, functions);
  }

  List<String> tables() {
    return keys.keySet().stream().filter(name -> !views.contains(name)).toList();
  }

  /** SQL for the key of a row as one text. */
  String key(String table) {
    return "concat_ws('|', " + String.join(", ", keys.getOrDefault(table, List.of())) + ")";
  }
}
