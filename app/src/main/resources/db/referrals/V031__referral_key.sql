-- Words of a referral open for the agency asked as long as its row stands, also after it said no and for an agency
-- that gets no sight by referral. So they are not closed with the case file's key but with a key of the referral's own,
-- wrapped by the partnership's key. Forgetting a person empties this column with her case file's key: without it the
-- words, the answers and what was amended are noise.
alter table referrals.referral add column wrapped bytea check (length(wrapped) between 40 and 120);
-- What two agencies say on the phone, and what stands in an address: random, so it tells nothing.
alter table referrals.referral add column reference text not null unique
  default upper(regexp_replace(substr(replace(gen_random_uuid()::text, '-', ''), 1, 10), '(.{5})(.{5})', '\1-\2'))
  check (reference ~ '^[0-9A-F]{5}-[0-9A-F]{5}$');
grant insert (wrapped) on referrals.referral to waymark_app;

-- News for the sender and for the agency asked, and refusals by service: by agency and day.
create index answer_to_sender on referrals.answer (from_agency, at);
create index answer_to_asked on referrals.answer (to_agency, at);
