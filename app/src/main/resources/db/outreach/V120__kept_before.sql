-- A conflict of interest may come between an answer that was lost and the phone's next try. Whoever wrote an entry, or made a
-- referral, hears that it is kept: of ids that the asker brings, together with the file that the asker names, and of nothing
-- else. A wrong guess, somebody else's entry and one that is not there look the same.
create function guard.kept_before(ids uuid[], file_references text[], files uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.id from unnest(ids, file_references, files) as r (id, reference, file)
    join casefile.entry e on e.id = r.id
    join casefile.case_file f on f.id = e.case_file and (f.reference = r.reference or f.id = r.file)
   where e.practitioner = (select practitioner from guard.acting) and e.agency = (select agency from guard.acting)
  union
  select r.id from unnest(ids, file_references, files) as r (id, reference, file)
    join referrals.referral s on s.id = r.id
    join casefile.case_file f on f.id = s.case_file and (f.reference = r.reference or f.id = r.file)
   where s.made_by = (select practitioner from guard.acting) and s.from_agency = (select agency from guard.acting) $$;

-- A phone's PIN is changed by whoever has the old one: the tries, the share and the session are those of opening it.
create function guard.change_phone_pin(phone_id uuid, given_proof bytea, new_proof bytea, new_token_hash bytea)
  returns table (outcome text, tries_left integer, sealed_share bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare opened record;
begin
  select o.* into opened from guard.open_phone(phone_id, given_proof, new_token_hash) o;
  if opened.outcome = 'open' then
    update outreach.phone_secret s set proof = new_proof where s.phone = phone_id;
  end if;
  return query select opened.outcome, opened.tries_left, opened.sealed_share;
end $$;

grant create on schema guard to waymark_guard;
do $$
declare f text;
begin
  foreach f in array array['guard.kept_before(uuid[], text[], uuid[])', 'guard.change_phone_pin(uuid, bytea, bytea, bytea)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_app, waymark_guard', f);
    execute format('alter function %s owner to waymark_guard', f);
  end loop;
end $$;
