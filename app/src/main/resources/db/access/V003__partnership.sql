-- The partnership itself: one row. A demo is marked as one, so that it can never be served for real.
create table access.partnership (
  only_one    boolean primary key default true check (only_one),
  name        text not null check (length(name) between 2 and 120),
  is_demo     boolean not null default false,
  founded_at  timestamptz not null default now()
);
alter table access.partnership enable row level security, force row level security;
grant select, insert on access.partnership to waymark_guard;
grant select on access.partnership to waymark_app;
create policy guard_all on access.partnership to waymark_guard using (true) with check (true);
create policy anybody on access.partnership for select to waymark_app using (true);
