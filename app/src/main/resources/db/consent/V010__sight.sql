-- Sight: what is true now. "This audience may see these kinds of information of this case file until then."
-- Never typed: kept by triggers, in the same transaction, from consents, referrals and overrides. An agency's own
-- files need no row here. Rows that no longer hold are deleted, so that a withdrawal counts from the next statement
-- on; the history is in the consents themselves.
create schema consent;
grant usage on schema consent to waymark_app, waymark_guard;

create table consent.sight (
  case_file   uuid not null,
  audience    uuid not null,
  kinds       integer not null check (kinds > 0 and kinds < 8192),
  valid_from  timestamptz not null,
  valid_to    timestamptz not null check (valid_to > valid_from),
  source      text not null check (source in ('consent', 'referral', 'override')),
  source_id   uuid not null,
  primary key (source, source_id, audience)
);
create index sight_by_file on consent.sight (case_file, audience) include (kinds, valid_from, valid_to);
create index sight_by_audience on consent.sight (audience, case_file) include (kinds, valid_from, valid_to);

-- Who must not see whom: the practitioner's own word, her manager's, or the person's. Beats everything else and
-- looks exactly like a file that does not exist.
create table consent.conflict (
  id            uuid primary key,
  case_file     uuid not null,
  agency        uuid not null references access.agency,
  practitioner  uuid references access.practitioner,
  barred_agency uuid references access.agency,
  said_by       text not null check (said_by in ('practitioner', 'manager', 'person')),
  recorded_by   uuid not null,
  recorded_at   timestamptz not null default now(),
  constraint a_conflict_bars_one_practitioner_or_one_agency check ((practitioner is null) <> (barred_agency is null)),
  -- It could never be ended again: nobody left who sees the file.
  constraint the_agency_that_holds_a_file_is_not_barred_from_it check (barred_agency <> agency)
);
create index on consent.conflict (case_file);
create index on consent.conflict (practitioner) where practitioner is not null;
create index on consent.conflict (barred_agency) where barred_agency is not null;

create table consent.conflict_end (
  conflict   uuid primary key references consent.conflict,
  case_file  uuid not null,
  agency     uuid not null,
  ended_by   uuid not null,
  ended_at   timestamptz not null default now()
);

grant select, insert, update, delete on consent.sight to waymark_guard;
grant select, insert on consent.conflict, consent.conflict_end to waymark_guard;

-- From which files the practitioner of a session is barred; kept like her standing.
create function guard.renew_barred(changed uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7326002);
  update access.session s
     set barred = array(
           select c.case_file from consent.conflict c where (c.practitioner = p.id or c.barred_agency = p.agency)
              and not exists (select from consent.conflict_end e where e.conflict = c.id))
    from access.practitioner p
   where p.id = s.practitioner and (p.id = changed or p.agency = changed);
end $$;

create function guard.session_began() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform guard.renew_barred(new.practitioner);
  return null;
end $$;

create function guard.conflict_said() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform guard.renew_barred(coalesce(new.practitioner, new.barred_agency));
  return null;
end $$;

create function guard.conflict_ended() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform guard.renew_barred((select coalesce(c.practitioner, c.barred_agency) from consent.conflict c where c.id = new.conflict));
  return null;
end $$;

create trigger barred after insert on access.session for each row execute function guard.session_began();
create trigger barred after insert on consent.conflict for each row execute function guard.conflict_said();
create trigger barred after insert on consent.conflict_end for each row execute function guard.conflict_ended();

create function guard.barred() returns uuid[]
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select coalesce((select barred from guard.acting), '{}') $$;

alter table consent.sight        enable row level security, force row level security;
alter table consent.conflict     enable row level security, force row level security;
alter table consent.conflict_end enable row level security, force row level security;
create policy guard_all on consent.sight        to waymark_guard using (true) with check (true);
create policy guard_all on consent.conflict     to waymark_guard using (true) with check (true);
create policy guard_all on consent.conflict_end to waymark_guard using (true) with check (true);

create policy mine_now on consent.sight for select to waymark_app
  using (audience = any ((select audiences from guard.acting)::uuid[]) and valid_from <= now() and valid_to > now());
create policy never_the_barred on consent.sight as restrictive for select to waymark_app
  using (case_file <> all ((select barred from guard.acting)::uuid[]));

create policy own_file on consent.conflict for select to waymark_app using (agency = (select agency from guard.acting));
create policy own_file on consent.conflict_end for select to waymark_app using (agency = (select agency from guard.acting));
create policy never_the_barred on consent.conflict as restrictive for all to waymark_app
  using (case_file <> all ((select barred from guard.acting)::uuid[])) with check (true);
create policy never_the_barred on consent.conflict_end as restrictive for all to waymark_app
  using (case_file <> all ((select barred from guard.acting)::uuid[])) with check (true);

-- Who looked at a file is part of the file. Only for reading: a look that ends in a conflict is still written down.
create policy never_the_barred on access.audit_entry as restrictive for select to waymark_app
  using (case_file is null or case_file <> all ((select barred from guard.acting)::uuid[]));

grant select on consent.sight, consent.conflict, consent.conflict_end to waymark_app;
grant insert (id, case_file, agency, practitioner, barred_agency, said_by, recorded_by) on consent.conflict to waymark_app;
grant insert (conflict, case_file, agency, ended_by) on consent.conflict_end to waymark_app;

grant execute on function guard.barred() to waymark_app;
do $$
declare f text;
begin
  foreach f in array array['guard.barred()', 'guard.renew_barred(uuid)', 'guard.session_began()', 'guard.conflict_said()',
      'guard.conflict_ended()'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_guard', f);
    execute format('alter function %s owner to waymark_guard', f);
  end loop;
end $$;
