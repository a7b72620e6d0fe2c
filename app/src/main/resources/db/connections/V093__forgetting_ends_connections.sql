-- When a person is forgotten nobody finds that file any more, and it is joined up with nothing.
set local role waymark_guard;
create function guard.forgetting_ends_connections() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if guard.practitioner() is null then return null; end if;
  insert into connections.openness_end (openness, case_file, agency, recorded_by)
  select o.id, o.case_file, o.agency, guard.practitioner() from connections.openness o where o.case_file = new.id
  on conflict do nothing;
  insert into connections.connection_end (connection, case_file, agency, why, recorded_by)
  select c.id, c.case_file, c.agency, 'they asked', guard.practitioner() from connections.connection c where c.case_file = new.id
  on conflict do nothing;
  delete from connections.draw d where d.case_file = new.id;
  return null;
end $$;
revoke execute on function guard.forgetting_ends_connections() from public;
grant execute on function guard.forgetting_ends_connections() to waymark_owner;
reset role;

create trigger forgetting_ends_connections after update of forgotten_at on casefile.case_file
  for each row when (new.forgotten_at is not null and old.forgotten_at is null)
  execute function guard.forgetting_ends_connections();
