-- "Ask them to contact me": from a person, a friend, or a professional without an account, by the public form. The
-- public role can write one through one function and never read it. The words are closed with the partnership's key
-- before they reach the database. The agency that keeps the service answers in the time the charter promises.
create table directory.contact_request (
  id         uuid primary key,
  service    uuid not null references directory.service,
  to_agency  uuid not null references access.agency,
  from_whom  text not null check (from_whom in ('herself', 'friend', 'professional')),
  colour     text not null check (colour in ('red', 'amber', 'green')),
  lang       text not null check (lang ~ '^[a-z]{2}(-[A-Za-z]{4})?$'),
  sealed     bytea check (length(sealed) <= 30000),
  made_at    timestamptz not null default now(),
  warn_at    timestamptz not null,
  due_at     timestamptz not null check (due_at >= warn_at)
);
create index on directory.contact_request (to_agency, due_at);
create index on directory.contact_request (made_at);

create table directory.contact_answer (
  id            uuid primary key,
  request       uuid not null references directory.contact_request,
  agency        uuid not null references access.agency,
  practitioner  uuid not null,
  at            timestamptz not null default now(),
  what          text not null check (what in ('taken', 'reached', 'not-reached', 'passed-on', 'said-no')),
  sealed        bytea check (length(sealed) <= 10000)
);
create index on directory.contact_answer (request, at);

do $$
declare t text;
begin
  foreach t in array array['contact_request', 'contact_answer'] loop
    execute format('alter table directory.%I enable row level security, force row level security', t);
    execute format('grant select, insert, update on directory.%I to waymark_guard', t);
    execute format('grant select on directory.%I to waymark_app', t);
    execute format('create policy guard_all on directory.%I to waymark_guard using (true) with check (true)', t);
  end loop;
end $$;

create policy asked on directory.contact_request for select to waymark_app using (to_agency = (select agency from guard.acting));
create policy asked on directory.contact_answer for select to waymark_app using (agency = (select agency from guard.acting));
create policy asked_answers on directory.contact_answer for insert to waymark_app
  with check (agency = (select agency from guard.acting) and practitioner = (select practitioner from guard.acting)
    and exists (select from directory.contact_request r where r.id = request and r.to_agency = contact_answer.agency));
grant insert (id, request, agency, practitioner, what, sealed) on directory.contact_answer to waymark_app;

-- Keeps a request for the agency that keeps the service. Says 'kept' also when it was kept before; 'nowhere' for a
-- service that is not public or takes none; 'busy' when more came in an hour than anybody could answer.
create function guard.ask_for_contact(request_id uuid, service_id uuid, from_whom text, colour text, lang text, sealed bytea,
    warn_at timestamptz, due_at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare keeper uuid;
begin
  select s.agency into keeper from directory.service s
    join directory.listing l on l.service = s.id and l.version = s.version and l.asks
    join access.agency a on a.id = s.agency and a.active
   where s.id = service_id and s.status = 'public';
  if keeper is null or ask_for_contact.due_at < now() then
    return 'nowhere';
  end if;
  if (select count(*) >= 40 from directory.contact_request r where r.to_agency = keeper and r.made_at > now() - interval '1 hour')
    or (select count(*) >= 400 from directory.contact_request r where r.made_at > now() - interval '1 hour') then
    return 'busy';
  end if;
  insert into directory.contact_request (id, service, to_agency, from_whom, colour, lang, sealed, warn_at, due_at)
  values (request_id, service_id, keeper, ask_for_contact.from_whom, ask_for_contact.colour, ask_for_contact.lang, ask_for_contact.sealed,
    ask_for_contact.warn_at, ask_for_contact.due_at)
  on conflict (id) do nothing;
  return 'kept';
end $$;

-- What the charter promises in numbers: the public form says by when somebody answers.
create function guard.promised_times() returns table (red_minutes integer, amber_minutes integer, green_minutes integer, opens time, closes time,
    warn_percent integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.red_minutes, c.amber_minutes, c.green_minutes, c.opens, c.closes, c.warn_percent from referrals.charter c
   order by c.version desc limit 1 $$;

-- Run daily by any server: what a stranger wrote is forgotten 90 days after it was asked. Returns how many.
create function guard.forget_contact_requests() returns bigint
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with old as (update directory.contact_request set sealed = null
     where sealed is not null and made_at < now() - interval '90 days' returning id),
   answers as (update directory.contact_answer set sealed = null
     where sealed is not null and request in (select id from old) returning 1)
  select count(*) from old $$;

-- Functions of the guard that the public role may call; it can call no other.
grant usage on schema guard to waymark_public;
grant execute on function guard.ask_for_contact(uuid, uuid, text, text, text, bytea, timestamptz, timestamptz), guard.promised_times() to waymark_public;
grant execute on function guard.forget_contact_requests() to waymark_app;
do $$
declare f text;
begin
  foreach f in array array['ask_for_contact(uuid, uuid, text, text, text, bytea, timestamptz, timestamptz)', 'promised_times()',
      'forget_contact_requests()'] loop
    execute format('revoke execute on function guard.%s from public', f);
    execute format('alter function guard.%s owner to waymark_guard', f);
  end loop;
end $$;
