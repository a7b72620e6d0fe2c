-- What one shift's sheet counts, over the agencies that took part. The insight role sees codes and areas of entries, not
-- one word of theirs; what leaves is a number.
grant usage on schema shifts to waymark_insight;
grant create on schema insight to waymark_insight;
grant select (id, facts, corrects) on casefile.entry to waymark_insight;
grant select on shifts.shift to waymark_insight;
create policy counted on shifts.shift for select to waymark_insight using (true);
set local role waymark_guard;
grant execute on function guard.outreach_agency() to waymark_insight;
reset role;

-- One shift for its sheet, over the agencies that took part: met, asked where they stay, told about all services, asked
-- in. Told to a manager of an agency that took part.
create function insight.shift_sheet(given_shift uuid)
  returns table (met bigint, asked bigint, told bigint, invited bigint, given jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with met as (
    select e.facts from shifts.shift s join casefile.entry e on e.agency = any (s.agencies)
       and e.happened_at >= s.starts_at - interval '1 hour' and e.happened_at < s.ends_at + interval '2 hours'
     where s.id = given_shift and guard.has_role('manager') and guard.outreach_agency() = any (s.agencies)
       and e.type = 'encounter' and e.facts ->> 'shift' = given_shift::text
       and not exists (select from casefile.entry c where c.case_file = e.case_file and c.corrects = e.id)),
  things as (
    select g.item, count(*) as times from met m cross join lateral jsonb_array_elements_text(
      case jsonb_typeof(m.facts -> 'given') when 'array' then m.facts -> 'given' when 'string' then jsonb_build_array(m.facts -> 'given') else '[]' end) as g (item)
     group by g.item)
  select count(*), count(*) filter (where coalesce(m.facts ->> 'stays', 'not-asked') <> 'not-asked'),
         count(*) filter (where m.facts ->> 'told' = 'yes'), count(*) filter (where m.facts ->> 'invited' = 'yes'),
         (select coalesce(jsonb_object_agg(t.item, t.times), '{}') from things t)
    from met m $$;

revoke execute on function insight.shift_sheet(uuid) from public;
grant execute on function insight.shift_sheet(uuid) to waymark_app;
alter function insight.shift_sheet(uuid) owner to waymark_insight;
revoke create on schema insight from waymark_insight;
