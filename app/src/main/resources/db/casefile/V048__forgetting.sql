-- At her word one person is forgotten in one agency's file. The file's key is destroyed, so that every name and note
-- in it is noise; the file is there for nobody any more; what happened stays countable, and the trail stays whole.
-- Old copies of the wrapped key in backups and the log of writes die when the partnership's key is turned.
alter table casefile.case_file add column forgotten_at timestamptz;
create policy never_the_forgotten on casefile.case_file as restrictive for select to waymark_app using (forgotten_at is null);
create index case_file_forgotten on casefile.case_file (forgotten_at) where forgotten_at is not null;
grant delete, update (wrapped, key_version) on casefile.data_key to waymark_guard;

-- Which key the database is closed with: a fingerprint that tells nothing of it, and when it was last turned.
alter table access.partnership add column key_mark bytea check (length(key_mark) = 16);
alter table access.partnership add column key_turned_at timestamptz not null default now();
grant update (key_mark, key_turned_at) on access.partnership to waymark_guard;

set local role waymark_guard;
-- By a data protection lead of the agency that holds the file and who is not kept from it. False for everybody else,
-- for a file that is not theirs, and for one that is forgotten already: they look alike.
create function guard.forget(file_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not guard.has_role('data-protection-lead') or guard.agency() is null then return false; end if;
  insert into access.audit_entry (practitioner, agency, action, case_file)
    select guard.practitioner(), guard.agency(), 'forgot the person, at their word', f.id from casefile.case_file f
     where f.id = file_id and f.agency = guard.agency() and f.forgotten_at is null and f.id <> all (guard.barred());
  if not found then return false; end if;
  delete from casefile.data_key k where k.case_file = file_id;
  update casefile.case_file f set forgotten_at = now(), lead = null where f.id = file_id;
  return true;
end $$;

-- For the index of names in memory: which files to drop.
create function guard.forgotten_since(since timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.id from casefile.case_file f where f.forgotten_at >= since $$;

-- How many were forgotten since the partnership's key was last turned: their names are in old backups until it is.
create function guard.forgotten_with_this_key() returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from casefile.case_file f where f.forgotten_at > (select p.key_turned_at from access.partnership p) $$;

do $$
declare f text;
begin
  foreach f in array array['forget(uuid)', 'forgotten_since(timestamptz)', 'forgotten_with_this_key()'] loop
    execute format('revoke execute on function guard.%s from public', f);
    execute format('grant execute on function guard.%s to waymark_app', f);
  end loop;
  execute 'grant execute on function guard.forgotten_with_this_key() to waymark_owner';
end $$;
reset role;
