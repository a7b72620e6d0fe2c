-- Signing in. The server never reads a password hash: it asks for the salt, computes, and the guard compares.
-- So a statement smuggled into the server's login cannot begin a session without knowing the password.

-- Salt of an account; for a name that does not exist the caller gets null and computes over a salt of its own.
create function guard.salt_of(given_name text) returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.salt from access.credential c join access.practitioner p on p.id = c.practitioner
   where p.sign_in_name = lower(given_name) $$;

-- Begins a session that still waits for the second step. False: wrong, unknown, switched off or resting after
-- too many guesses: the caller cannot tell which. Five wrong guesses rest the account, longer each time.
create function guard.begin_session(given_name text, given_password bytea, new_token_hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare found_credential access.credential;
begin
  select c.* into found_credential from access.credential c
    join access.practitioner p on p.id = c.practitioner and p.active
    join access.agency a on a.id = p.agency and a.active
   where p.sign_in_name = lower(given_name) for update of c;
  if not found or found_credential.locked_until > now() then return false; end if;
  if found_credential.password <> given_password then
    update access.credential c set wrong_guesses = c.wrong_guesses + 1,
      locked_until = case when c.wrong_guesses + 1 >= 5
        then now() + least(interval '1 hour', interval '1 minute' * power(2, c.wrong_guesses + 1 - 5)) end
     where c.practitioner = found_credential.practitioner;
    return false;
  end if;
  insert into access.session (token_hash, practitioner, expires_at)
    values (new_token_hash, found_credential.practitioner, now() + interval '12 hours');
  return true;
end $$;

-- What the second step needs, for the session that waits for it.
create function guard.second_step_of(session_hash bytea) returns table (practitioner uuid, second_step bytea, last_counter bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.practitioner, c.second_step, c.last_counter from access.session s
    join access.credential c on c.practitioner = s.practitioner
    join access.practitioner p on p.id = s.practitioner and p.active
   where s.token_hash = session_hash and s.second_step_at is null and s.expires_at > now()
     and s.started_at > now() - interval '10 minutes' and (c.locked_until is null or c.locked_until <= now()) $$;

-- The counter only ever rises, so a code works once. A wrong code counts like a wrong password.
create function guard.second_step_given(session_hash bytea, counter bigint) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare whose uuid;
begin
  update access.credential c set last_counter = counter, wrong_guesses = 0, locked_until = null
    from access.session s
   where s.token_hash = session_hash and s.second_step_at is null and s.expires_at > now()
     and s.started_at > now() - interval '10 minutes'
     and s.practitioner = c.practitioner and c.last_counter < counter
     and (c.locked_until is null or c.locked_until <= now())
  returning c.practitioner into whose;
  if whose is null then return false; end if;
  update access.session s set second_step_at = now(), seen_at = now() where s.token_hash = session_hash;
  return true;
end $$;

create function guard.second_step_wrong(session_hash bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.credential c set wrong_guesses = c.wrong_guesses + 1,
      locked_until = case when c.wrong_guesses + 1 >= 5
        then now() + least(interval '1 hour', interval '1 minute' * power(2, c.wrong_guesses + 1 - 5)) end
    from access.session s where s.token_hash = session_hash and s.practitioner = c.practitioner $$;

-- Who is signed in with this token, for the page head; nothing when locked, ended or switched off.
create function guard.signed_in(session_hash bytea)
  returns table (practitioner uuid, name text, agency uuid, agency_name text, agency_kind text, roles text[],
                 must_change boolean, seen_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.name, a.id, a.name, a.kind, p.roles, c.must_change, s.seen_at
    from access.session s join access.practitioner p on p.id = s.practitioner and p.active
    join access.agency a on a.id = p.agency and a.active
    join access.credential c on c.practitioner = p.id
   where s.token_hash = session_hash and s.second_step_at is not null
     and s.expires_at > now() and s.seen_at > now() - guard.session_idle() $$;

-- Called at most once a minute for a session in use.
create function guard.seen(session_hash bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.session s set seen_at = now() where s.token_hash = session_hash
     and s.seen_at > now() - guard.session_idle() $$;

create function guard.end_session(session_hash bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from access.session s where s.token_hash = session_hash $$;

-- A new account's or a reset password: by an administrator for somebody else, or by herself.
create function guard.set_credential(whose uuid, new_password bytea, new_salt bytea, new_second_step bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare herself boolean := whose = guard.practitioner();
begin
  if not (coalesce(herself, false) or guard.has_role('administrator')) then return false; end if;
  insert into access.credential (practitioner, password, salt, second_step, must_change)
    values (whose, new_password, new_salt, new_second_step, not coalesce(herself, false))
  on conflict (practitioner) do update set password = excluded.password, salt = excluded.salt,
    second_step = coalesce(excluded.second_step, credential.second_step),
    must_change = excluded.must_change, wrong_guesses = 0, locked_until = null, changed_at = now();
  delete from access.session s where s.practitioner = whose and s.token_hash <> guard.token_hash();
  return true;
end $$;

-- The first administrator of an empty partnership; afterwards it refuses.
create function guard.found_partnership(partnership_name text, agency_id uuid, agency_name text, agency_nation text, practitioner_id uuid,
    given_name text, shown_name text, new_password bytea, new_salt bytea, new_second_step bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  lock table access.agency in share row exclusive mode;
  if exists (select from access.agency) then return false; end if;
  insert into access.agency (id, name, kind, nation) values (agency_id, agency_name, 'generic', agency_nation);
  insert into access.partnership (name) values (partnership_name);
  insert into access.practitioner (id, agency, sign_in_name, name, roles)
    values (practitioner_id, agency_id, lower(given_name), shown_name, array['administrator']);
  insert into access.credential (practitioner, password, salt, second_step)
    values (practitioner_id, new_password, new_salt, new_second_step);
  return true;
end $$;

-- Seals what has settled since the last block. Safe to call from several servers at once; returns entries sealed.
create function guard.seal_audit() returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  last access.audit_block;
  start_xid xid8; end_xid xid8 := pg_snapshot_xmin(pg_current_snapshot());
  sealed bigint; digest bytea; before bytea; next bigint;
begin
  perform pg_advisory_xact_lock(7326001);
  select b.* into last from access.audit_block b order by b.number desc limit 1;
  start_xid := coalesce(last.to_xid, '0'::xid8);
  before := coalesce(last.hash, sha256('waymark'::bytea));
  next := coalesce(last.number, 0) + 1;
  if end_xid <= start_xid then return 0; end if;
  select count(*), sha256(coalesce(string_agg(sha256(convert_to(guard.audit_text(e), 'UTF8')), ''::bytea order by e.xid, e.seq), ''::bytea))
    into sealed, digest from access.audit_entry e where e.xid >= start_xid and e.xid < end_xid;
  if sealed = 0 then return 0; end if;
  insert into access.audit_block (number, from_xid, to_xid, entries, content, previous, hash)
    values (next, start_xid, end_xid, sealed, digest, before,
      sha256(before || convert_to(next || '|' || start_xid || '|' || end_xid || '|' || sealed, 'UTF8') || digest));
  return sealed;
end $$;

-- The one text of an entry that is hashed; the verifier in Java writes the same text from the columns.
create function guard.audit_text(e access.audit_entry) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  return concat_ws('|', e.seq, e.xid, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.practitioner,
    e.agency, e.action, coalesce(e.case_file::text, '-'), coalesce(e.file_agency::text, '-'), coalesce(e.basis, '-'));

do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'guard'::regnamespace loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_guard', f);
    if f <> 'guard.renew_sessions(uuid)'::regprocedure then
      execute format('grant execute on function %s to waymark_app', f);
    end if;
    execute format('alter function %s owner to waymark_guard', f);
  end loop;
end $$;
