-- Outreach shifts: where the van goes, when, and who goes along. Nothing here is about a person who is met: a place is
-- a named area and nothing finer, and whoever is met stands in her own case file.
create schema shifts;
grant usage on schema shifts to waymark_app, waymark_guard;
grant create on schema shifts to waymark_guard;

-- As whom shifts are planned and read: an agency that works with people, has signed and does not enforce. Police give
-- (see notice) and read nothing back; where the van will be at four in the morning is nobody else's business.
create function guard.outreach_agency() returns uuid
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select a.id from access.agency a where a.id = guard.agency() and a.kind <> 'enforcement' and guard.has_signed(a.id) $$;

-- A name people use aloud: Old Market, The Parade. Never a street or a house. Kept for ever, since encounters name it.
create table shifts.area (
  id           uuid primary key,
  name         text not null check (length(name) between 2 and 40 and name = btrim(name)),
  agency       uuid not null references access.agency,
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now()
);

-- The areas of a route in their order. A changed route is a new row that stands for the one before; one without
-- areas is no longer gone.
create table shifts.route (
  id           uuid primary key,
  name         text not null check (length(name) between 2 and 40),
  areas        uuid[] not null check (cardinality(areas) <= 20 and array_position(areas, null) is null),
  replaces     uuid references shifts.route,
  agency       uuid not null references access.agency,
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now()
);
create index on shifts.route (replaces);

-- A planned shift. Only agencies that take part see it; agencies holds the one that plans it too. A plan is not changed
-- but called off and planned anew, so that nobody waits at yesterday's hour.
create table shifts.shift (
  id           uuid primary key,
  agency       uuid not null references access.agency,
  agencies     uuid[] not null check (cardinality(agencies) between 1 and 8 and array_position(agencies, null) is null),
  areas        uuid[] not null check (cardinality(areas) between 1 and 20 and array_position(areas, null) is null),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  planned_by   uuid not null references access.practitioner,
  planned_at   timestamptz not null default now(),
  constraint a_shift_ends_within_twelve_hours check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
  constraint the_agency_that_plans_takes_part check (agency = any (agencies))
);
create index on shifts.shift (starts_at);

create table shifts.called_off (
  shift        uuid primary key references shifts.shift,
  agency       uuid not null references access.agency,
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now()
);

-- Who goes along, and with what part: at least two trained staff, one who drives and one who sits beside and talks.
-- Whoever is extra counts for nothing but company.
create table shifts.staff (
  id           uuid primary key,
  shift        uuid not null references shifts.shift,
  practitioner uuid not null references access.practitioner,
  agency       uuid not null references access.agency,
  part         text not null check (part in ('drives', 'talks', 'extra')),
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now()
);
create index on shifts.staff (shift);
create index on shifts.staff (practitioner);

create table shifts.staff_end (
  staff        uuid primary key references shifts.staff,
  shift        uuid not null references shifts.shift,
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now()
);
create index on shifts.staff_end (shift);

-- What a colleague may do on outreach, as her own agency says; the last word counts. A volunteer stays extra, trained
-- or not.
create table shifts.training (
  id           uuid primary key,
  practitioner uuid not null references access.practitioner,
  agency       uuid not null references access.agency,
  standing     text not null check (standing in ('staff', 'volunteer')),
  trained_on   date,
  recorded_by  uuid not null references access.practitioner,
  recorded_at  timestamptz not null default now()
);
create index on shifts.training (practitioner, recorded_at);

create function guard.are_areas(areas uuid[]) returns boolean
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select not exists (select from unnest(areas) as u (id) where not exists (select from shifts.area a where a.id = u.id)) $$;

create function guard.may_go_out(agencies uuid[]) returns boolean
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select not exists (select from unnest(agencies) as u (id)
    where not guard.may_receive(u.id) or exists (select from access.agency a where a.id = u.id and a.kind = 'enforcement')) $$;

grant select on shifts.area, shifts.route, shifts.shift, shifts.called_off, shifts.staff, shifts.staff_end, shifts.training to waymark_guard;
do $$
declare t text;
begin
  foreach t in array array['area', 'route', 'shift', 'called_off', 'staff', 'staff_end', 'training'] loop
    execute format('alter table shifts.%I enable row level security, force row level security', t);
    execute format('grant select on shifts.%I to waymark_app', t);
    execute format('create policy guard_all on shifts.%I to waymark_guard using (true) with check (true)', t);
  end loop;
end $$;

-- Areas, routes and who is trained are known to every agency that may go out; a shift to those that take part.
create policy outreach on shifts.area     for select to waymark_app using ((select guard.outreach_agency()) is not null);
create policy outreach on shifts.route    for select to waymark_app using ((select guard.outreach_agency()) is not null);
create policy outreach on shifts.training for select to waymark_app using ((select guard.outreach_agency()) is not null);
create policy taking_part on shifts.shift for select to waymark_app using ((select guard.outreach_agency()) = any (agencies));
create policy taking_part on shifts.called_off for select to waymark_app
  using (exists (select from shifts.shift s where s.id = called_off.shift));
create policy taking_part on shifts.staff for select to waymark_app
  using (exists (select from shifts.shift s where s.id = staff.shift));
create policy taking_part on shifts.staff_end for select to waymark_app
  using (exists (select from shifts.shift s where s.id = staff_end.shift));

-- Planning is a manager's.
create policy manager_adds on shifts.area for insert to waymark_app
  with check (agency = (select guard.outreach_agency()) and (select guard.has_role('manager')) and recorded_by = (select practitioner from guard.acting));
create policy manager_adds on shifts.route for insert to waymark_app
  with check (agency = (select guard.outreach_agency()) and (select guard.has_role('manager')) and recorded_by = (select practitioner from guard.acting)
    and guard.are_areas(areas));
create policy manager_adds on shifts.training for insert to waymark_app
  with check (agency = (select guard.outreach_agency()) and (select guard.has_role('manager')) and recorded_by = (select practitioner from guard.acting)
    and exists (select from access.practitioner p where p.id = training.practitioner and p.agency = training.agency));
create policy manager_adds on shifts.shift for insert to waymark_app
  with check (agency = (select guard.outreach_agency()) and (select guard.has_role('manager')) and planned_by = (select practitioner from guard.acting)
    and guard.are_areas(areas) and guard.may_go_out(agencies));
create policy manager_adds on shifts.called_off for insert to waymark_app
  with check (agency = (select guard.outreach_agency()) and (select guard.has_role('manager')) and recorded_by = (select practitioner from guard.acting)
    and exists (select from shifts.shift s where s.id = called_off.shift));
create policy manager_adds on shifts.staff for insert to waymark_app
  with check ((select guard.has_role('manager')) and recorded_by = (select practitioner from guard.acting)
    and exists (select from shifts.shift s where s.id = staff.shift and staff.agency = any (s.agencies))
    and exists (select from access.practitioner p where p.id = staff.practitioner and p.agency = staff.agency and p.active));
create policy manager_adds on shifts.staff_end for insert to waymark_app
  with check ((select guard.has_role('manager')) and recorded_by = (select practitioner from guard.acting)
    and exists (select from shifts.staff f where f.id = staff_end.staff and f.shift = staff_end.shift));

grant insert (id, name, agency, recorded_by) on shifts.area to waymark_app;
grant insert (id, name, areas, replaces, agency, recorded_by) on shifts.route to waymark_app;
grant insert (id, agency, agencies, areas, starts_at, ends_at, planned_by) on shifts.shift to waymark_app;
grant insert (shift, agency, recorded_by) on shifts.called_off to waymark_app;
grant insert (id, shift, practitioner, agency, part, recorded_by) on shifts.staff to waymark_app;
grant insert (staff, shift, recorded_by) on shifts.staff_end to waymark_app;
grant insert (id, practitioner, agency, standing, trained_on, recorded_by) on shifts.training to waymark_app;

-- For other modules: the shifts that stand, with the names of their areas in order.
create view shifts.planned with (security_invoker = true) as
  select s.id, s.agency, s.agencies, s.starts_at, s.ends_at, s.areas,
         array(select a.name from unnest(s.areas) with ordinality as u (id, place) join shifts.area a on a.id = u.id order by u.place) as area_names
    from shifts.shift s where not exists (select from shifts.called_off c where c.shift = s.id);
-- Who stands on a shift now.
create view shifts.going with (security_invoker = true) as
  select f.id, f.shift, f.practitioner, f.agency, f.part
    from shifts.staff f where not exists (select from shifts.staff_end e where e.staff = f.id);
grant select on shifts.planned, shifts.going to waymark_app;

do $$
declare f text;
begin
  foreach f in array array['guard.outreach_agency()', 'guard.are_areas(uuid[])', 'guard.may_go_out(uuid[])'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_app, waymark_guard', f);
    execute format('alter function %s owner to waymark_guard', f);
  end loop;
end $$;
revoke create on schema shifts from waymark_guard;
