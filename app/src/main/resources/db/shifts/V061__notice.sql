-- What others know about where to go and where to stay away: an area of concern, or an operation. Anybody who works
-- with people may give one, police too. An enforcement agency reads nothing back, not even its own: it gives a name as
-- people say it and learns neither areas nor routes nor hours.
create table shifts.notice (
  id           uuid primary key,
  agency       uuid not null references access.agency,
  given_by     uuid not null references access.practitioner,
  what         text not null check (what in ('area of concern', 'keep away')),
  area         text not null check (length(area) between 2 and 40),
  part         text check (part in ('early morning', 'daytime', 'evening', 'late evening')),
  from_at      timestamptz not null,
  to_at        timestamptz not null,
  given_at     timestamptz not null default now(),
  constraint a_notice_ends_within_half_a_year check (to_at > from_at and to_at <= from_at + interval '184 days')
);
create index on shifts.notice (to_at);

alter table shifts.notice enable row level security, force row level security;
create policy guard_all on shifts.notice to waymark_guard using (true) with check (true);
create policy outreach on shifts.notice for select to waymark_app using ((select guard.outreach_agency()) is not null);
create policy signed_agency_gives on shifts.notice for insert to waymark_app
  with check (agency = (select agency from guard.acting) and given_by = (select practitioner from guard.acting) and guard.may_receive(agency));
grant select on shifts.notice to waymark_app, waymark_guard;
grant insert (id, agency, given_by, what, area, part, from_at, to_at) on shifts.notice to waymark_app;
