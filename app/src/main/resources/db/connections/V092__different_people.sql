-- How many different people were met: counted in every draw of who is who, so that the interval is the draws' own and
-- no likeness was ever cut off. A line without agency is all agencies together, one without kind all kinds.
grant create on schema insight to waymark_insight;

create function insight.different_people(from_at timestamptz, to_at timestamptz)
  returns table (agency uuid, kind smallint, files bigint, least_people double precision, likely_people double precision, most_people double precision)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with met as materialized (
    select e.agency, e.kind, e.case_file from casefile.entry e
     where e.happened_at >= from_at and e.happened_at < to_at and guard.has_role('commissioner')
     group by e.agency, e.kind, e.case_file),
  lines as (
    select m.agency, m.kind, count(distinct m.case_file) as files,
           count(distinct m.case_file) filter (where not exists (select from connections.draw w where w.case_file = m.case_file)) as alone
      from met m group by cube (m.agency, m.kind)),
  drawn as (
    select m.agency, m.kind, w.number, count(distinct w.person) as people
      from met m join connections.draw d on d.case_file = m.case_file
      cross join lateral unnest(d.persons) with ordinality w (person, number)
     group by grouping sets ((m.agency, m.kind, w.number), (m.agency, w.number), (m.kind, w.number), (w.number)))
  select l.agency, l.kind, l.files,
         l.alone + coalesce(percentile_cont(0.025) within group (order by d.people), 0),
         l.alone + coalesce(percentile_cont(0.5) within group (order by d.people), 0),
         l.alone + coalesce(percentile_cont(0.975) within group (order by d.people), 0)
    from lines l left join drawn d on d.agency is not distinct from l.agency and d.kind is not distinct from l.kind
   where l.files > 0
   group by l.agency, l.kind, l.files, l.alone $$;

-- How many people two agencies both met. A draw in which they share nobody counts as none; two agencies that share
-- nobody in any draw have no line.
create function insight.met_by_both(from_at timestamptz, to_at timestamptz)
  returns table (one_agency uuid, other_agency uuid, least_people double precision, likely_people double precision, most_people double precision)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with met as materialized (
    select distinct e.agency, e.case_file from casefile.entry e
     where e.happened_at >= from_at and e.happened_at < to_at and guard.has_role('commissioner')),
  person as materialized (
    select distinct m.agency, w.number, w.person from met m join connections.draw d on d.case_file = m.case_file
      cross join lateral unnest(d.persons) with ordinality w (person, number)),
  shared as (
    select a.agency as one, b.agency as other, a.number, count(*) as people
      from person a join person b on b.number = a.number and b.person = a.person and a.agency < b.agency
     group by a.agency, b.agency, a.number),
  pairs as (select distinct one, other from shared),
  numbers as (select distinct number from person)
  select p.one, p.other,
         percentile_cont(0.025) within group (order by coalesce(s.people, 0)),
         percentile_cont(0.5) within group (order by coalesce(s.people, 0)),
         percentile_cont(0.975) within group (order by coalesce(s.people, 0))
    from pairs p cross join numbers n
    left join shared s on s.one = p.one and s.other = p.other and s.number = n.number
   group by p.one, p.other $$;

revoke execute on function insight.different_people(timestamptz, timestamptz), insight.met_by_both(timestamptz, timestamptz) from public;
grant execute on function insight.different_people(timestamptz, timestamptz), insight.met_by_both(timestamptz, timestamptz) to waymark_app;
alter function insight.different_people(timestamptz, timestamptz) owner to waymark_insight;
alter function insight.met_by_both(timestamptz, timestamptz) owner to waymark_insight;
revoke create on schema insight from waymark_insight;
