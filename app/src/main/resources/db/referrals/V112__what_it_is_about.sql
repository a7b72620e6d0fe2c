-- What help a referral asks for, in the codes of the directory's needs: ticked on the form, so that it can be counted
-- which needs are refused. Empty where nobody ticked.
alter table referrals.referral add column needs text[] not null default '{}' check (cardinality(needs) <= 40);
grant insert (needs) on referrals.referral to waymark_app;
