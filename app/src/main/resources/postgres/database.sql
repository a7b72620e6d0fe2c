-- Run at database "waymark", after roles.sql. May be run again.
revoke all on database waymark from public;
grant connect on database waymark to waymark_owner, waymark_app, waymark_public;
revoke all on schema public from public;
grant usage on schema public to waymark_owner, waymark_app, waymark_guard, waymark_insight, waymark_public;

-- How busy others are and what they run is nobody's business; turning the key asks whether a server still works.
-- A managed server may not let us say so.
do $$
begin
  revoke select on pg_catalog.pg_stat_activity, pg_catalog.pg_stat_all_tables, pg_catalog.pg_stat_user_tables from public;
  grant select on pg_catalog.pg_stat_activity to waymark_owner;
exception when insufficient_privilege then
  raise notice 'The statistics of the server stay readable.';
end $$;
