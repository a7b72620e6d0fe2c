-- The same person at several agencies: files are connected with her yes on both sides, and never merged.
create schema connections;
grant usage on schema connections to waymark_app, waymark_guard, waymark_insight;

-- She agrees that this file may be looked for, and found, among other agencies' files: all of them, or all but some.
-- Whoever looks may be found: without this row a file neither gets a sign nor gives one.
create table connections.openness (
  id           uuid primary key,
  case_file    uuid not null,
  agency       uuid not null,
  how          text not null check (how in ('in person', 'by phone', 'in writing', 'with an interpreter')),
  apart_from   uuid[] not null default '{}' check (cardinality(apart_from) <= 200),
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now(),
  foreign key (case_file, agency) references casefile.case_file (id, agency)
);
create index on connections.openness (case_file);
create index on connections.openness (recorded_by, recorded_at);

create table connections.openness_end (
  openness     uuid primary key references connections.openness,
  case_file    uuid not null,
  agency       uuid not null,
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now()
);

-- How alike two files are, as the server reckons in the background. The server's login can neither read nor write here.
create table connections.likeness (
  id            uuid primary key default gen_random_uuid(),
  one_file      uuid not null,
  one_agency    uuid not null,
  other_file    uuid not null,
  other_agency  uuid not null,
  probability   real not null check (probability between 0 and 1),
  scored_at     timestamptz not null default now(),
  unique (one_file, other_file),
  constraint a_pair_is_written_one_way check (one_file < other_file),
  foreign key (one_file, one_agency) references casefile.case_file (id, agency),
  foreign key (other_file, other_agency) references casefile.case_file (id, agency)
);
create index on connections.likeness (other_file);

-- What one agency is shown about its own file. Of another agency's file nothing stands in it; of one's own, which.
create table connections.sign (
  id           uuid primary key default gen_random_uuid(),
  likeness     uuid not null references connections.likeness,
  case_file    uuid not null,
  agency       uuid not null,
  own_file     uuid,
  shown_from   timestamptz not null,
  shown_until  timestamptz not null check (shown_until > shown_from),
  foreign key (case_file, agency) references casefile.case_file (id, agency),
  foreign key (own_file, agency) references casefile.case_file (id, agency)
);
create index on connections.sign (case_file);
create index on connections.sign (likeness);

-- What the person said to one agency, or its practitioner knows. Every answer stays.
create table connections.answer (
  id           uuid primary key,
  sign         uuid not null references connections.sign,
  case_file    uuid not null,
  agency       uuid not null,
  what         text not null check (what in ('yes', 'no', 'not the same', 'taken back')),
  how          text check (how in ('in person', 'by phone', 'in writing', 'with an interpreter')),
  words        bytea check (length(words) <= 40000),
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now(),
  constraint only_a_yes_says_how_it_was_agreed check (what = 'yes' or how is null),
  foreign key (case_file, agency) references casefile.case_file (id, agency)
);
create index on connections.answer (case_file);
create index on connections.answer (sign);

-- Two rows, one for each side. Nothing is moved: ending it is one row more.
create table connections.connection (
  id            uuid not null,
  likeness      uuid not null references connections.likeness,
  case_file     uuid not null,
  agency        uuid not null,
  other_file    uuid not null,
  other_agency  uuid not null,
  made_at       timestamptz not null default now(),
  primary key (id, case_file),
  foreign key (case_file, agency) references casefile.case_file (id, agency),
  foreign key (other_file, other_agency) references casefile.case_file (id, agency)
);
create index on connections.connection (case_file);
create index on connections.connection (likeness);

create table connections.connection_end (
  connection   uuid primary key,
  case_file    uuid not null,
  agency       uuid not null,
  why          text not null check (why in ('they asked', 'we decided', 'not the same')),
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now(),
  foreign key (connection, case_file) references connections.connection (id, case_file)
);

-- Who is who in each of many draws, for files that may be somebody else's too; a file without a row is one person
-- in all of them. Read by counts alone: what leaves is a number.
create table connections.draw (
  case_file  uuid primary key,
  persons    integer[] not null
);

do $$
declare t text;
begin
  foreach t in array array['openness', 'openness_end', 'likeness', 'sign', 'answer', 'connection', 'connection_end', 'draw'] loop
    execute format('alter table connections.%I enable row level security, force row level security', t);
    execute format('grant select, insert on connections.%I to waymark_guard', t);
    execute format('create policy guard_all on connections.%I to waymark_guard using (true) with check (true)', t);
  end loop;
  foreach t in array array['openness', 'openness_end', 'sign', 'answer', 'connection', 'connection_end'] loop
    execute format('grant select on connections.%I to waymark_app', t);
    execute format('create policy never_the_barred on connections.%I as restrictive for all to waymark_app
      using (case_file <> all ((select barred from guard.acting)::uuid[])) with check (case_file <> all ((select barred from guard.acting)::uuid[]))', t);
  end loop;
end $$;
grant update on connections.likeness to waymark_guard;
grant delete on connections.draw to waymark_guard;
grant select on connections.draw to waymark_insight;
create policy counted on connections.draw for select to waymark_insight using (true);

-- She agreed within two years, for this agency too, and has not taken it back.
create function guard.is_open_to(file_id uuid, agency_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) > 0 and bool_and(not agency_id = any (o.apart_from)) from connections.openness o
   where o.case_file = file_id and o.recorded_at > now() - interval '2 years'
     and not exists (select from connections.openness_end e where e.openness = o.id) $$;

create function guard.opened_since(file_id uuid, moment timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from connections.openness o where o.case_file = file_id and o.recorded_at > moment
    and not exists (select from connections.openness_end e where e.openness = o.id)) $$;

-- Somebody at one agency must not see the other's file: then nobody there is told of it. A colleague would talk.
create function guard.is_kept_from(file_id uuid, agency_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from consent.conflict c left join access.practitioner p on p.id = c.practitioner
    where c.case_file = file_id and (c.barred_agency = agency_id or p.agency = agency_id)
      and not exists (select from consent.conflict_end e where e.conflict = c.id)) $$;

-- May two files of different agencies give a sign of each other at all, now? An enforcement agency never takes part:
-- it reads only what she agreed to for it, and a sign is something to read.
create function guard.may_meet(one_file uuid, one_agency uuid, other_file uuid, other_agency uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select guard.may_receive(one_agency) and guard.may_receive(other_agency)
     and not exists (select from access.agency a where a.id in (one_agency, other_agency) and a.kind = 'enforcement')
     and guard.is_open_to(one_file, other_agency) and guard.is_open_to(other_file, one_agency)
     and not guard.is_kept_from(one_file, other_agency) and not guard.is_kept_from(other_file, one_agency) $$;

-- "Not the same" stays said. A no, and an end, stand until she agrees to be looked for anew.
create function guard.is_undecided(pair uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not exists (select from connections.sign s join connections.answer a on a.sign = s.id
      where s.likeness = pair and (a.what = 'not the same'
        or a.what in ('no', 'taken back') and not guard.opened_since(a.case_file, a.recorded_at)))
    and not exists (select from connections.connection c left join connections.connection_end e on e.connection = c.id
      where c.likeness = pair and (e.connection is null or e.why = 'not the same'
        or not guard.opened_since(e.case_file, e.recorded_at))) $$;

-- Her yes at this file counts for a year, until it is taken back, and for one connection.
create function guard.has_said_yes(pair uuid, file_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from connections.sign s join connections.answer a on a.sign = s.id
    where s.likeness = pair and a.case_file = file_id and a.what = 'yes' and a.recorded_at > now() - interval '1 year'
      and not exists (select from connections.answer b where b.sign = a.sign and b.what = 'taken back')
      and not exists (select from connections.connection c where c.likeness = pair and c.made_at >= a.recorded_at)) $$;

-- Is this sign of the acting agency still a question?
create function guard.is_asked(sign_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from connections.sign s join connections.likeness l on l.id = s.likeness
    where s.id = sign_id and s.agency = guard.agency()
      and guard.is_undecided(l.id) and not guard.has_said_yes(l.id, s.case_file)
      and not exists (select from casefile.case_file f where f.id in (l.one_file, l.other_file) and f.forgotten_at is not null)
      and (s.own_file is not null or guard.may_meet(l.one_file, l.one_agency, l.other_file, l.other_agency))) $$;

-- Did the acting agency write down her yes to this sign, about this file? A policy of answers cannot read answers.
create function guard.said_yes_to(sign_id uuid, file_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from connections.answer a
    where a.sign = sign_id and a.case_file = file_id and a.agency = guard.agency() and a.what = 'yes') $$;

create policy own_file on connections.openness     for select to waymark_app using (agency = (select agency from guard.acting));
create policy own_file on connections.openness_end for select to waymark_app using (agency = (select agency from guard.acting));
create policy own_file on connections.answer       for select to waymark_app using (agency = (select agency from guard.acting));
create policy own_side on connections.sign for select to waymark_app
  using (agency = (select agency from guard.acting) and shown_from <= now() and shown_until > now()
    and (own_file is not null or agency = any ((select audiences from guard.acting)::uuid[])) and guard.is_asked(id));
create policy never_one_barred on connections.sign as restrictive for all to waymark_app
  using (own_file is null or own_file <> all ((select barred from guard.acting)::uuid[])) with check (true);
create policy own_side on connections.connection for select to waymark_app
  using (agency = (select agency from guard.acting) and (other_agency = agency or agency = any ((select audiences from guard.acting)::uuid[])));
create policy never_one_barred on connections.connection as restrictive for all to waymark_app
  using (other_file <> all ((select barred from guard.acting)::uuid[])) with check (true);
create policy parties on connections.connection_end for select to waymark_app
  using (exists (select from connections.connection c where c.id = connection_end.connection));

create policy own_file_adds on connections.openness for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting)
    and exists (select from casefile.case_file f where f.id = openness.case_file and f.agency = openness.agency));
create policy own_file_adds on connections.openness_end for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting)
    and exists (select from connections.openness o where o.id = openness_end.openness and o.case_file = openness_end.case_file
      and o.agency = openness_end.agency));
-- A question is answered only while it is shown. For another agency's file a yes is hers and says how she agreed; two
-- files of one's own are the same or not, and nobody else learns of it. A yes is taken back by whoever recorded it for her.
create policy own_side_answers on connections.answer for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting)
    and case when what = 'taken back'
      then guard.said_yes_to(sign, case_file)
      else exists (select from connections.sign s where s.id = answer.sign and s.case_file = answer.case_file
             and s.agency = answer.agency
             and case when s.own_file is null then answer.what <> 'yes' or answer.how is not null else answer.what <> 'no' end)
      end);
create policy either_side_ends on connections.connection_end for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting)
    and exists (select from connections.connection c where c.id = connection_end.connection
      and c.case_file = connection_end.case_file and c.agency = connection_end.agency));

grant insert (id, case_file, agency, how, apart_from, recorded_by) on connections.openness to waymark_app;
grant insert (openness, case_file, agency, recorded_by) on connections.openness_end to waymark_app;
grant insert (id, sign, case_file, agency, what, how, words, recorded_by) on connections.answer to waymark_app;
grant insert (connection, case_file, agency, why, recorded_by) on connections.connection_end to waymark_app;

-- Somebody who guesses needs many guesses: ten files a week may be opened to being found, by one practitioner.
create function guard.openings_this_week(whose uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from connections.openness o
   where o.recorded_by = whose and whose = guard.practitioner() and o.recorded_at > now() - interval '7 days' $$;
create function guard.openness_is_not_fishing() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.recorded_by::text, 7326090));
  if guard.openings_this_week(new.recorded_by) > 10 then
    raise insufficient_privilege using message = 'ten people a week may be looked for by one practitioner';
  end if;
  return null;
end $$;
create trigger is_not_fishing after insert on connections.openness
  for each row execute function guard.openness_is_not_fishing();

-- What a yes brings about, in the same transaction: two files of one agency are connected; two agencies' once both
-- have her yes. Before that the other side is asked the same question, at a moment drawn at random within two days, so
-- that it does not say when or by whom she was met.
create function guard.yes_moves_on() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare pair connections.likeness; there uuid; theirs uuid; made uuid := gen_random_uuid(); asks timestamptz;
begin
  if guard.practitioner() is null then return null; end if;
  select l.* into pair from connections.likeness l
   where l.id = (select s.likeness from connections.sign s where s.id = new.sign) for update;
  there := case when pair.one_file = new.case_file then pair.other_file else pair.one_file end;
  theirs := case when pair.one_file = new.case_file then pair.other_agency else pair.one_agency end;
  if exists (select from connections.connection c where c.likeness = pair.id
      and not exists (select from connections.connection_end e where e.connection = c.id)) then
    return null;
  elsif theirs = new.agency or guard.has_said_yes(pair.id, there) then
    insert into connections.connection (id, likeness, case_file, agency, other_file, other_agency)
    values (made, pair.id, new.case_file, new.agency, there, theirs), (made, pair.id, there, theirs, new.case_file, new.agency);
    insert into access.audit_entry (practitioner, agency, action, case_file, basis)
    select new.recorded_by, new.agency, 'joined up with this file', f, case when theirs <> new.agency and f = there then 'consent' end
      from unnest(array[new.case_file, there]) f;
  elsif not exists (select from connections.sign s where s.likeness = pair.id and s.case_file = there and s.shown_until > now()) then
    asks := now() + random() * interval '2 days';
    insert into connections.sign (likeness, case_file, agency, shown_from, shown_until)
    values (pair.id, there, theirs, asks, asks + interval '60 days' + random() * interval '60 days');
  end if;
  return null;
end $$;
create trigger moves_on after insert on connections.answer
  for each row when (new.what = 'yes') execute function guard.yes_moves_on();

do $$
declare f text;
begin
  foreach f in array array['guard.is_open_to(uuid, uuid)', 'guard.opened_since(uuid, timestamptz)', 'guard.is_kept_from(uuid, uuid)',
    'guard.may_meet(uuid, uuid, uuid, uuid)', 'guard.is_undecided(uuid)', 'guard.has_said_yes(uuid, uuid)', 'guard.is_asked(uuid)',
    'guard.said_yes_to(uuid, uuid)',     'guard.openings_this_week(uuid)', 'guard.openness_is_not_fishing()', 'guard.yes_moves_on()'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_guard', f);
    execute format('alter function %s owner to waymark_guard', f);
  end loop;
end $$;
-- The others answer about anybody's files: only the guard asks them.
set local role waymark_guard;
grant execute on function guard.is_asked(uuid), guard.said_yes_to(uuid, uuid), guard.openings_this_week(uuid) to waymark_app;
reset role;
