-- When a person is forgotten the words of the referrals sent for them become noise, and whoever was asked need not
-- answer any more.
set local role waymark_guard;
create function guard.forgetting_ends_referrals() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update referrals.referral f set wrapped = null, withdrawn_at = coalesce(f.withdrawn_at, now()) where f.case_file = new.id;
  update referrals.recipient r set state = 'withdrawn', version = r.version + 1
   where r.case_file = new.id and r.state in ('waiting', 'asked', 'offered', 'accepted');
  return null;
end $$;
revoke execute on function guard.forgetting_ends_referrals() from public;
grant execute on function guard.forgetting_ends_referrals() to waymark_owner;
reset role;

create trigger forgetting_ends_referrals after update of forgotten_at on casefile.case_file
  for each row when (new.forgotten_at is not null and old.forgotten_at is null)
  execute function guard.forgetting_ends_referrals();
