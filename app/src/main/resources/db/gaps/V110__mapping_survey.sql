-- The mapping survey: what there is in each area, told by people who know it, through a link and without an account.
-- Nothing here is about a person. A link and an answer are known by an id made from the hash of the random words in
-- their address, so that no row tells an address. What was typed in words is closed with the partnership's key; what
-- was ticked stands in codes, to be counted. An answer that was not sent is nobody's to read but its writer's.
create schema gaps;
grant usage on schema gaps to waymark_app, waymark_guard;

-- As whom surveys are made and the map of gaps is read: managers, administrators and commissioners, but of no agency
-- that enforces. A map of where people are turned away tells where they are.
create function guard.maps_for() returns uuid
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select p.agency from access.practitioner p join access.agency a on a.id = p.agency
   where p.id = guard.practitioner() and p.roles && array['manager', 'administrator', 'commissioner'] and a.kind <> 'enforcement' $$;

create table gaps.survey (
  id       uuid primary key,
  title    text not null check (length(title) between 2 and 120),
  areas    text[] not null check (cardinality(areas) between 1 and 400 and array_position(areas, null) is null),
  agency   uuid not null references access.agency,
  made_by  uuid not null references access.practitioner,
  made_at  timestamptz not null default now()
);

-- for_whom: somebody who oversees an area, or somebody of a specialist service. Its last day is in it.
create table gaps.link (
  id        uuid primary key,
  survey    uuid not null references gaps.survey,
  for_whom  text not null check (for_whom in ('area', 'service')),
  label     text not null check (length(label) between 2 and 120),
  last_day  date not null,
  agency    uuid not null references access.agency,
  made_by   uuid not null references access.practitioner,
  made_at   timestamptz not null default now()
);
create index on gaps.link (survey);

create table gaps.link_end (
  link      uuid primary key references gaps.link,
  agency    uuid not null references access.agency,
  ended_by  uuid not null references access.practitioner,
  ended_at  timestamptz not null default now()
);

create table gaps.answer (
  id        uuid primary key,
  link      uuid not null references gaps.link,
  began_at  timestamptz not null default now(),
  sent_at   timestamptz
);
create index on gaps.answer (link);

-- One area as somebody sees it: how well mainstream services understand, what helps, what is hard, what nobody gives.
create table gaps.area_part (
  answer      uuid primary key references gaps.answer,
  area        text not null check (length(area) between 1 and 80),
  rating      text not null check (rating in ('very-good', 'basic', 'poor', 'not-known')),
  helps       text[] not null check (helps <@ array['joined-up', 'position', 'training', 'lead', 'outreach']),
  challenges  text[] not null check (challenges <@ array['inconsistent', 'not-joined-up', 'stigma', 'no-training', 'not-here']),
  unmet       text[] not null check (cardinality(unmet) <= 40),
  sealed      bytea check (length(sealed) <= 40000),
  kept_at     timestamptz not null default now()
);

-- A specialist service as somebody describes it. One dropped again has no areas.
create table gaps.service_part (
  id          uuid primary key,
  answer      uuid not null references gaps.answer,
  place       smallint not null check (place between 1 and 12),
  areas       text[] not null check (cardinality(areas) <= 400),
  needs       text[] not null check (cardinality(needs) <= 40),
  ways        text[] not null check (ways <@ array['in-person', 'phone', 'text', 'chat', 'video', 'visit']),
  routes      text[] not null check (routes <@ array['self', 'drop-in', 'outreach', 'referral', 'police', 'health', 'online']),
  conditions  text[] not null check (conditions <@ array['women', 'trafficked', 'left', 'on-street', 'age', 'local', 'status', 'referral', 'abstinent', 'other']),
  sealed      bytea check (length(sealed) <= 40000),
  kept_at     timestamptz not null default now()
);
create index on gaps.service_part (answer);

do $$
declare t text;
begin
  foreach t in array array['survey', 'link', 'link_end', 'answer', 'area_part', 'service_part'] loop
    execute format('alter table gaps.%I enable row level security, force row level security', t);
    execute format('grant select, insert, update, delete on gaps.%I to waymark_guard', t);
    execute format('grant select on gaps.%I to waymark_app', t);
    execute format('create policy guard_all on gaps.%I to waymark_guard using (true) with check (true)', t);
  end loop;
end $$;
create policy mapper on gaps.survey for select to waymark_app using ((select guard.maps_for()) is not null);
create policy mapper on gaps.link for select to waymark_app using ((select guard.maps_for()) is not null);
create policy mapper on gaps.link_end for select to waymark_app using ((select guard.maps_for()) is not null);
create policy mapper on gaps.answer for select to waymark_app using ((select guard.maps_for()) is not null and sent_at is not null);
create policy mapper on gaps.area_part for select to waymark_app
  using (exists (select from gaps.answer a where a.id = area_part.answer));
create policy mapper on gaps.service_part for select to waymark_app
  using (exists (select from gaps.answer a where a.id = service_part.answer));
create policy mapper_adds on gaps.survey for insert to waymark_app
  with check (agency = (select guard.maps_for()) and made_by = (select practitioner from guard.acting));
create policy mapper_adds on gaps.link for insert to waymark_app
  with check (agency = (select guard.maps_for()) and made_by = (select practitioner from guard.acting));
create policy mapper_adds on gaps.link_end for insert to waymark_app
  with check (agency = (select guard.maps_for()) and ended_by = (select practitioner from guard.acting));
grant insert (id, title, areas, agency, made_by) on gaps.survey to waymark_app;
grant insert (id, survey, for_whom, label, last_day, agency, made_by) on gaps.link to waymark_app;
grant insert (link, agency, ended_by) on gaps.link_end to waymark_app;

-- From here on: what the public role may do, through the link alone.

-- Is this link open today?
create function guard.survey_is_open(link_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from gaps.link l where l.id = link_id and l.last_day >= (now() at time zone 'Europe/London')::date
    and not exists (select from gaps.link_end e where e.link = l.id)) $$;

create function guard.survey_link(link_id uuid) returns table (title text, areas text[], for_whom text, last_day date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.title, s.areas, l.for_whom, l.last_day from gaps.link l join gaps.survey s on s.id = l.survey
   where l.id = link_id and guard.survey_is_open(link_id) $$;

-- Begins an answer; the same id again begins nothing new. 'busy' when one link brings more than anybody would read.
create function guard.begin_survey_answer(link_id uuid, answer_id uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not guard.survey_is_open(link_id) then
    return 'closed';
  end if;
  if exists (select from gaps.answer a where a.id = answer_id) then
    return case when exists (select from gaps.answer a where a.id = answer_id and a.link = link_id) then 'kept' else 'closed' end;
  end if;
  if (select count(*) >= 60 from gaps.answer a where a.link = link_id and a.began_at > now() - interval '1 hour')
    or (select count(*) >= 3000 from gaps.answer a where a.link = link_id) then
    return 'busy';
  end if;
  insert into gaps.answer (id, link) values (answer_id, link_id) on conflict (id) do nothing;
  return 'kept';
end $$;

-- One answer while its link is open: when it was sent, if it was.
create function guard.survey_answer(link_id uuid, answer_id uuid) returns table (id uuid, sent_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.sent_at from gaps.answer a where a.id = answer_id and a.link = link_id and guard.survey_is_open(link_id) $$;

create function guard.survey_area(link_id uuid, answer_id uuid)
  returns table (area text, rating text, helps text[], challenges text[], unmet text[], sealed bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.area, p.rating, p.helps, p.challenges, p.unmet, p.sealed from gaps.area_part p
   where p.answer = answer_id and exists (select from guard.survey_answer(link_id, answer_id)) $$;

create function guard.survey_services(link_id uuid, answer_id uuid)
  returns table (id uuid, place smallint, areas text[], needs text[], ways text[], routes text[], conditions text[], sealed bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.place, p.areas, p.needs, p.ways, p.routes, p.conditions, p.sealed from gaps.service_part p
   where p.answer = answer_id and cardinality(p.areas) > 0 and exists (select from guard.survey_answer(link_id, answer_id))
   order by p.place $$;

-- Keeps a part as it stands now, while the answer is not sent.
create function guard.keep_survey_area(link_id uuid, answer_id uuid, said_area text, said_rating text, said_helps text[],
    said_challenges text[], said_unmet text[], said_sealed bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from guard.survey_answer(link_id, answer_id) a where a.sent_at is null)
    or not exists (select from guard.survey_link(link_id) l where said_area = any (l.areas)) then
    return false;
  end if;
  insert into gaps.area_part (answer, area, rating, helps, challenges, unmet, sealed)
  values (answer_id, said_area, said_rating, said_helps, said_challenges, said_unmet, said_sealed)
  on conflict (answer) do update set area = excluded.area, rating = excluded.rating, helps = excluded.helps,
    challenges = excluded.challenges, unmet = excluded.unmet, sealed = excluded.sealed, kept_at = now();
  return true;
end $$;

create function guard.keep_survey_service(link_id uuid, answer_id uuid, part_id uuid, said_place integer, said_areas text[],
    said_needs text[], said_ways text[], said_routes text[], said_conditions text[], said_sealed bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from guard.survey_answer(link_id, answer_id) a where a.sent_at is null)
    or not exists (select from guard.survey_link(link_id) l where said_areas <@ l.areas)
    or exists (select from gaps.service_part p where p.id = part_id and p.answer <> answer_id) then
    return false;
  end if;
  insert into gaps.service_part (id, answer, place, areas, needs, ways, routes, conditions, sealed)
  values (part_id, answer_id, said_place, said_areas, said_needs, said_ways, said_routes, said_conditions, said_sealed)
  on conflict (id) do update set areas = excluded.areas, needs = excluded.needs, ways = excluded.ways, routes = excluded.routes,
    conditions = excluded.conditions, sealed = excluded.sealed, kept_at = now();
  return true;
end $$;

-- Sends it, once and for all. Sent before: still sent. An answer that says nothing is not sent.
create function guard.send_survey_answer(link_id uuid, answer_id uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from guard.survey_answer(link_id, answer_id)) then
    return 'closed';
  end if;
  if not exists (select from gaps.area_part p where p.answer = answer_id)
    and not exists (select from gaps.service_part p where p.answer = answer_id and cardinality(p.areas) > 0) then
    return 'empty';
  end if;
  update gaps.answer a set sent_at = now() where a.id = answer_id and a.sent_at is null;
  return 'sent';
end $$;

-- How many answers of each link began and were sent, for those who made the survey.
create function guard.survey_returns(survey_id uuid) returns table (link uuid, began bigint, sent bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.link, count(*), count(a.sent_at) from gaps.answer a join gaps.link l on l.id = a.link
   where l.survey = survey_id and guard.maps_for() is not null group by a.link $$;

-- Run daily by any server: what was begun and not sent is forgotten ninety days after its last change.
create function guard.forget_unsent_answers() returns bigint
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with old as (select a.id from gaps.answer a where a.sent_at is null and a.began_at < now() - interval '90 days'
      and not exists (select from gaps.area_part p where p.answer = a.id and p.kept_at > now() - interval '90 days')
      and not exists (select from gaps.service_part p where p.answer = a.id and p.kept_at > now() - interval '90 days')),
   areas as (delete from gaps.area_part p using old where p.answer = old.id returning 1),
   services as (delete from gaps.service_part p using old where p.answer = old.id returning 1)
  select count(*) from old $$;

do $$
declare f text;
begin
  foreach f in array array['maps_for()', 'survey_is_open(uuid)', 'survey_link(uuid)', 'begin_survey_answer(uuid, uuid)', 'survey_answer(uuid, uuid)',
      'survey_area(uuid, uuid)', 'survey_services(uuid, uuid)', 'keep_survey_area(uuid, uuid, text, text, text[], text[], text[], bytea)',
      'keep_survey_service(uuid, uuid, uuid, integer, text[], text[], text[], text[], text[], bytea)', 'send_survey_answer(uuid, uuid)',
      'survey_returns(uuid)', 'forget_unsent_answers()'] loop
    execute format('revoke execute on function guard.%s from public', f);
    execute format('grant execute on function guard.%s to waymark_guard', f);
  end loop;
  foreach f in array array['maps_for()', 'survey_returns(uuid)', 'forget_unsent_answers()'] loop
    execute format('grant execute on function guard.%s to waymark_app', f);
  end loop;
  foreach f in array array['survey_link(uuid)', 'begin_survey_answer(uuid, uuid)', 'survey_answer(uuid, uuid)', 'survey_area(uuid, uuid)',
      'survey_services(uuid, uuid)', 'keep_survey_area(uuid, uuid, text, text, text[], text[], text[], bytea)',
      'keep_survey_service(uuid, uuid, uuid, integer, text[], text[], text[], text[], text[], bytea)', 'send_survey_answer(uuid, uuid)'] loop
    execute format('grant execute on function guard.%s to waymark_public', f);
  end loop;
  foreach f in array array['maps_for()', 'survey_is_open(uuid)', 'survey_link(uuid)', 'begin_survey_answer(uuid, uuid)', 'survey_answer(uuid, uuid)',
      'survey_area(uuid, uuid)', 'survey_services(uuid, uuid)', 'keep_survey_area(uuid, uuid, text, text, text[], text[], text[], bytea)',
      'keep_survey_service(uuid, uuid, uuid, integer, text[], text[], text[], text[], text[], bytea)', 'send_survey_answer(uuid, uuid)',
      'survey_returns(uuid)', 'forget_unsent_answers()'] loop
    execute format('alter function guard.%s owner to waymark_guard', f);
  end loop;
end $$;
