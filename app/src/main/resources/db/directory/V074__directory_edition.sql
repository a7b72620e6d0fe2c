-- A server that holds the public directory in memory asks with every look whether anything changed since its snapshot:
-- also what was withdrawn, which the public role cannot see any more. Yes or no, and nothing else.
create function guard.directory_changed_since(snapshot pg_snapshot) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from directory.service s
    where s.edition >= pg_snapshot_xmin(snapshot) and not pg_visible_in_snapshot(s.edition, snapshot)) $$;
revoke execute on function guard.directory_changed_since(pg_snapshot) from public;
grant execute on function guard.directory_changed_since(pg_snapshot) to waymark_public, waymark_app;
alter function guard.directory_changed_since(pg_snapshot) owner to waymark_guard;
