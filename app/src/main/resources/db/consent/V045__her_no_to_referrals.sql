-- A newer consent that stands for an earlier one takes back that consent and nothing else: what a referral shows ends
-- with the referral, or with her no. Her no to what referrals show is a row of its own, without a consent: to one
-- agency, or (audience null) to all of them, also where she never agreed to anything on the form.
alter table consent.withdrawal alter column consent drop not null;

drop policy own_file_adds on consent.withdrawal;
create policy own_file_adds on consent.withdrawal for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting)
    and case when consent is null
      then exists (select from casefile.case_file f where f.id = withdrawal.case_file and f.agency = withdrawal.agency)
      else exists (select from consent.consent c where c.id = withdrawal.consent and c.case_file = withdrawal.case_file
        and c.agency = withdrawal.agency) end);

set local role waymark_guard;
create or replace function guard.withdrawal_ends_sight() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from consent.sight s
   where s.case_file = new.case_file
     and (case when new.consent is null then s.source = 'referral'
           else s.source = 'consent' and s.source_id = new.consent end)
     and (new.audience is null or s.audience = new.audience);
  return null;
end $$;

-- Who sees something of one of our own files by referral, for the form on which she takes it back: sight itself shows
-- everybody only their own.
create function guard.shown_by_referral(file_id uuid) returns table (agency uuid, kinds integer, until timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.audience, bit_or(s.kinds), max(s.valid_to) from consent.sight s
   where s.case_file = file_id and s.source = 'referral' and s.valid_from <= now() and s.valid_to > now()
     and exists (select from casefile.case_file f where f.id = file_id and f.agency = guard.agency())
     and file_id <> all (guard.barred())
   group by s.audience $$;
revoke execute on function guard.shown_by_referral(uuid) from public;
grant execute on function guard.shown_by_referral(uuid) to waymark_app;
reset role;
