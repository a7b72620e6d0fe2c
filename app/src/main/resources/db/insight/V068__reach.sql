-- Reach: whom outreach meets and whom it does not. Counts over agencies come from here and nowhere else; what leaves is
-- a number by agency, and by named area and hour. Nobody is followed from one area to the next: no function takes or
-- gives a case file. A commissioner gets every agency, a manager her own; a screen hides small numbers for the one.
grant create on schema insight to waymark_insight;
grant select on shifts.area, shifts.route to waymark_insight;
create policy counted on shifts.area  for select to waymark_insight using (true);
create policy counted on shifts.route for select to waymark_insight using (true);

-- Everywhere below: whose counts the acting practitioner may ask for. A commissioner all, a manager her own agency's,
-- anybody else none. Asked once for each statement, not for each row.

-- People by agency in a period: met on outreach; of them met for the first time, those who said they are new to the
-- streets, those who came in to a drop-in at any time, and those who never did; met in as long a time before and not since.
create function insight.reach(from_at timestamptz, to_at timestamptz)
  returns table (agency uuid, met bigint, first_time bigint, new_to_streets bigint, never_in bigint, not_seen_since bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with standing as (
    select e.agency, e.case_file, e.type, e.happened_at, e.facts from casefile.entry e
     where e.type in ('encounter', 'drop-in visit') and e.happened_at < to_at and ((select guard.has_role('commissioner'))
         or e.agency = (select guard.outreach_agency() where guard.has_role('manager')))
       and not exists (select from casefile.entry c where c.case_file = e.case_file and c.corrects = e.id)),
  person as (
    select s.agency, s.case_file,
           min(s.happened_at) filter (where s.facts ->> 'met' = 'outreach') as first_met,
           max(s.happened_at) filter (where s.facts ->> 'met' = 'outreach') as last_met,
           bool_or(s.facts ->> 'met' = 'outreach' and s.happened_at < from_at and s.happened_at >= from_at - (to_at - from_at)) as met_before,
           bool_or(s.type = 'drop-in visit') as came_in,
           bool_or(s.facts ->> 'new-to-streets' = 'yes' and s.happened_at >= from_at) as is_new
      from standing s group by s.agency, s.case_file)
  select p.agency, count(*) filter (where p.last_met >= from_at), count(*) filter (where p.first_met >= from_at),
         count(*) filter (where p.is_new), count(*) filter (where p.last_met >= from_at and not p.came_in),
         count(*) filter (where p.met_before and p.last_met < from_at)
    from person p group by p.agency $$;

-- Encounters on outreach by agency, named area, day of the week (1 is Monday) and hour of the day, as people's clocks
-- show it; and whether any route that stands goes there.
create function insight.reach_hours(from_at timestamptz, to_at timestamptz)
  returns table (agency uuid, area text, is_on_route boolean, day_of_week integer, hour integer, encounters bigint, people bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with on_route as (
    select distinct lower(a.name) as name from shifts.route r cross join lateral unnest(r.areas) as u (id) join shifts.area a on a.id = u.id
     where not exists (select from shifts.route later where later.replaces = r.id)),
  met as (
    select e.agency, e.case_file, coalesce(a.name, nullif(e.facts ->> 'area', ''), 'Area not said') as area,
           e.happened_at at time zone 'Europe/London' as here
      from casefile.entry e left join shifts.area a on a.id::text = e.facts ->> 'area'
     where e.type = 'encounter' and e.facts ->> 'met' = 'outreach' and e.happened_at >= from_at and e.happened_at < to_at
       and ((select guard.has_role('commissioner'))
         or e.agency = (select guard.outreach_agency() where guard.has_role('manager')))
       and not exists (select from casefile.entry c where c.case_file = e.case_file and c.corrects = e.id))
  select m.agency, m.area, exists (select from on_route o where o.name = lower(m.area)), extract(isodow from m.here)::integer,
         extract(hour from m.here)::integer, count(*), count(distinct m.case_file)
    from met m group by 1, 2, 4, 5 $$;

-- What was given by agency and item: in how many encounters and visits, to how many people.
create function insight.things_given(from_at timestamptz, to_at timestamptz)
  returns table (agency uuid, item text, times bigint, people bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.agency, g.item, count(*), count(distinct e.case_file)
    from casefile.entry e
    cross join lateral jsonb_array_elements_text(
      case jsonb_typeof(e.facts -> 'given') when 'array' then e.facts -> 'given' when 'string' then jsonb_build_array(e.facts -> 'given') else '[]' end) as g (item)
   where e.type in ('encounter', 'drop-in visit') and e.happened_at >= from_at and e.happened_at < to_at and ((select guard.has_role('commissioner'))
         or e.agency = (select guard.outreach_agency() where guard.has_role('manager')))
     and not exists (select from casefile.entry c where c.case_file = e.case_file and c.corrects = e.id)
   group by e.agency, g.item $$;

do $$
declare f text;
begin
  foreach f in array array['insight.reach(timestamptz, timestamptz)', 'insight.reach_hours(timestamptz, timestamptz)',
                           'insight.things_given(timestamptz, timestamptz)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_app, waymark_insight', f);
    execute format('alter function %s owner to waymark_insight', f);
  end loop;
end $$;
revoke create on schema insight from waymark_insight;
