-- What one agency holds on one person. Another agency sees it only through a sight row.
create schema casefile;
grant usage on schema casefile to waymark_app, waymark_guard;

create table casefile.case_file (
  id          uuid primary key,
  agency      uuid not null references access.agency,
  reference   text not null unique check (reference ~ '^[A-Z]{3,7}-[0-9]{3,5}$'),
  opened_by   uuid not null references access.practitioner,
  opened_at   timestamptz not null default now(),
  level       text check (level in ('high', 'medium', 'low')),
  lead        uuid references access.practitioner,
  version     integer not null default 1,
  unique (id, agency)
);
create index on casefile.case_file (agency, opened_at);
create index on casefile.case_file (lead) where lead is not null;

-- The key that this file's names and notes are encrypted with, itself wrapped by the partnership's key, which is
-- in no database and no backup. Destroying the row and turning the partnership's key forgets one person.
create table casefile.data_key (
  case_file    uuid primary key references casefile.case_file,
  agency       uuid not null,
  wrapped      bytea not null check (length(wrapped) between 40 and 120),
  key_version  smallint not null default 1,
  foreign key (case_file, agency) references casefile.case_file (id, agency)
);

-- One thing that happened, in one case file, at one moment, of one kind of information. Immutable: a correction,
-- and the end of a safety mark, is another entry that names the one it stands for.
-- kind: 0 identity, 1 safety, 2 housing, 3 money, 4 drugs and alcohol, 5 physical health, 6 sexual health,
-- 7 mental health, 8 legal, 9 children and family, 10 sex work, 11 activities and work, 12 plan.
-- facts: coded answers that may be counted; note: her or the practitioner's words, encrypted.
create table casefile.entry (
  id           uuid primary key,
  case_file    uuid not null,
  agency       uuid not null,
  practitioner uuid not null references access.practitioner,
  kind         smallint not null check (kind between 0 and 12),
  type         text not null check (length(type) between 2 and 40),
  happened_at  timestamptz not null,
  recorded_at  timestamptz not null default now(),
  facts        jsonb check (pg_column_size(facts) <= 4000),
  note         bytea check (length(note) <= 40000),
  corrects     uuid,
  foreign key (case_file, agency) references casefile.case_file (id, agency)
);
create index entry_timeline on casefile.entry (case_file, happened_at desc, id desc);
create index entry_by_month on casefile.entry (happened_at, agency) include (kind, type, case_file);
create index entry_correction on casefile.entry (case_file, corrects) where corrects is not null;
create index entry_safety on casefile.entry (case_file) where type = 'safety mark';

-- What she is called and how to know her: each answer a row, in her file's key; a later row of the same field
-- stands for it, and a row may end another.
create table casefile.detail (
  id           uuid primary key,
  case_file    uuid not null,
  agency       uuid not null,
  field        text not null check (field ~ '^[a-z][a-z-]{1,39}$'),
  value        bytea not null check (length(value) <= 4000),
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now(),
  ends         uuid,
  foreign key (case_file, agency) references casefile.case_file (id, agency)
);
create index detail_by_file on casefile.detail (case_file, recorded_at);
create index detail_feed on casefile.detail (recorded_at, id);

grant select, insert, update on casefile.case_file to waymark_guard;
grant select on casefile.data_key, casefile.entry, casefile.detail to waymark_guard;

alter table casefile.case_file enable row level security, force row level security;
alter table casefile.data_key  enable row level security, force row level security;
alter table casefile.entry     enable row level security, force row level security;
alter table casefile.detail    enable row level security, force row level security;
create policy guard_all on casefile.case_file to waymark_guard using (true) with check (true);
create policy guard_all on casefile.data_key  to waymark_guard using (true) with check (true);
create policy guard_all on casefile.entry     to waymark_guard using (true) with check (true);
create policy guard_all on casefile.detail    to waymark_guard using (true) with check (true);

-- Mine, or there is sight of this row's kind. `exists` stays correlated on purpose: the planner probes the index
-- for a page and hashes for a month.
create policy mine_or_in_sight on casefile.case_file for select to waymark_app
  using (agency = (select agency from guard.acting) or exists (select from consent.sight s where s.case_file = case_file.id));
create policy mine_or_in_sight on casefile.data_key for select to waymark_app
  using (agency = (select agency from guard.acting) or exists (select from consent.sight s where s.case_file = data_key.case_file));
create policy mine_or_in_sight on casefile.entry for select to waymark_app
  using (agency = (select agency from guard.acting)
    or exists (select from consent.sight s where s.case_file = entry.case_file and s.kinds & (1 << entry.kind) <> 0));
create policy mine_or_in_sight on casefile.detail for select to waymark_app
  using (agency = (select agency from guard.acting)
    or exists (select from consent.sight s where s.case_file = detail.case_file and s.kinds & 1 <> 0));

create policy own on casefile.case_file for insert to waymark_app
  with check (agency = (select agency from guard.acting) and opened_by = (select practitioner from guard.acting));
create policy own_changes on casefile.case_file for update to waymark_app
  using (agency = (select agency from guard.acting)) with check (agency = (select agency from guard.acting));
-- The file must be visible too: else the foreign key would tell which hidden files exist.
create policy own on casefile.data_key for insert to waymark_app
  with check (agency = (select agency from guard.acting)
    and exists (select from casefile.case_file f where f.id = data_key.case_file and f.agency = data_key.agency));
create policy own on casefile.entry for insert to waymark_app
  with check (agency = (select agency from guard.acting) and practitioner = (select practitioner from guard.acting)
    and exists (select from casefile.case_file f where f.id = entry.case_file and f.agency = entry.agency));
create policy own on casefile.detail for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting)
    and exists (select from casefile.case_file f where f.id = detail.case_file and f.agency = detail.agency));

create policy never_the_barred on casefile.case_file as restrictive for all to waymark_app
  using (id <> all ((select barred from guard.acting)::uuid[])) with check (id <> all ((select barred from guard.acting)::uuid[]));
create policy never_the_barred on casefile.data_key as restrictive for all to waymark_app
  using (case_file <> all ((select barred from guard.acting)::uuid[])) with check (case_file <> all ((select barred from guard.acting)::uuid[]));
create policy never_the_barred on casefile.entry as restrictive for all to waymark_app
  using (case_file <> all ((select barred from guard.acting)::uuid[])) with check (case_file <> all ((select barred from guard.acting)::uuid[]));
create policy never_the_barred on casefile.detail as restrictive for all to waymark_app
  using (case_file <> all ((select barred from guard.acting)::uuid[])) with check (case_file <> all ((select barred from guard.acting)::uuid[]));

grant select on casefile.case_file, casefile.data_key, casefile.entry, casefile.detail to waymark_app;
grant insert (id, agency, reference, opened_by, level, lead) on casefile.case_file to waymark_app;
grant update (level, lead, version) on casefile.case_file to waymark_app;
grant insert (case_file, agency, wrapped, key_version) on casefile.data_key to waymark_app;
grant insert (id, case_file, agency, practitioner, kind, type, happened_at, facts, note, corrects) on casefile.entry to waymark_app;
grant insert (id, case_file, agency, field, value, recorded_by, ends) on casefile.detail to waymark_app;

-- An entry of the audit knows whose file was looked at, whatever the looker wrote.
create function guard.audit_file_agency() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.file_agency := (select f.agency from casefile.case_file f where f.id = new.case_file);
  return new;
end $$;
create trigger file_agency before insert on access.audit_entry
  for each row when (new.case_file is not null) execute function guard.audit_file_agency();

-- Feed of the search index in memory: ciphertext and wrapped keys only, for the server that holds the key.
create function guard.search_feed(since timestamptz, page_limit integer)
  returns table (detail uuid, case_file uuid, agency uuid, field text, value bytea, ends uuid, recorded_at timestamptz, wrapped bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.id, d.case_file, d.agency, d.field, d.value, d.ends, d.recorded_at, k.wrapped
    from casefile.detail d join casefile.data_key k on k.case_file = d.case_file
   where d.recorded_at >= since order by d.recorded_at, d.id limit page_limit $$;

do $$
declare f text;
begin
  foreach f in array array['guard.audit_file_agency()', 'guard.search_feed(timestamptz, integer)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_app, waymark_guard', f);
    execute format('alter function %s owner to waymark_guard', f);
  end loop;
end $$;

-- A conflict is recorded by the agency that holds the file, and only while its practitioner can see the file.
create policy own_file_adds on consent.conflict for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting)
    and exists (select from casefile.case_file f where f.id = conflict.case_file and f.agency = conflict.agency));
create policy own_file_adds on consent.conflict_end for insert to waymark_app
  with check (agency = (select agency from guard.acting) and ended_by = (select practitioner from guard.acting)
    and exists (select from consent.conflict c where c.id = conflict_end.conflict and c.case_file = conflict_end.case_file));
