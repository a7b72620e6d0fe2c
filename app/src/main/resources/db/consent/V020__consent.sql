-- What she agreed, per agency and kind of information. Given and withdrawn are both rows that stay.
create table consent.consent (
  id           uuid primary key,
  case_file    uuid not null,
  agency       uuid not null,
  how          text not null check (how in ('in person', 'by phone', 'in writing', 'with an interpreter')),
  words        bytea check (length(words) <= 40000),
  valid_from   timestamptz not null,
  valid_to     timestamptz not null,
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now(),
  foreign key (case_file, agency) references casefile.case_file (id, agency),
  constraint a_consent_ends_within_two_years check (valid_to > valid_from and valid_to <= valid_from + interval '2 years')
);
create index on consent.consent (case_file);

create table consent.consent_item (
  consent    uuid not null references consent.consent,
  case_file  uuid not null,
  agency     uuid not null,
  audience   uuid not null references access.agency,
  kinds      integer not null check (kinds > 0 and kinds < 8192),
  primary key (consent, audience)
);
create index on consent.consent_item (case_file);

-- audience null: all of it.
create table consent.withdrawal (
  id           uuid primary key,
  consent      uuid not null references consent.consent,
  case_file    uuid not null,
  agency       uuid not null,
  audience     uuid references access.agency,
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now()
);
create index on consent.withdrawal (case_file);

-- Which services know about the sex work, and which must not: encrypted, since the name of a service can tell.
create table consent.disclosure (
  id           uuid primary key,
  case_file    uuid not null,
  agency       uuid not null,
  service      bytea not null check (length(service) <= 1000),
  stance       text not null check (stance in ('knows', 'must not know', 'no longer said')),
  why          bytea check (length(why) <= 10000),
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now(),
  ends         uuid,
  foreign key (case_file, agency) references casefile.case_file (id, agency)
);
create index on consent.disclosure (case_file);

-- Emergency sight without consent: one practitioner, one reason, one hour, reviewed by somebody else.
create table consent.override (
  id            uuid primary key,
  case_file     uuid not null references casefile.case_file,
  agency        uuid not null,
  practitioner  uuid not null references access.practitioner,
  by_agency     uuid not null references access.agency,
  kinds         integer not null,
  reason        bytea not null check (length(reason) <= 10000),
  opened_at     timestamptz not null default now(),
  ends_at       timestamptz not null
);
create index on consent.override (case_file);
create index on consent.override (practitioner, opened_at);
create index on consent.override (agency, opened_at);
create index on consent.override (by_agency, opened_at);

create table consent.override_review (
  override     uuid primary key references consent.override,
  case_file    uuid not null,
  agency       uuid not null,
  by_agency    uuid not null,
  reviewer     uuid not null references access.practitioner,
  finding      text not null check (finding in ('was needed', 'was not needed')),
  words        bytea not null check (length(words) <= 10000),
  reviewed_at  timestamptz not null default now()
);

-- She was told of the override, or it is not safe to tell her yet.
create table consent.override_told (
  id           uuid primary key,
  override     uuid not null references consent.override,
  case_file    uuid not null,
  agency       uuid not null,
  told         text not null check (told in ('told', 'not safe yet')),
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now()
);
create index on consent.override_told (override);

do $$
declare t text;
begin
  foreach t in array array['consent', 'consent_item', 'withdrawal', 'disclosure', 'override', 'override_review', 'override_told'] loop
    execute format('alter table consent.%I enable row level security, force row level security', t);
    execute format('grant select, insert on consent.%I to waymark_guard', t);
    execute format('grant select on consent.%I to waymark_app', t);
    execute format('create policy guard_all on consent.%I to waymark_guard using (true) with check (true)', t);
    execute format('create policy never_the_barred on consent.%I as restrictive for all to waymark_app
      using (case_file <> all ((select barred from guard.acting)::uuid[])) with check (case_file <> all ((select barred from guard.acting)::uuid[]))', t);
  end loop;
end $$;

-- Consents and disclosures are the business of the agency that holds the file; an agency she ticked sees its own item.
create policy own_file on consent.consent      for select to waymark_app using (agency = (select agency from guard.acting));
create policy own_file on consent.consent_item for select to waymark_app using (agency = (select agency from guard.acting) or audience = any ((select audiences from guard.acting)::uuid[]));
create policy own_file on consent.withdrawal   for select to waymark_app using (agency = (select agency from guard.acting));
create policy own_file on consent.disclosure   for select to waymark_app using (agency = (select agency from guard.acting));
create policy own_file_adds on consent.consent for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting)
    and exists (select from casefile.case_file f where f.id = consent.case_file and f.agency = consent.agency));
-- Ticked with her beside you: only while the consent itself is being written, so that nothing widens it afterwards
-- and nothing comes back after she withdrew.
create policy own_file_adds on consent.consent_item for insert to waymark_app
  with check (agency = (select agency from guard.acting)
    and exists (select from consent.consent c where c.id = consent_item.consent and c.case_file = consent_item.case_file
      and c.agency = consent_item.agency and c.recorded_by = (select practitioner from guard.acting) and c.recorded_at = now())
    and not exists (select from consent.withdrawal w where w.consent = consent_item.consent)
    and audience <> consent_item.agency and guard.may_receive(audience));
create policy own_file_adds on consent.withdrawal for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting)
    and exists (select from consent.consent c where c.id = withdrawal.consent and c.case_file = withdrawal.case_file and c.agency = withdrawal.agency));
create policy own_file_adds on consent.disclosure for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting)
    and exists (select from casefile.case_file f where f.id = disclosure.case_file and f.agency = disclosure.agency));

-- An override is seen by who opened it, by those who hold the file, and by the opener's managers and leads.
create policy parties on consent.override for select to waymark_app
  using (agency = (select agency from guard.acting) or (practitioner = (select practitioner from guard.acting) and (select agency from guard.acting) is not null)
    or (by_agency = (select agency from guard.acting) and ((select guard.has_role('manager')) or (select guard.has_role('data-protection-lead')))));
create policy parties on consent.override_review for select to waymark_app
  using (exists (select from consent.override o where o.id = override_review.override));
create policy parties on consent.override_told for select to waymark_app
  using (exists (select from consent.override o where o.id = override_told.override));
-- Reviewed by a manager or data protection lead who is not the one who opened it.
create policy somebody_else_reviews on consent.override_review for insert to waymark_app
  with check (reviewer = (select practitioner from guard.acting)
    and ((select guard.has_role('manager')) or (select guard.has_role('data-protection-lead')))
    and exists (select from consent.override o where o.id = override_review.override and o.case_file = override_review.case_file
      and o.agency = override_review.agency and o.by_agency = override_review.by_agency
      and o.practitioner <> (select practitioner from guard.acting)));
create policy holder_tells_her on consent.override_told for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting)
    and exists (select from consent.override o where o.id = override_told.override and o.case_file = override_told.case_file and o.agency = override_told.agency));

grant insert (id, case_file, agency, how, words, valid_from, valid_to, recorded_by) on consent.consent to waymark_app;
grant insert on consent.consent_item to waymark_app;
grant insert (id, consent, case_file, agency, audience, recorded_by) on consent.withdrawal to waymark_app;
grant insert (id, case_file, agency, service, stance, why, recorded_by, ends) on consent.disclosure to waymark_app;
grant insert (override, case_file, agency, by_agency, reviewer, finding, words) on consent.override_review to waymark_app;
grant insert (id, override, case_file, agency, told, recorded_by) on consent.override_told to waymark_app;

-- Sight follows, in the same transaction.
create function guard.consent_gives_sight() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into consent.sight (case_file, audience, kinds, valid_from, valid_to, source, source_id)
  select new.case_file, new.audience, new.kinds, c.valid_from, c.valid_to, 'consent', new.consent
    from consent.consent c where c.id = new.consent;
  return null;
end $$;
create trigger gives_sight after insert on consent.consent_item
  for each row execute function guard.consent_gives_sight();

create function guard.withdrawal_ends_sight() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Her no to an agency also ends what a referral lets it see.
  delete from consent.sight s
   where s.case_file = new.case_file
     and ((s.source = 'consent' and s.source_id = new.consent) or s.source = 'referral')
     and s.audience in (select i.audience from consent.consent_item i where i.consent = new.consent)
     and (new.audience is null or s.audience = new.audience);
  return null;
end $$;
create trigger ends_sight after insert on consent.withdrawal
  for each row execute function guard.withdrawal_ends_sight();

-- Opens a file for an hour. Null: no such reference, or barred, or her agency has not signed, or it is an
-- enforcement agency, or two earlier overrides still wait for their review, or three were opened this week. The caller
-- cannot tell which: a reference that does not exist answers the same.
create function guard.open_override(override_id uuid, given_reference text, given_reason bytea) returns uuid
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
     and f.agency <> mine and f.id <> all (guard.barred());
  if not found then return null; end if;
  insert into consent.override (id, case_file, agency, practitioner, by_agency, kinds, reason, ends_at)
    values (override_id, file.id, file.agency, me, mine, 8191, given_reason, now() + interval '1 hour');
  insert into consent.sight (case_file, audience, kinds, valid_from, valid_to, source, source_id)
    values (file.id, me, 8191, now(), now() + interval '1 hour', 'override', override_id);
  insert into access.audit_entry (practitioner, agency, action, case_file, basis)
    values (me, mine, 'opened by override', file.id, 'override');
  return file.id;
end $$;

-- An agency that becomes an enforcement agency keeps only what she ticked for it.
create function guard.enforcement_ends_sight() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from consent.sight s where s.source <> 'consent'
    and (s.audience = new.id or s.audience in (select p.id from access.practitioner p where p.agency = new.id));
  return null;
end $$;
create trigger ends_sight after update of kind on access.agency
  for each row when (new.kind = 'enforcement' and old.kind <> 'enforcement') execute function guard.enforcement_ends_sight();

do $$
declare f text;
begin
  foreach f in array array['guard.consent_gives_sight()', 'guard.withdrawal_ends_sight()', 'guard.enforcement_ends_sight()', 'guard.open_override(uuid, text, bytea)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_app, waymark_guard', f);
    execute format('alter function %s owner to waymark_guard', f);
  end loop;
end $$;
