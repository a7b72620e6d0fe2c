-- The roles Waymark works under. Run as a superuser (or one who may create roles) at database "postgres".
-- May be run again: it makes what is missing and sets the passwords.
do $$
declare role text;
begin
  foreach role in array array['waymark_owner', 'waymark_app', 'waymark_guard', 'waymark_insight', 'waymark_public'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = role) then
      execute format('create role %I nologin', role);
    end if;
  end loop;
end $$;

-- Migrations only: owns the tables, and sees no row of a person either.
alter role waymark_owner login nocreatedb nocreaterole password '${owner}';
-- The server's only login: owns nothing, bypasses nothing.
alter role waymark_app login nocreatedb nocreaterole password '${app}';
-- Owns the few functions that may look further; sees through policies of its own, bypasses nothing.
alter role waymark_guard nologin nocreatedb nocreaterole;
-- Safe counts only.
alter role waymark_insight nologin nocreatedb nocreaterole;
-- The directory of services only.
alter role waymark_public login nocreatedb nocreaterole password '${public}';

-- So that migrations may hand functions over to them. Not inherited: else the policies that speak to the guard would
-- speak to the owner too, and show it everybody.
grant waymark_guard, waymark_insight to waymark_owner with inherit false, set true;

alter role waymark_app set statement_timeout = '30s';
alter role waymark_app set lock_timeout = '10s';
alter role waymark_app set idle_in_transaction_session_timeout = '60s';
alter role waymark_public set statement_timeout = '5s';
