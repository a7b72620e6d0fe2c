-- Phones that take outreach along. A phone opens its records with a PIN and a share that stands only here: destroyed, the phone
-- is noise. The secrets are the guard's: the server's login hands a proof in and gets a share out, and reads neither.
create schema outreach;
grant usage on schema outreach to waymark_app, waymark_guard;

create table outreach.phone (
  id            uuid primary key,
  agency        uuid not null references access.agency,
  practitioner  uuid not null references access.practitioner,
  set_up_at     timestamptz not null default now(),
  contact_at    timestamptz not null default now()
);
create index on outreach.phone (agency);

-- proof: the hash of what the phone makes of its PIN and of a salt that never leaves it. share: sealed with the partnership's
-- key; null once it was destroyed. token_hash: the phone's one session.
create table outreach.phone_secret (
  phone         uuid primary key references outreach.phone,
  proof         bytea not null check (length(proof) = 32),
  share         bytea check (length(share) <= 120),
  wrong_proofs  integer not null default 0,
  token_hash    bytea
);

-- Why a phone opens no more; ended_by is null when nobody ended it but a rule.
create table outreach.phone_end (
  phone         uuid primary key references outreach.phone,
  agency        uuid not null references access.agency,
  practitioner  uuid not null references access.practitioner,
  why           text not null check (why in ('lost', 'handed back', 'wrong PINs', 'no contact')),
  ended_by      uuid references access.practitioner,
  ended_at      timestamptz not null default now()
);

do $$
declare t text;
begin
  foreach t in array array['phone', 'phone_secret', 'phone_end'] loop
    execute format('alter table outreach.%I enable row level security, force row level security', t);
    execute format('grant select, insert, update on outreach.%I to waymark_guard', t);
    execute format('create policy guard_all on outreach.%I to waymark_guard using (true) with check (true)', t);
  end loop;
end $$;
grant select on outreach.phone, outreach.phone_end to waymark_app;
create policy own_or_managed on outreach.phone for select to waymark_app
  using (agency = (select agency from guard.acting) and (practitioner = (select practitioner from guard.acting) or (select guard.has_role('manager'))));
create policy own_or_managed on outreach.phone_end for select to waymark_app
  using (agency = (select agency from guard.acting) and (practitioner = (select practitioner from guard.acting) or (select guard.has_role('manager'))));

-- How long a phone may stay away before its share is destroyed. The phone empties itself after the same time.
create function guard.phone_away() returns interval language sql immutable parallel safe return interval '7 days';

-- True: the phone is the acting practitioner's now, or was since this was first sent.
create function guard.set_up_phone(phone_id uuid, given_proof bytea, new_share bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if guard.agency() is null then return false; end if;
  insert into outreach.phone (id, agency, practitioner) values (phone_id, guard.agency(), guard.practitioner())
    on conflict (id) do nothing;
  if not found then
    return exists (select from outreach.phone p join outreach.phone_secret s on s.phone = p.id
      where p.id = phone_id and p.practitioner = guard.practitioner() and s.proof = given_proof and s.share is not null);
  end if;
  insert into outreach.phone_secret (phone, proof, share) values (phone_id, given_proof, new_share);
  return true;
end $$;

-- Destroys the share, ends the phone's session, says why. Of those given rights to call it none is a login.
create function guard.end_phone_for(phone_id uuid, reason text, who uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from access.session s using outreach.phone_secret k where k.phone = phone_id and s.token_hash = k.token_hash;
  update outreach.phone_secret s set share = null, token_hash = null where s.phone = phone_id;
  insert into outreach.phone_end (phone, agency, practitioner, why, ended_by)
    select p.id, p.agency, p.practitioner, reason, who from outreach.phone p where p.id = phone_id
    on conflict (phone) do nothing;
end $$;

-- open: the share, and a session of twelve hours begins in the phone's name. wrong: how many tries are left. gone: never set up,
-- ended, away too long, or its practitioner is switched off; the phone empties itself on hearing it.
create function guard.open_phone(phone_id uuid, given_proof bytea, new_token_hash bytea)
  returns table (outcome text, tries_left integer, sealed_share bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare kept outreach.phone_secret; whose outreach.phone;
begin
  select s.* into kept from outreach.phone_secret s where s.phone = phone_id for update;
  select p.* into whose from outreach.phone p
    join access.practitioner w on w.id = p.practitioner and w.active and w.agency = p.agency
    join access.agency a on a.id = p.agency and a.active where p.id = phone_id;
  if kept.share is null or whose.id is null then
    return query select 'gone', 0, null::bytea;
  elsif whose.contact_at < now() - guard.phone_away() then
    perform guard.end_phone_for(phone_id, 'no contact', null);
    return query select 'gone', 0, null::bytea;
  elsif kept.proof <> given_proof then
    update outreach.phone_secret s set wrong_proofs = s.wrong_proofs + 1 where s.phone = phone_id;
    if kept.wrong_proofs + 1 >= 5 then
      perform guard.end_phone_for(phone_id, 'wrong PINs', null);
      return query select 'gone', 0, null::bytea;
    else
      return query select 'wrong', 4 - kept.wrong_proofs, null::bytea;
    end if;
  else
    delete from access.session s where s.token_hash = kept.token_hash;
    insert into access.session (token_hash, practitioner, second_step_at, expires_at)
      values (new_token_hash, whose.practitioner, now(), now() + interval '12 hours');
    update outreach.phone_secret s set wrong_proofs = 0, token_hash = new_token_hash where s.phone = phone_id;
    update outreach.phone p set contact_at = now() where p.id = phone_id;
    return query select 'open', 5, kept.share;
  end if;
end $$;

-- By a manager of its agency, or by the practitioner who carries it. False: not theirs, or not there.
create function guard.end_phone(phone_id uuid, reason text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if reason not in ('lost', 'handed back') or not exists (select from outreach.phone p where p.id = phone_id
      and p.agency = guard.agency() and (p.practitioner = guard.practitioner() or guard.has_role('manager'))) then
    return false;
  end if;
  perform guard.end_phone_for(phone_id, reason, guard.practitioner());
  return true;
end $$;

-- As in V001; what came between took it away.
grant create on schema guard to waymark_guard;
do $$
declare f text;
begin
  foreach f in array array['guard.phone_away()', 'guard.set_up_phone(uuid, bytea, bytea)', 'guard.open_phone(uuid, bytea, bytea)',
    'guard.end_phone(uuid, text)', 'guard.end_phone_for(uuid, text, uuid)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_guard', f);
    if f not like '%end_phone_for%' then
      execute format('grant execute on function %s to waymark_app', f);
    end if;
    execute format('alter function %s owner to waymark_guard', f);
  end loop;
end $$;
