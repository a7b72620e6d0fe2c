-- The promised answer: one universal form to one or more agencies, a clock per colour, an answer, a refusal.
create schema referrals;
grant usage on schema referrals to waymark_app, waymark_guard;

-- What the agencies promised each other. A new version stands for the one before; referrals keep the due time they
-- were promised. Red runs round the clock; amber and green on the working calendar of the receiving agency's nation.
create table referrals.charter (
  version        integer primary key,
  red_minutes    integer not null check (red_minutes between 15 and 2880),
  amber_minutes  integer not null check (amber_minutes between 30 and 20160),
  green_minutes  integer not null check (green_minutes between 60 and 60480),
  opens          time not null,
  closes         time not null check (closes > opens),
  warn_percent   integer not null default 75 check (warn_percent between 10 and 95),
  out_of_hours   text not null default '' check (length(out_of_hours) <= 200),
  words          text not null default '' check (length(words) <= 4000),
  review_on      date not null,
  recorded_by    uuid references access.practitioner,
  recorded_at    timestamptz not null default now()
);

create table referrals.referral (
  id           uuid primary key,
  case_file    uuid not null,
  from_agency  uuid not null,
  made_by      uuid not null references access.practitioner,
  made_at      timestamptz not null default now(),
  colour       text not null check (colour in ('red', 'amber', 'green')),
  agreed       text not null check (agreed in ('in person', 'by phone', 'in writing', 'with an interpreter')),
  wish         bytea not null check (length(wish) <= 40000),
  background   bytea check (length(background) <= 40000),
  contact      bytea check (length(contact) <= 10000),
  version      integer not null default 1,
  withdrawn_at timestamptz,
  foreign key (case_file, from_agency) references casefile.case_file (id, agency)
);
create index on referrals.referral (case_file);
create index on referrals.referral (from_agency, made_at);

-- One row for each agency asked: where its answer stands. Every change of it is also an answer row that stays.
create table referrals.recipient (
  referral     uuid not null references referrals.referral,
  to_agency    uuid not null references access.agency,
  from_agency  uuid not null,
  case_file    uuid not null,
  kinds        integer not null check (kinds >= 0 and kinds < 8192),
  state        text not null default 'waiting' check (state in ('waiting', 'asked', 'offered', 'accepted', 'declined', 'withdrawn')),
  warn_at      timestamptz not null,
  due_at       timestamptz not null check (due_at >= warn_at),
  answered_at  timestamptz,
  taken_by     uuid references access.practitioner,
  version      integer not null default 1,
  primary key (referral, to_agency),
  constraint nobody_refers_to_herself check (to_agency <> from_agency)
);
create index recipient_worklist on referrals.recipient (to_agency, due_at) where state in ('waiting', 'asked');
create index recipient_sent on referrals.recipient (from_agency, due_at) where state in ('waiting', 'asked', 'offered');
create index recipient_by_file on referrals.recipient (case_file);
create index recipient_due on referrals.recipient (due_at) where state in ('waiting', 'asked');

create table referrals.answer (
  id           uuid primary key,
  referral     uuid not null,
  to_agency    uuid not null,
  from_agency  uuid not null,
  case_file    uuid not null,
  practitioner uuid not null references access.practitioner,
  by_agency    uuid not null,
  at           timestamptz not null default now(),
  what         text not null check (what in ('accepted', 'offered', 'asked', 'replied', 'declined', 'withdrawn')),
  reason       text check (reason in ('full', 'not eligible', 'barred', 'unreasonable to us', 'too chaotic', 'not our area', 'other',
                 'she changed her mind', 'found help elsewhere', 'sent by mistake')),
  window_from  timestamptz,
  window_to    timestamptz,
  words        bytea check (length(words) <= 20000),
  foreign key (referral, to_agency) references referrals.recipient (referral, to_agency),
  constraint a_no_has_a_reason check (what <> 'declined' or reason is not null),
  constraint an_offer_is_a_window check ((what = 'offered') = (window_from is not null and window_to > window_from))
);
create index on referrals.answer (referral, at);

-- Amended after sending: what it said before stays readable beside what it says now.
create table referrals.amendment (
  id           uuid primary key,
  referral     uuid not null references referrals.referral,
  case_file    uuid not null,
  from_agency  uuid not null,
  practitioner uuid not null references access.practitioner,
  at           timestamptz not null default now(),
  colour_before text not null,
  wish_before  bytea,
  background_before bytea,
  contact_before bytea
);
create index on referrals.amendment (referral);

create table referrals.escalation (
  referral     uuid not null,
  to_agency    uuid not null,
  from_agency  uuid not null,
  case_file    uuid not null,
  stage        text not null check (stage in ('soon due', 'overdue')),
  at           timestamptz not null default now(),
  primary key (referral, to_agency, stage),
  foreign key (referral, to_agency) references referrals.recipient (referral, to_agency)
);

do $$
declare t text;
begin
  foreach t in array array['charter', 'referral', 'recipient', 'answer', 'amendment', 'escalation'] loop
    execute format('alter table referrals.%I enable row level security, force row level security', t);
    execute format('grant select, insert, update on referrals.%I to waymark_guard', t);
    execute format('grant select on referrals.%I to waymark_app', t);
    execute format('create policy guard_all on referrals.%I to waymark_guard using (true) with check (true)', t);
  end loop;
  foreach t in array array['referral', 'recipient', 'answer', 'amendment', 'escalation'] loop
    execute format('create policy never_the_barred on referrals.%I as restrictive for all to waymark_app
      using (case_file <> all ((select barred from guard.acting)::uuid[])) with check (case_file <> all ((select barred from guard.acting)::uuid[]))', t);
  end loop;
end $$;

create policy everybody_signed_in on referrals.charter for select to waymark_app using ((select practitioner from guard.acting) is not null);
create policy administrator_adds on referrals.charter for insert to waymark_app
  with check ((select guard.has_role('administrator')) and recorded_by = (select practitioner from guard.acting));

-- The sender sees the whole; an agency asked sees the form and its own thread, never who else was asked.
-- An agency whose signature ended reads and answers nothing more; the clock runs on and tells the sender.
create policy parties on referrals.recipient for select to waymark_app
  using (from_agency = (select agency from guard.acting) or to_agency = any ((select audiences from guard.acting)::uuid[]));
create policy parties on referrals.referral for select to waymark_app
  using (from_agency = (select agency from guard.acting) or exists (select from referrals.recipient r where r.referral = referral.id));
create policy parties on referrals.answer for select to waymark_app
  using (from_agency = (select agency from guard.acting) or to_agency = any ((select audiences from guard.acting)::uuid[]));
create policy parties on referrals.amendment for select to waymark_app
  using (from_agency = (select agency from guard.acting) or exists (select from referrals.recipient r where r.referral = amendment.referral));
create policy parties on referrals.escalation for select to waymark_app
  using (from_agency = (select agency from guard.acting) or to_agency = any ((select audiences from guard.acting)::uuid[]));

create policy sender on referrals.referral for insert to waymark_app
  with check (from_agency = (select agency from guard.acting) and made_by = (select practitioner from guard.acting)
    and exists (select from casefile.case_file f where f.id = referral.case_file and f.agency = referral.from_agency));
create policy sender_amends on referrals.referral for update to waymark_app
  using (from_agency = (select agency from guard.acting) and withdrawn_at is null) with check (from_agency = (select agency from guard.acting));
-- A policy of recipients cannot read referrals, whose own policy reads recipients: so the guard looks, and only at
-- what the acting agency itself sent.
create function guard.sent_and_open(referral_id uuid, file_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from referrals.referral r where r.id = referral_id and r.case_file = file_id
    and r.from_agency = guard.agency() and r.withdrawn_at is null) $$;
create policy sender on referrals.recipient for insert to waymark_app
  with check (from_agency = (select agency from guard.acting) and guard.may_receive(to_agency) and state = 'waiting'
    and guard.sent_and_open(referral, case_file));
-- The agency asked moves its own answer; the sender only withdraws, moves the clock of a changed colour, or wakes
-- a question that was answered. What is withdrawn stays withdrawn, and a no stays a no for the sender.
create policy asked_answers on referrals.recipient for update to waymark_app
  using (to_agency = any ((select audiences from guard.acting)::uuid[]) and state <> 'withdrawn')
  with check (to_agency = (select agency from guard.acting) and state <> 'withdrawn');
create policy sender_withdraws on referrals.recipient for update to waymark_app
  using (from_agency = (select agency from guard.acting) and state not in ('declined', 'withdrawn'))
  with check (from_agency = (select agency from guard.acting) and state in ('withdrawn', 'waiting'));

-- What a policy cannot say, since it never sees the row before and after at once: the agency asked does not move its
-- own deadline, and the sender neither answers for it nor takes an answer back.
create function guard.recipient_keeps_its_promise() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare asked boolean := old.to_agency = guard.agency();
begin
  if current_user <> 'waymark_app' then return new; end if;
  if asked and (new.due_at, new.warn_at) is distinct from (old.due_at, old.warn_at) then
    raise insufficient_privilege using message = 'an agency asked does not move its own deadline';
  elsif not asked and (new.taken_by is distinct from old.taken_by
      or (new.state = old.state and new.answered_at is distinct from old.answered_at)
      or (new.state = 'waiting' and old.state not in ('waiting', 'asked'))) then
    raise insufficient_privilege using message = 'a sender does not answer for the agency asked';
  end if;
  return new;
end $$;
create trigger keeps_its_promise before update on referrals.recipient
  for each row execute function guard.recipient_keeps_its_promise();

-- What a form said before it was amended stays: the amendment is written in the same transaction, or nothing is.
create function guard.amendment_is_kept() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user = 'waymark_app'
      and not exists (select from referrals.amendment a where a.referral = new.id and a.at = now()) then
    raise insufficient_privilege using message = 'a referral is amended together with what it said before';
  end if;
  return null;
end $$;
create constraint trigger amendment_is_kept after update on referrals.referral deferrable initially deferred
  for each row when ((new.colour, new.wish, new.background, new.contact) is distinct from (old.colour, old.wish, old.background, old.contact))
  execute function guard.amendment_is_kept();
create policy parties_write on referrals.answer for insert to waymark_app
  with check (practitioner = (select practitioner from guard.acting) and by_agency = (select agency from guard.acting)
    and (case when what in ('replied', 'withdrawn') then from_agency else to_agency end) = (select agency from guard.acting)
    and exists (select from referrals.recipient r where r.referral = answer.referral and r.to_agency = answer.to_agency
      and r.case_file = answer.case_file and r.from_agency = answer.from_agency));
create policy sender_writes on referrals.amendment for insert to waymark_app
  with check (practitioner = (select practitioner from guard.acting) and from_agency = (select agency from guard.acting)
    and exists (select from referrals.referral r where r.id = amendment.referral and r.case_file = amendment.case_file
      and r.from_agency = amendment.from_agency));

grant insert (version, red_minutes, amber_minutes, green_minutes, opens, closes, warn_percent, out_of_hours, words, review_on, recorded_by)
  on referrals.charter to waymark_app;
grant insert (id, case_file, from_agency, made_by, colour, agreed, wish, background, contact) on referrals.referral to waymark_app;
grant update (colour, wish, background, contact, version, withdrawn_at) on referrals.referral to waymark_app;
grant insert (referral, to_agency, from_agency, case_file, kinds, warn_at, due_at) on referrals.recipient to waymark_app;
grant update (state, answered_at, taken_by, version, warn_at, due_at) on referrals.recipient to waymark_app;
grant insert (id, referral, to_agency, from_agency, case_file, practitioner, by_agency, what, reason, window_from, window_to, words)
  on referrals.answer to waymark_app;
grant insert (id, referral, case_file, from_agency, practitioner, colour_before, wish_before, background_before, contact_before)
  on referrals.amendment to waymark_app;

-- A referral lets the agency asked see what was ticked, for ninety days, and no longer once it said no or the
-- referral was withdrawn. An enforcement agency reads only what she agreed to for it, never by referral.
create function guard.referral_gives_sight() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.kinds > 0 and not exists (select from access.agency a where a.id = new.to_agency and a.kind = 'enforcement') then
      insert into consent.sight (case_file, audience, kinds, valid_from, valid_to, source, source_id)
      values (new.case_file, new.to_agency, new.kinds, now(), now() + interval '90 days', 'referral', new.referral);
    end if;
  elsif new.state in ('declined', 'withdrawn') then
    delete from consent.sight s where s.source = 'referral' and s.source_id = new.referral and s.audience = new.to_agency;
  end if;
  return null;
end $$;
create trigger gives_sight after insert or update of state on referrals.recipient
  for each row execute function guard.referral_gives_sight();

-- Run every minute by any server: nobody acts, so a definer writes what fell due. Returns how many.
create function guard.escalate() returns bigint
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with due as (
    insert into referrals.escalation (referral, to_agency, from_agency, case_file, stage)
    select r.referral, r.to_agency, r.from_agency, r.case_file, 'overdue' from referrals.recipient r
     where r.state in ('waiting', 'asked') and r.due_at <= now()
    union all
    select r.referral, r.to_agency, r.from_agency, r.case_file, 'soon due' from referrals.recipient r
     where r.state in ('waiting', 'asked') and r.warn_at <= now() and r.due_at > now()
    on conflict do nothing returning 1)
  select count(*) from due $$;

do $$
declare f text;
begin
  foreach f in array array['guard.referral_gives_sight()', 'guard.sent_and_open(uuid, uuid)', 'guard.escalate()',
    'guard.recipient_keeps_its_promise()', 'guard.amendment_is_kept()'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_app, waymark_guard', f);
    execute format('alter function %s owner to waymark_guard', f);
  end loop;
end $$;
