-- After a shift: did it go out, over which of its areas, with how many. The last word counts.
create table shifts.sheet (
  id           uuid primary key,
  shift        uuid not null references shifts.shift,
  agency       uuid not null references access.agency,
  went_out     boolean not null,
  areas        uuid[] not null check (cardinality(areas) <= 20 and array_position(areas, null) is null),
  trained      smallint not null check (trained between 0 and 9),
  extra        smallint not null check (extra between 0 and 9),
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now()
);
create index on shifts.sheet (shift, recorded_at);

-- The address of a practitioner's own calendar, as the hash of its unguessable token. The last row counts; one without
-- a token stops the calendar.
create table shifts.calendar (
  id           uuid primary key,
  practitioner uuid not null references access.practitioner,
  token_hash   bytea check (length(token_hash) = 32),
  made_at      timestamptz not null default now()
);
create index on shifts.calendar (practitioner, made_at);
create index on shifts.calendar (token_hash);

do $$
declare t text;
begin
  foreach t in array array['sheet', 'calendar'] loop
    execute format('alter table shifts.%I enable row level security, force row level security', t);
    execute format('create policy guard_all on shifts.%I to waymark_guard using (true) with check (true)', t);
    execute format('grant select on shifts.%I to waymark_guard', t);
  end loop;
end $$;
create policy taking_part on shifts.sheet for select to waymark_app
  using (exists (select from shifts.shift s where s.id = sheet.shift));
create policy manager_adds on shifts.sheet for insert to waymark_app
  with check (agency = (select guard.outreach_agency()) and (select guard.has_role('manager')) and recorded_by = (select practitioner from guard.acting)
    and exists (select from shifts.shift s where s.id = sheet.shift and sheet.areas <@ s.areas));
create policy her_own on shifts.calendar for select to waymark_app using (practitioner = (select practitioner from guard.acting));
create policy her_own_adds on shifts.calendar for insert to waymark_app
  with check (practitioner = (select practitioner from guard.acting) and (select guard.outreach_agency()) is not null);
grant select on shifts.sheet to waymark_app;
grant select (id, practitioner, made_at) on shifts.calendar to waymark_app;
grant insert (id, shift, agency, went_out, areas, trained, extra, recorded_by) on shifts.sheet to waymark_app;
grant insert (id, practitioner, token_hash) on shifts.calendar to waymark_app;

-- Which areas were gone when, over all agencies: no agency, no name, no id. Planned shifts count until a sheet says
-- otherwise.
create function guard.outreach_coverage(from_at timestamptz, to_at timestamptz)
  returns table (area uuid, starts_at timestamptz, ends_at timestamptz)
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select u.id, s.starts_at, s.ends_at from shifts.shift s
    left join lateral (select h.areas, h.went_out from shifts.sheet h where h.shift = s.id
                        order by h.recorded_at desc, h.id desc limit 1) h on true
    cross join lateral unnest(case when h.areas is null then s.areas when h.went_out then h.areas else '{}' end) as u (id)
   where s.starts_at >= from_at and s.starts_at < to_at and guard.outreach_agency() is not null
     and not exists (select from shifts.called_off c where c.shift = s.id) $$;

-- Who of these is out already in that time, on whosever shift: only that she is, not where.
create function guard.already_out(people uuid[], from_at timestamptz, to_at timestamptz) returns setof uuid
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select distinct f.practitioner from shifts.staff f join shifts.shift s on s.id = f.shift
   where f.practitioner = any (people) and s.starts_at < to_at and s.ends_at > from_at and guard.outreach_agency() is not null
     and not exists (select from shifts.staff_end e where e.staff = f.id)
     and not exists (select from shifts.called_off c where c.shift = s.id) $$;

-- The calendar behind a token: her own shifts from four weeks ago on, areas and hours alone. Asked without anybody
-- signed in, so it answers nothing once she or her agency stopped or the token was replaced.
create function guard.calendar(given_hash bytea)
  returns table (shift uuid, starts_at timestamptz, ends_at timestamptz, areas text[], called_off boolean)
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select s.id, s.starts_at, s.ends_at,
         array(select a.name from unnest(s.areas) with ordinality as u (id, place) join shifts.area a on a.id = u.id order by u.place),
         exists (select from shifts.called_off c where c.shift = s.id)
           or not exists (select from shifts.staff g where g.shift = s.id and g.practitioner = p.id
                            and not exists (select from shifts.staff_end e where e.staff = g.id))
    from shifts.calendar k
    join access.practitioner p on p.id = k.practitioner and p.active
    join access.agency a on a.id = p.agency and a.active and a.kind not in ('commissioner', 'enforcement')
    join shifts.shift s on s.starts_at > now() - interval '28 days' and p.agency = any (s.agencies)
   where k.token_hash = given_hash and guard.has_signed(p.agency)
     and not exists (select from shifts.calendar later where later.practitioner = k.practitioner
                       and (later.made_at, later.id) > (k.made_at, k.id))
     and exists (select from shifts.staff f where f.shift = s.id and f.practitioner = p.id)
   order by s.starts_at $$;
-- Is there a calendar behind this token at all? An empty one and none must be told apart to answer 404.
create function guard.is_calendar(given_hash bytea) returns boolean
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select exists (select from shifts.calendar k
    join access.practitioner p on p.id = k.practitioner and p.active
    join access.agency a on a.id = p.agency and a.active and a.kind not in ('commissioner', 'enforcement')
   where k.token_hash = given_hash and guard.has_signed(p.agency)
     and not exists (select from shifts.calendar later where later.practitioner = k.practitioner
                       and (later.made_at, later.id) > (k.made_at, k.id))) $$;

do $$
declare f text;
begin
  foreach f in array array['guard.outreach_coverage(timestamptz, timestamptz)', 'guard.already_out(uuid[], timestamptz, timestamptz)',
                           'guard.calendar(bytea)', 'guard.is_calendar(bytea)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_app, waymark_guard', f);
    execute format('alter function %s owner to waymark_guard', f);
  end loop;
end $$;
