-- Real boundaries of the areas, as the partnership uploaded them: one row for each area of one file. The latest file
-- counts; one without areas takes the map back to its grid. Rings are arrays of [longitude, latitude] (WGS 84).
create table gaps.boundary_file (
  id       uuid primary key,
  name     text not null check (length(name) <= 200),
  agency   uuid not null references access.agency,
  made_by  uuid not null references access.practitioner,
  made_at  timestamptz not null default now()
);

create table gaps.boundary (
  id      uuid primary key,
  file    uuid not null references gaps.boundary_file,
  area    text not null check (length(area) between 1 and 80),
  rings   text not null check (length(rings) <= 8000000)
);
create index on gaps.boundary (file);

do $$
declare t text;
begin
  foreach t in array array['boundary_file', 'boundary'] loop
    execute format('alter table gaps.%I enable row level security, force row level security', t);
    execute format('grant select, insert on gaps.%I to waymark_guard', t);
    execute format('grant select on gaps.%I to waymark_app', t);
    execute format('create policy guard_all on gaps.%I to waymark_guard using (true) with check (true)', t);
    execute format('create policy mapper on gaps.%I for select to waymark_app using ((select guard.maps_for()) is not null)', t);
  end loop;
end $$;
create policy mapper_adds on gaps.boundary_file for insert to waymark_app
  with check (agency = (select guard.maps_for()) and made_by = (select practitioner from guard.acting));
create policy mapper_adds on gaps.boundary for insert to waymark_app
  with check (exists (select from gaps.boundary_file f where f.id = file and f.made_by = (select practitioner from guard.acting)));
grant insert (id, name, agency, made_by) on gaps.boundary_file to waymark_app;
grant insert (id, file, area, rings) on gaps.boundary to waymark_app;
