-- Counts over all agencies, for those who may read counts and no person. The insight role sees four columns of
-- entries and nothing else; what leaves is a number.
create schema insight;
grant usage on schema insight to waymark_app, waymark_insight, waymark_guard;
grant usage on schema casefile, access, guard to waymark_insight;
grant create on schema insight to waymark_insight;
grant select (agency, kind, type, happened_at, case_file) on casefile.entry to waymark_insight;
-- The guard gives what is the guard's: its owner may become it, and does not inherit it.
set local role waymark_guard;
grant execute on function guard.has_role(text) to waymark_insight;
reset role;
create policy counted on casefile.entry for select to waymark_insight using (true);

create function insight.activity(from_at timestamptz, to_at timestamptz)
  returns table (agency uuid, kind smallint, entries bigint, people bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.agency, e.kind, count(*), count(distinct e.case_file)
    from casefile.entry e
   where e.happened_at >= from_at and e.happened_at < to_at and guard.has_role('commissioner')
   group by e.agency, e.kind $$;

revoke execute on function insight.activity(timestamptz, timestamptz) from public;
grant execute on function insight.activity(timestamptz, timestamptz) to waymark_app;
alter function insight.activity(timestamptz, timestamptz) owner to waymark_insight;
revoke create on schema insight from waymark_insight;
