-- When somebody last said of a service that all of it is true, kept with it: an owner is reminded of the longest
-- unconfirmed on the first page, and looking through every confirmation there took most of that page's time.
-- Never is the beginning of time.
alter table directory.service add column confirmed_at timestamptz not null default '-infinity';

create function guard.service_confirmed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update directory.service set confirmed_at = greatest(confirmed_at, new.at) where id = new.service;
  return null;
end $$;

-- The service's own trigger marks it as changed.
drop trigger directory_changed on directory.confirmation;
create trigger service_confirmed after insert on directory.confirmation for each row execute function guard.service_confirmed();
revoke execute on function guard.service_confirmed() from public;
alter function guard.service_confirmed() owner to waymark_guard;

set local role waymark_guard;
update directory.service s set confirmed_at = c.at
  from (select service, max(at) as at from directory.confirmation group by service) c where c.service = s.id;
reset role;

create index service_unconfirmed on directory.service (agency, confirmed_at, id) where status <> 'withdrawn';
