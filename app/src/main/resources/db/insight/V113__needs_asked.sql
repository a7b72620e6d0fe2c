-- Which needs were asked for, refused, and given by nobody, by named area. What leaves is a number of people by area and
-- need. The area is the one of the last meeting before the referral, as far back as a year: nobody's way is followed.
-- A commissioner gets every agency's referrals, a manager those her agency sent, anybody else none.
grant create on schema insight to waymark_insight;
grant usage on schema referrals to waymark_insight;
grant select (id, case_file, from_agency, made_at, needs) on referrals.referral to waymark_insight;
grant select (referral, case_file, state) on referrals.recipient to waymark_insight;
grant select (referral, case_file, what, reason, at) on referrals.answer to waymark_insight;
create policy counted on referrals.referral for select to waymark_insight using (true);
create policy counted on referrals.recipient for select to waymark_insight using (true);
create policy counted on referrals.answer for select to waymark_insight using (true);

create function insight.needs_asked(from_at timestamptz, to_at timestamptz)
  returns table (area text, need text, asked bigint, refused bigint, unmet bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with sent as (
    select r.id, r.case_file, r.made_at, r.needs from referrals.referral r
     where r.made_at >= from_at and r.made_at < to_at and ((select guard.has_role('commissioner'))
         or r.from_agency = (select guard.outreach_agency() where guard.has_role('manager')))),
  placed as (
    select s.id, s.case_file, n.need, coalesce(met.area, 'Area not said') as area,
           bool_or(p.state = 'declined') as is_refused, bool_or(p.state = 'accepted') as is_met,
           bool_or(p.state in ('waiting', 'asked', 'offered')) as is_open, bool_and(p.state = 'withdrawn') as is_withdrawn
      from sent s
      join referrals.recipient p on p.referral = s.id
     cross join lateral unnest(case when cardinality(s.needs) = 0 then array['not-said'] else s.needs end) as n (need)
      left join lateral (
        select coalesce(a.name, nullif(e.facts ->> 'area', '')) as area
          from casefile.entry e left join shifts.area a on a.id::text = e.facts ->> 'area'
         where e.case_file = s.case_file and e.type = 'encounter' and nullif(e.facts ->> 'area', '') is not null
           and e.happened_at <= s.made_at and e.happened_at > s.made_at - interval '1 year'
           and not exists (select from casefile.entry c where c.case_file = e.case_file and c.corrects = e.id)
         order by e.happened_at desc limit 1) met on true
     group by s.id, s.case_file, n.need, met.area)
  select p.area, p.need, count(distinct p.case_file) filter (where not p.is_withdrawn),
         count(distinct p.case_file) filter (where p.is_refused),
         count(distinct p.case_file) filter (where p.is_refused and not p.is_met and not p.is_open)
    from placed p group by p.area, p.need $$;

-- Why, by need: people turned away for each reason.
create function insight.refusal_reasons(from_at timestamptz, to_at timestamptz)
  returns table (need text, reason text, people bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.need, w.reason, count(distinct r.case_file)
    from referrals.answer w join referrals.referral r on r.id = w.referral
   cross join lateral unnest(case when cardinality(r.needs) = 0 then array['not-said'] else r.needs end) as n (need)
   where w.what = 'declined' and r.made_at >= from_at and r.made_at < to_at and ((select guard.has_role('commissioner'))
         or r.from_agency = (select guard.outreach_agency() where guard.has_role('manager')))
   group by n.need, w.reason $$;

do $$
declare f text;
begin
  foreach f in array array['insight.needs_asked(timestamptz, timestamptz)', 'insight.refusal_reasons(timestamptz, timestamptz)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_app, waymark_insight', f);
    execute format('alter function %s owner to waymark_insight', f);
  end loop;
end $$;
revoke create on schema insight from waymark_insight;
