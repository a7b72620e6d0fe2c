-- Drop-in sessions: when the door is open, the hours for women only, and which colleagues of other agencies are in that
-- day. Who came is an entry in her own case file, never here.
create schema dropin;
grant usage on schema dropin to waymark_app, waymark_guard;

create table dropin.session (
  id           uuid primary key,
  agency       uuid not null references access.agency,
  place        text not null check (length(place) between 2 and 60),
  opens_at     timestamptz not null,
  closes_at    timestamptz not null,
  women_from   timestamptz,
  women_until  timestamptz,
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now(),
  constraint a_session_ends_within_a_day check (closes_at > opens_at and closes_at <= opens_at + interval '16 hours'),
  constraint womens_hours_lie_within check ((women_from is null) = (women_until is null)
    and (women_from is null or women_from >= opens_at and women_until <= closes_at and women_until > women_from))
);
create index on dropin.session (agency, opens_at);

-- In-reach: a colleague of another agency who is there that day, by agency and what for; no name.
create table dropin.in_reach (
  id           uuid primary key,
  session      uuid not null references dropin.session,
  agency       uuid not null references access.agency,
  from_agency  uuid not null references access.agency,
  what         text not null check (what in ('housing', 'probation', 'mental health', 'health', 'drugs and alcohol', 'benefits', 'legal', 'other')),
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now()
);
create index on dropin.in_reach (session);

-- A round of online outreach to people nobody knows yet: numbers only. Whoever answers and wants support gets a case
-- file and an entry of her own.
create table dropin.online_round (
  id           uuid primary key,
  agency       uuid not null references access.agency,
  place        text not null check (place in ('advertising site', 'social media', 'app', 'forum')),
  happened_at  timestamptz not null,
  messages     smallint not null check (messages between 0 and 999),
  replies      smallint not null check (replies between 0 and 999 and replies <= messages + 50),
  wanted_help  smallint not null check (wanted_help between 0 and 999 and wanted_help <= replies),
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now()
);
create index on dropin.online_round (agency, happened_at);

do $$
declare t text;
begin
  foreach t in array array['session', 'in_reach', 'online_round'] loop
    execute format('alter table dropin.%I enable row level security, force row level security', t);
    execute format('grant select on dropin.%I to waymark_guard, waymark_app', t);
    execute format('create policy guard_all on dropin.%I to waymark_guard using (true) with check (true)', t);
    execute format('create policy own on dropin.%I for select to waymark_app using (agency = (select agency from guard.acting))', t);
  end loop;
end $$;
create policy own_adds on dropin.session for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting));
create policy own_adds on dropin.in_reach for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting) and from_agency <> agency
    and exists (select from dropin.session s where s.id = in_reach.session and s.agency = in_reach.agency));
create policy own_adds on dropin.online_round for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting));
grant insert (id, agency, place, opens_at, closes_at, women_from, women_until, recorded_by) on dropin.session to waymark_app;
grant insert (id, session, agency, from_agency, what, recorded_by) on dropin.in_reach to waymark_app;
grant insert (id, agency, place, happened_at, messages, replies, wanted_help, recorded_by) on dropin.online_round to waymark_app;
