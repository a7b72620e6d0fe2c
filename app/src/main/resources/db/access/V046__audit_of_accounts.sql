-- What becomes of accounts, agencies and signatures is written down by the database itself, whoever changes them and
-- however: a forgotten line in the server cannot leave an administrator's step out of the trail. `about` names the
-- account or the agency; it is part of the sealed text only where it stands, so blocks sealed before still hold.
alter table access.audit_entry add column about uuid;
alter table access.audit_entry drop constraint audit_entry_action_check;
alter table access.audit_entry add constraint audit_entry_action_check check (length(action) <= 200);
create index on access.audit_entry (about, at) where about is not null;

-- Administrators read what became of accounts and agencies, and everybody what became of her own account.
create policy of_accounts on access.audit_entry for select to waymark_app
  using (about is not null and ((select guard.has_role('administrator')) or about = (select practitioner from guard.acting)));

set local role waymark_guard;
create or replace function guard.audit_text(e access.audit_entry) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  return concat_ws('|', e.seq, e.xid, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.practitioner,
    e.agency, e.action, coalesce(e.case_file::text, '-'), coalesce(e.file_agency::text, '-'), coalesce(e.basis, '-'), e.about);

-- Nobody acts while a partnership is founded or a demo is filled: there is no administrator yet to name.
create function guard.write_down(what text, about_id uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into access.audit_entry (practitioner, agency, action, about)
  select guard.practitioner(), guard.member_of(), what, about_id where guard.practitioner() is not null $$;

create function guard.account_written_down() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform guard.write_down('added the account: ' || array_to_string(new.roles, ', '), new.id);
    return null;
  end if;
  if new.roles is distinct from old.roles then
    perform guard.write_down('changed the roles from ' || array_to_string(old.roles, ', ')
      || ' to ' || array_to_string(new.roles, ', '), new.id);
  end if;
  if new.active is distinct from old.active then
    perform guard.write_down(case when new.active then 'switched the account on again' else 'switched the account off' end, new.id);
  end if;
  if new.name is distinct from old.name then
    perform guard.write_down('changed the name', new.id);
  end if;
  return null;
end $$;

create function guard.credential_written_down() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare what text := case when tg_op = 'INSERT' then 'gave the first password'
  when new.practitioner = guard.practitioner() then 'changed the password'
  else 'gave a new password and second step' end;
begin
  perform guard.write_down(what, new.practitioner);
  return null;
end $$;

create function guard.agency_written_down() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform guard.write_down('added the agency: ' || new.kind, new.id);
    return null;
  end if;
  if new.kind is distinct from old.kind then
    perform guard.write_down('changed the kind from ' || old.kind || ' to ' || new.kind, new.id);
  end if;
  if new.active is distinct from old.active then
    perform guard.write_down(case when new.active then 'switched the agency on again' else 'switched the agency off' end, new.id);
  end if;
  if (new.name, new.nation, new.welcomes) is distinct from (old.name, old.nation, old.welcomes) then
    perform guard.write_down('changed what is said about the agency', new.id);
  end if;
  return null;
end $$;

create function guard.signature_written_down() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'agreement' then
    perform guard.write_down('recorded a signature of ' || to_char(new.signed_on, 'DD.MM.YYYY'), new.agency);
  else
    perform guard.write_down('ended the agreement', (select g.agency from access.agreement g where g.id = new.agreement));
  end if;
  return null;
end $$;

do $$
declare f text;
begin
  foreach f in array array['write_down(text, uuid)', 'account_written_down()', 'credential_written_down()',
    'agency_written_down()', 'signature_written_down()'] loop
    execute format('revoke execute on function guard.%s from public', f);
    execute format('grant execute on function guard.%s to waymark_owner', f);
  end loop;
end $$;
reset role;

create trigger written_down after insert or update on access.practitioner
  for each row execute function guard.account_written_down();
create trigger written_down after insert or update of password on access.credential
  for each row execute function guard.credential_written_down();
create trigger written_down after insert or update on access.agency
  for each row execute function guard.agency_written_down();
create trigger written_down after insert on access.agreement
  for each row execute function guard.signature_written_down();
create trigger written_down after insert on access.agreement_end
  for each row execute function guard.signature_written_down();
