package org.waymark.prove;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must hold of every table, view, function and role, read from the catalogue: each question
 * names what breaks it, and a new table is asked as well.
 */
final class SchemaLint {
  private static final String OURS = "n.nspname !~ '^pg_|^information_schema$|^public$'";

  /** Changed in place, column by column; everything else is history. */
  private static final String CHANGEABLE =
      "'access.agency', 'access.practitioner', 'casefile.case_file', 'referrals.referral',"
          + " 'referrals.recipient', 'directory.organisation', 'directory.service',"
          + " 'directory.location'";

  /**
   * Unique and not an id: each says only that a label chosen by chance, or an account, is taken.
   */
  private static final String REVIEWED_UNIQUE =
      "'access.practitioner.sign_in_name', 'access.session.token_hash', 'access.audit_entry.seq',"
          + " 'access.audit_block.number', 'access.partnership.only_one',"
          + " 'casefile.case_file.reference', 'consent.sight.source', 'referrals.charter.version',"
          + " 'referrals.escalation.stage', 'referrals.referral.reference',"
          // The directory is about places and about nobody.
          + " 'directory.service.code', 'directory.listing.version', 'directory.words.version',"
          + " 'directory.words.lang', 'directory.term.taxonomy', 'directory.term.code',"
          + " 'directory.listing_term.version', 'directory.location.confidential',"
          + " 'directory.service_at_location.version',"
          + " 'directory.service_at_location.confidential', 'directory.opening.version',"
          + " 'directory.exception_day.version'";

  private static final Map<String, String> QUESTIONS =
      Map.ofEntries(
          Map.entry(
              "row-level security is not enabled and forced on",
              """
              select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity) and OURS
              """),
          Map.entry(
              "waymark_app is granted a command that no policy of its own allows on",
              """
              select c.oid::regclass || ' ' || command from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                     (values ('select', 'r'), ('insert', 'a'), ('update', 'w')) as commands (command, letter)
               where c.relkind in ('r', 'p') and has_any_column_privilege('waymark_app', c.oid, command) and OURS
                 and not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive
                   and p.polcmd in (letter::"char", '*') and 'waymark_app'::regrole = any (p.polroles))
              """),
          Map.entry(
              "a file's conflicts of interest do not rule",
              """
              select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where c.relkind in ('r', 'p') and has_any_column_privilege('waymark_app', c.oid, 'select') and OURS
                 and (c.oid = 'casefile.case_file'::regclass
                   or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_file'))
                 and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive
                   and p.polcmd in ('r', '*') and 'waymark_app'::regrole = any (p.polroles)
                   and pg_get_expr(p.polqual, p.polrelid) ~ 'acting\\.barred\\s+FROM guard\\.acting')
              """),
          Map.entry(
              "a policy speaks to everybody, or to the owner outside the audit chain, on",
              """
              select p.polrelid::regclass || ' ' || p.polname from pg_policy p
               where 0 = any (p.polroles) or ('waymark_owner'::regrole = any (p.polroles)
                 and p.polrelid not in ('access.audit_entry'::regclass, 'access.audit_block'::regclass))
              """),
          Map.entry(
              "the guard's own policy is not the guard's alone on",
              """
              select p.polrelid::regclass || ' ' || p.polname from pg_policy p
               where p.polname = 'guard_all' and p.polroles <> array['waymark_guard'::regrole::oid]
              """),
          Map.entry(
              "the search path is not fixed to pg_catalog, pg_temp in",
              """
              select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
               where OURS and not ('search_path=pg_catalog, pg_temp' = any (coalesce(p.proconfig, '{}')))
                 and (p.prosecdef or p.prosqlbody is null)
              """),
          Map.entry(
              "neither guard nor insight owns the definer function",
              """
              select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
               where OURS and p.prosecdef and p.proowner not in ('waymark_guard'::regrole, 'waymark_insight'::regrole)
              """),
          Map.entry(
              "everybody may call",
              """
              select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
                     aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as granted
               where OURS and granted.grantee = 0 and granted.privilege_type = 'EXECUTE'
              """),
          Map.entry(
              "as whom a session acts is not written down anew when something changes on",
              """
              select kept.name || ' ' || kept.kept_by
                from (values ('access.session', 'standing'), ('access.practitioner', 'standing'), ('access.agency', 'standing'),
                             ('access.agreement', 'standing'), ('access.agreement_end', 'standing'), ('access.session', 'barred'),
                             ('consent.conflict', 'barred'), ('consent.conflict_end', 'barred')) as kept (name, kept_by)
               where not exists (select from pg_trigger t where t.tgrelid = kept.name::regclass and t.tgname = kept.kept_by
                 and t.tgenabled = 'O')
              """),
          Map.entry(
              "a view runs with its owner's rights, or keeps a copy:",
              """
              select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where OURS and (c.relkind = 'm' or c.relkind = 'v'
                 and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false))
              """),
          Map.entry(
              "a unique index would tell what is taken on",
              """
              select distinct c.oid::regclass || '.' || a.attname from pg_index i join pg_class c on c.oid = i.indrelid
                join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
               where OURS and i.indisunique and a.atttypid <> 'uuid'::regtype
                 and c.oid::regclass || '.' || a.attname not in (REVIEWED_UNIQUE)
              """),
          Map.entry(
              "the server's login may delete, empty, reference or change the history in",
              """
              select c.oid::regclass || ' ' || power from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                     (values ('delete'), ('truncate'), ('trigger'), ('references'), ('update')) as powers (power)
               where c.relkind in ('r', 'p', 'v', 'm') and OURS
                 and (has_table_privilege('waymark_app', c.oid, power)
                   or power = 'update' and has_any_column_privilege('waymark_app', c.oid, power)
                     and c.oid::regclass::text not in (CHANGEABLE))
              """),
          Map.entry(
              "the owner of a row can be changed by the server's login:",
              """
              select c.oid::regclass || '.' || a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
               where OURS and c.relkind in ('r', 'p') and a.attname in ('id', 'agency', 'case_file', 'from_agency', 'to_agency', 'referral', 'kinds')
                 and has_column_privilege('waymark_app', c.oid, a.attnum, 'update')
              """),
          Map.entry(
              "a moment or a trail that the database writes can be written by the server's login:",
              """
              select c.oid::regclass || '.' || a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
               where OURS and c.relkind in ('r', 'p') and a.attname in ('recorded_at', 'at', 'made_at', 'opened_at', 'ended_at', 'reviewed_at', 'file_agency', 'xid', 'seq', 'founded_at')
                 and (has_column_privilege('waymark_app', c.oid, a.attnum, 'insert') or has_column_privilege('waymark_app', c.oid, a.attnum, 'update'))
              """),
          Map.entry(
              "rights are given to everybody on",
              """
              select c.oid::regclass || ' ' || granted.privilege_type from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                     aclexplode(c.relacl) as granted
               where OURS and granted.grantee = 0
              """),
          Map.entry(
              "the server's login holds rights on the sequence",
              """
              select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where OURS and c.relkind = 'S'
                 and (has_sequence_privilege('waymark_app', c.oid, 'usage') or has_sequence_privilege('waymark_app', c.oid, 'select'))
              """),
          Map.entry(
              "a role is stronger than its work:",
              """
              select r.rolname || ' ' || power from pg_roles r cross join lateral (values
                 (r.rolsuper, 'superuser'), (r.rolbypassrls, 'bypasses row security'), (r.rolreplication, 'replicates'),
                 (r.rolcreaterole, 'makes roles'), (r.rolcreatedb and r.rolname <> 'waymark_owner', 'makes databases'),
                 (r.rolcanlogin and r.rolname in ('waymark_guard', 'waymark_insight'), 'signs in'),
                 (r.rolname = 'waymark_app' and exists (select from pg_auth_members m where m.member = r.oid), 'belongs to another role'),
                 (r.rolname = 'waymark_app' and exists (select from pg_class c where c.relowner = r.oid), 'owns a table'),
                 (r.rolname = 'waymark_app' and has_database_privilege(r.oid, current_database(), 'temporary'), 'makes temporary tables'),
                 (r.rolname = 'waymark_app' and has_database_privilege(r.oid, current_database(), 'create'), 'makes schemas'),
                 (r.rolname = 'waymark_app' and exists (select from pg_namespace n where has_schema_privilege(r.oid, n.oid, 'create')), 'makes tables')
               ) as powers (has, power) where has and r.rolname like 'waymark\\_%'
              """));

  private SchemaLint() {}

  /** Every fault, one sentence each; empty when all holds. */
  static List<String> faults(Connection connection) throws SQLException {
    var faults = new ArrayList<String>();
    for (var question : QUESTIONS.entrySet()) {
      String sql =
          question
              .getValue()
              .replace("OURS", OURS)
              .replace("CHANGEABLE", CHANGEABLE)
              .replace("REVIEWED_UNIQUE", REVIEWED_UNIQUE);
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          faults.add(question.getKey() + " " + rows.getString(1));
        }
      }
    }
    faults.addAll(unknown(Catalogue.of(connection)));
    return faults.stream().sorted().toList();
  }

  private static List<String> unknown(Catalogue catalogue) {
    var unknown = new ArrayList<String>();
    catalogue.tables().stream()
        .filter(table -> !ReadingRules.know(table))
        .forEach(table -> unknown.add("no rule says who may read " + table));
    Questions.unknown(catalogue)
        .forEach(name -> unknown.add("no rule says what may be answered by " + name));
    return unknown;
  }
}
