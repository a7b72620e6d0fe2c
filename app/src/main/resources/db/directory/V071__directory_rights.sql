-- Who reads and writes the directory, and how a change is noticed.
do $$
declare t text;
begin
  foreach t in array array['organisation', 'service', 'listing', 'words', 'term', 'listing_term', 'location', 'confidential_address',
      'entitlement', 'entitlement_end', 'service_at_location', 'opening', 'exception_day', 'closure', 'closure_end', 'confirmation', 'room', 'former'] loop
    execute format('alter table directory.%I enable row level security, force row level security', t);
    execute format('grant select, insert, update on directory.%I to waymark_guard', t);
    execute format('grant select on directory.%I to waymark_app', t);
    execute format('create policy guard_all on directory.%I to waymark_guard using (true) with check (true)', t);
  end loop;
  -- Signed in: everything but where confidential places are.
  foreach t in array array['organisation', 'service', 'listing', 'words', 'term', 'listing_term', 'location',
      'service_at_location', 'opening', 'exception_day', 'closure', 'closure_end', 'confirmation', 'room'] loop
    execute format('create policy everybody_signed_in on directory.%I for select to waymark_app using ((select practitioner from guard.acting) is not null)', t);
  end loop;
end $$;

-- The public: what a public service says now, at places that are open to all.
create policy public_now on directory.service for select to waymark_public using (status = 'public');
create policy public_now on directory.term for select to waymark_public using (true);
create policy public_now on directory.organisation for select to waymark_public
  using (exists (select from directory.service s where s.organisation = organisation.id));
create policy public_now on directory.listing for select to waymark_public
  using (exists (select from directory.service s where s.id = listing.service and s.version = listing.version));
create policy public_now on directory.words for select to waymark_public
  using (exists (select from directory.service s where s.id = words.service and s.version = words.version));
create policy public_now on directory.listing_term for select to waymark_public
  using (exists (select from directory.service s where s.id = listing_term.service and s.version = listing_term.version));
create policy public_now on directory.service_at_location for select to waymark_public
  using (not confidential and exists (select from directory.service s where s.id = service_at_location.service and s.version = service_at_location.version));
create policy public_now on directory.location for select to waymark_public
  using (not confidential and exists (select from directory.service_at_location l where l.location = location.id));
create policy public_now on directory.opening for select to waymark_public
  using (not confidential and exists (select from directory.service s where s.id = opening.service and s.version = opening.version));
create policy public_now on directory.exception_day for select to waymark_public
  using (not confidential and exists (select from directory.service s where s.id = exception_day.service and s.version = exception_day.version));
create policy public_now on directory.closure for select to waymark_public
  using (exists (select from directory.service s where s.id = closure.service));
create policy public_now on directory.closure_end for select to waymark_public
  using (exists (select from directory.service s where s.id = closure_end.service));
create policy public_now on directory.confirmation for select to waymark_public
  using (exists (select from directory.service s where s.id = confirmation.service));

grant select (id, name, website, email, version) on directory.organisation to waymark_public;
grant select on directory.term, directory.words, directory.listing_term, directory.service_at_location, directory.opening,
  directory.exception_day to waymark_public;
-- Not who keeps it, who changed it, or who said that it is true.
grant select (id, code, organisation, status, version, edition) on directory.service to waymark_public;
grant select (service, version, changed_at, lang, women_only, needs_booking, needs_id, needs_papers, needs_benefits, needs_referral, min_age, max_age,
  areas, ways, languages, interpreter, free, phone, text_to, chat, website, email, ring_now, asks, nation) on directory.listing to waymark_public;
grant select (id, confidential, name, area, line, town, postcode, district, latitude, longitude, getting_there, step_free, version, changed_at)
  on directory.location to waymark_public;
grant select (id, service, begins, ends) on directory.closure to waymark_public;
grant select (closure, service, ended_at) on directory.closure_end to waymark_public;
grant select (service, at) on directory.confirmation to waymark_public;

-- Whoever keeps a service keeps all that stands on it; an administrator of accounts keeps what her agency lists.
create function guard.keeps_for() returns uuid
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select p.agency from access.practitioner p where p.id = guard.practitioner()
    and p.roles && array['practitioner', 'manager', 'data-protection-lead', 'administrator'] $$;
create function guard.keeps(service_id uuid) returns boolean
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select exists (select from directory.service s where s.id = service_id and s.agency = guard.keeps_for()) $$;

create policy keeper_adds on directory.organisation for insert to waymark_app with check (agency = (select guard.keeps_for()));
create policy keeper_changes on directory.organisation for update to waymark_app using (agency = (select guard.keeps_for()));
create policy keeper_adds on directory.service for insert to waymark_app with check (agency = (select guard.keeps_for()));
create policy keeper_changes on directory.service for update to waymark_app using (agency = (select guard.keeps_for()));
create policy keeper_adds on directory.location for insert to waymark_app
  with check (agency = (select guard.keeps_for()) and changed_by = (select practitioner from guard.acting));
create policy keeper_changes on directory.location for update to waymark_app using (agency = (select guard.keeps_for()))
  with check (agency = (select guard.keeps_for()) and changed_by = (select practitioner from guard.acting));
create policy keeper_adds on directory.listing for insert to waymark_app
  with check (guard.keeps(service) and changed_by = (select practitioner from guard.acting));
create policy keeper_adds on directory.words for insert to waymark_app with check (guard.keeps(service));
create policy keeper_adds on directory.listing_term for insert to waymark_app with check (guard.keeps(service));
create policy keeper_adds on directory.service_at_location for insert to waymark_app with check (guard.keeps(service));
create policy keeper_adds on directory.opening for insert to waymark_app with check (guard.keeps(service));
create policy keeper_adds on directory.exception_day for insert to waymark_app with check (guard.keeps(service));
create policy keeper_adds on directory.closure for insert to waymark_app
  with check (guard.keeps(service) and recorded_by = (select practitioner from guard.acting));
create policy keeper_adds on directory.closure_end for insert to waymark_app
  with check (guard.keeps(service) and ended_by = (select practitioner from guard.acting)
    and exists (select from directory.closure c where c.id = closure_end.closure and c.service = closure_end.service));
create policy keeper_adds on directory.confirmation for insert to waymark_app
  with check (guard.keeps(service) and confirmed_by = (select practitioner from guard.acting));
create policy keeper_adds on directory.room for insert to waymark_app
  with check (agency = (select guard.keeps_for()) and guard.keeps(service) and recorded_by = (select practitioner from guard.acting));

-- Where a confidential place is: known to practitioners who see people, of the agency that keeps it and of those it
-- entitled, as long as they have signed.
create policy keeper_adds on directory.confidential_address for insert to waymark_app
  with check (agency = (select agency from guard.acting) and recorded_by = (select practitioner from guard.acting)
    and exists (select from directory.location l where l.id = location and l.agency = confidential_address.agency and l.confidential));
create policy entitled on directory.confidential_address for select to waymark_app
  using (agency = (select agency from guard.acting) or exists (select from directory.entitlement e
    where e.location = confidential_address.location and e.agency = confidential_address.agency and e.to_agency = any ((select audiences from guard.acting)::uuid[])
      and not exists (select from directory.entitlement_end n where n.entitlement = e.id)));
create policy parties on directory.entitlement for select to waymark_app
  using (agency = (select agency from guard.acting) or to_agency = (select agency from guard.acting));
create policy keeper_adds on directory.entitlement for insert to waymark_app
  with check (agency = (select agency from guard.acting) and given_by = (select practitioner from guard.acting)
    and exists (select from directory.location l where l.id = location and l.agency = entitlement.agency));
create policy parties on directory.entitlement_end for select to waymark_app
  using (exists (select from directory.entitlement e where e.id = entitlement));
create policy keeper_adds on directory.entitlement_end for insert to waymark_app
  with check (agency = (select agency from guard.acting) and ended_by = (select practitioner from guard.acting)
    and exists (select from directory.entitlement e where e.id = entitlement and e.agency = entitlement_end.agency));
create policy keeper on directory.former for select to waymark_app using (agency = (select agency from guard.acting));

grant insert on directory.organisation, directory.words, directory.listing_term, directory.service_at_location, directory.opening,
  directory.exception_day to waymark_app;
grant insert (id, code, agency, organisation, status) on directory.service to waymark_app;
grant insert (service, version, changed_by, lang, women_only, needs_booking, needs_id, needs_papers, needs_benefits, needs_referral, min_age, max_age,
  areas, ways, languages, interpreter, free, phone, text_to, chat, website, email, ring_now, asks, nation) on directory.listing to waymark_app;
grant insert (id, agency, confidential, name, area, line, town, postcode, latitude, longitude, getting_there, step_free, changed_by) on directory.location to waymark_app;
grant insert (id, location, agency, sealed, recorded_by) on directory.confidential_address to waymark_app;
grant insert (id, location, agency, to_agency, given_by) on directory.entitlement to waymark_app;
grant insert (entitlement, agency, ended_by) on directory.entitlement_end to waymark_app;
grant insert (id, service, begins, ends, recorded_by) on directory.closure to waymark_app;
grant insert (closure, service, ended_by) on directory.closure_end to waymark_app;
grant insert (id, service, confirmed_by) on directory.confirmation to waymark_app;
grant insert (id, service, agency, spaces, waiting_days, phone, words, recorded_by) on directory.room to waymark_app;
grant update (name, website, email, version) on directory.organisation to waymark_app;
grant update (organisation, status, version) on directory.service to waymark_app;
grant update (confidential, name, area, line, town, postcode, latitude, longitude, getting_there, step_free, version, changed_by) on directory.location to waymark_app;

-- A server keeps what is public in memory and asks which services changed since the snapshot it holds. Every change
-- that shows marks the service with its transaction: exact, in whatever order transactions end, and nobody waits.
create function guard.directory_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  case tg_table_name
    when 'location' then
      update directory.service s set edition = pg_current_xact_id()
       where exists (select from directory.service_at_location l where l.location = new.id and l.service = s.id and l.version = s.version);
    when 'organisation' then
      update directory.service set edition = pg_current_xact_id() where organisation = new.id;
    else
      update directory.service set edition = pg_current_xact_id() where id = new.service and edition <> pg_current_xact_id();
  end case;
  return null;
end $$;
create function guard.service_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.edition := pg_current_xact_id();
  return new;
end $$;
create function guard.place_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.changed_at := now();
  return new;
end $$;
create function guard.kept_former() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into directory.former (thing, agency, said, changed_by) values (old.id, old.agency, to_jsonb(old), guard.practitioner());
  return null;
end $$;

create trigger service_changed before update on directory.service for each row execute function guard.service_changed();
create trigger place_changed before update on directory.location for each row execute function guard.place_changed();
create trigger kept_former after update on directory.location for each row execute function guard.kept_former();
create trigger kept_former after update on directory.organisation for each row execute function guard.kept_former();
create trigger directory_changed after update on directory.location for each row execute function guard.directory_changed();
create trigger directory_changed after update on directory.organisation for each row execute function guard.directory_changed();
create trigger directory_changed after insert on directory.closure for each row execute function guard.directory_changed();
create trigger directory_changed after insert on directory.closure_end for each row execute function guard.directory_changed();
create trigger directory_changed after insert on directory.confirmation for each row execute function guard.directory_changed();

grant execute on function guard.keeps_for(), guard.keeps(uuid) to waymark_app, waymark_guard;
do $$
declare f text;
begin
  foreach f in array array['keeps_for()', 'keeps(uuid)', 'directory_changed()', 'service_changed()', 'place_changed()', 'kept_former()'] loop
    execute format('revoke execute on function guard.%s from public', f);
    execute format('alter function guard.%s owner to waymark_guard', f);
  end loop;
end $$;
