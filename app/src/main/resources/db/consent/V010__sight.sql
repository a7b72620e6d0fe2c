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

create function guard.barred() returns uuid[]
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(c.case_file), '{}') from access.session s
    join access.practitioner p on p.id = s.practitioner and p.active
    join access.agency a on a.id = p.agency and a.active
    join consent.conflict c on c.practitioner = p.id or c.barred_agency = p.agency
   where s.token_hash = guard.token_hash() and s.second_step_at is not null
     and s.expires_at > now() and s.seen_at > now() - guard.session_idle()
     and not exists (select from consent.conflict_end e where e.conflict = c.id) $$;

alter table consent.sight        enable row level security, force row level security;
alter table consent.conflict     enable row level security, force row level security;
alter table consent.conflict_end enable row level security, force row level security;
create policy guard_all on consent.sight        to waymark_guard using (true) with check (true);
create policy guard_all on consent.conflict     to waymark_guard using (true) with check (true);
create policy guard_all on consent.conflict_end to waymark_guard using (true) with check (true);

create policy mine_now on consent.sight for select to waymark_app
  using (audience = any ((select guard.audiences())::uuid[]) and valid_from <= now() and valid_to > now());
create policy never_the_barred on consent.sight as restrictive for select to waymark_app
  using (case_file <> all ((select guard.barred())::uuid[]));

create policy own_file on consent.conflict for select to waymark_app using (agency = (select guard.agency()));
create policy own_file on consent.conflict_end for select to waymark_app using (agency = (select guard.agency()));
create policy never_the_barred on consent.conflict as restrictive for all to waymark_app
  using (case_file <> all ((select guard.barred())::uuid[])) with check (true);
create policy never_the_barred on consent.conflict_end as restrictive for all to waymark_app
  using (case_file <> all ((select guard.barred())::uuid[])) with check (true);

-- Who looked at a file is part of the file. Only for reading: a look that ends in a conflict is still written down.
create policy never_the_barred on access.audit_entry as restrictive for select to waymark_app
  using (case_file is null or case_file <> all ((select guard.barred())::uuid[]));

grant select on consent.sight, consent.conflict, consent.conflict_end to waymark_app;
grant insert (id, case_file, agency, practitioner, barred_agency, said_by, recorded_by) on consent.conflict to waymark_app;
grant insert (conflict, case_file, agency, ended_by) on consent.conflict_end to waymark_app;

revoke execute on function guard.barred() from public;
grant execute on function guard.barred() to waymark_app, waymark_guard;
alter function guard.barred() owner to waymark_guard;
