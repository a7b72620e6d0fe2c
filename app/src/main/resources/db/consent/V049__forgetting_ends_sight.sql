-- When a person is forgotten nobody sees anything by agreement, referral or override, and what was written about
-- overrides, which is closed with the partnership's key and not with the file's, is emptied.
grant update (reason) on consent.override to waymark_guard;
grant update (words) on consent.override_review to waymark_guard;

set local role waymark_guard;
create function guard.forgetting_ends_sight() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from consent.sight s where s.case_file = new.id;
  update consent.override o set reason = '' where o.case_file = new.id;
  update consent.override_review r set words = '' where r.case_file = new.id;
  return null;
end $$;
revoke execute on function guard.forgetting_ends_sight() from public;
grant execute on function guard.forgetting_ends_sight() to waymark_owner;

-- As before, and a forgotten file is no file.
create or replace function guard.open_override(override_id uuid, given_reference text, given_reason bytea) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare file casefile.case_file; me uuid := guard.practitioner(); mine uuid := guard.agency(); earlier consent.override;
begin
  if me is null or mine is null or not guard.has_signed(mine) then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(me::text, 7326002));
  select o.* into earlier from consent.override o where o.id = override_id;
  if found then return case when earlier.practitioner = me then earlier.case_file end; end if;
  if exists (select from access.agency a where a.id = mine and a.kind = 'enforcement') then return null; end if;
  if (select count(*) from consent.override o where o.practitioner = me and o.opened_at > now() - interval '7 days') >= 3
    or (select count(*) from consent.override o where o.practitioner = me
          and not exists (select from consent.override_review r where r.override = o.id)) >= 2 then return null; end if;
  select f.* into file from casefile.case_file f where f.reference = upper(given_reference)
     and f.agency <> mine and f.id <> all (guard.barred()) and f.forgotten_at is null;
  if not found then return null; end if;
  insert into consent.override (id, case_file, agency, practitioner, by_agency, kinds, reason, ends_at)
    values (override_id, file.id, file.agency, me, mine, 8191, given_reason, now() + interval '1 hour');
  insert into consent.sight (case_file, audience, kinds, valid_from, valid_to, source, source_id)
    values (file.id, me, 8191, now(), now() + interval '1 hour', 'override', override_id);
  insert into access.audit_entry (practitioner, agency, action, case_file, basis)
    values (me, mine, 'opened by override', file.id, 'override');
  return file.id;
end $$;
reset role;

create trigger forgetting_ends_sight after update of forgotten_at on casefile.case_file
  for each row when (new.forgotten_at is not null and old.forgotten_at is null)
  execute function guard.forgetting_ends_sight();
