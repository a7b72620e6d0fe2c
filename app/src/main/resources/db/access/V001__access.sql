-- Agencies, practitioners, how they sign in, and who looked.
-- Roles: owner (migrations), guard (owns the definer functions, sees through its own policy, no bypass),
-- app (the server's only login), insight (counts only), public (directory only).
create schema access;
create schema guard;
grant usage on schema access, guard to waymark_app, waymark_guard;
grant create on schema guard to waymark_guard;

create table access.agency (
  id          uuid primary key,
  name        text not null check (length(name) between 2 and 120),
  kind        text not null check (kind in ('specialist', 'generic', 'statutory', 'enforcement', 'commissioner')),
  nation      text not null default 'england-and-wales' check (nation in ('england-and-wales', 'scotland', 'northern-ireland')),
  welcomes    text not null default '' check (length(welcomes) <= 400),
  active      boolean not null default true,
  version     integer not null default 1
);

-- One signature under the information sharing agreement. In force from signed_on until ends_on, unless ended.
create table access.agreement (
  id           uuid primary key,
  agency       uuid not null references access.agency,
  signed_on    date not null,
  signed_by    text not null check (length(signed_by) between 2 and 120),
  ends_on      date check (ends_on > signed_on),
  recorded_by  uuid,
  recorded_at  timestamptz not null default now()
);
create index on access.agreement (agency);

create table access.agreement_end (
  agreement    uuid primary key references access.agreement,
  ended_by     uuid,
  ended_at     timestamptz not null default now()
);

create table access.practitioner (
  id           uuid primary key,
  agency       uuid not null references access.agency,
  sign_in_name text not null unique check (sign_in_name = lower(sign_in_name) and length(sign_in_name) between 3 and 80),
  name         text not null check (length(name) between 1 and 120),
  roles        text[] not null check (
                 roles <@ array['practitioner', 'manager', 'data-protection-lead', 'administrator', 'commissioner']
                 and cardinality(roles) > 0),
  active       boolean not null default true,
  version      integer not null default 1
);
create index on access.practitioner (agency);

-- Nobody but the guard reads these two: the server compares nothing it could leak.
create table access.credential (
  practitioner   uuid primary key references access.practitioner,
  password       bytea not null,
  salt           bytea not null,
  second_step    bytea,
  last_counter   bigint not null default 0,
  wrong_guesses  integer not null default 0,
  locked_until   timestamptz,
  must_change    boolean not null default false,
  changed_at     timestamptz not null default now()
);

create table access.session (
  token_hash     bytea primary key,
  practitioner   uuid not null references access.practitioner,
  started_at     timestamptz not null default now(),
  seen_at        timestamptz not null default now(),
  second_step_at timestamptz,
  expires_at     timestamptz not null,
  -- As whom it acts: asked in every statement, so written down here by guard.renew_sessions() and never by hand.
  at_work        boolean not null default false,
  member_of      uuid,
  agency         uuid,
  roles          text[] not null default '{}',
  signed         datemultirange not null default '{}',
  barred         uuid[] not null default '{}'
);
create index on access.session (practitioner);

-- Who looked and who changed: only ever appended, in the same transaction as the look.
create table access.audit_entry (
  seq           bigint generated always as identity primary key,
  xid           xid8 not null default pg_current_xact_id(),
  at            timestamptz not null default now(),
  practitioner  uuid not null,
  agency        uuid not null,
  action        text not null check (length(action) <= 60),
  case_file     uuid,
  file_agency   uuid,
  basis         text check (length(basis) <= 60)
);
create index on access.audit_entry (case_file, at) where case_file is not null;
create index on access.audit_entry (xid);

-- A block seals every entry whose transaction number lies in [from_xid, to_xid): behind the snapshot horizon
-- nothing can still commit into it, so no entry is ever updated to be sealed.
create table access.audit_block (
  number     bigint primary key,
  from_xid   xid8 not null,
  to_xid     xid8 not null check (to_xid > from_xid),
  entries    bigint not null,
  content    bytea not null,
  previous   bytea not null,
  hash       bytea not null,
  sealed_at  timestamptz not null default now()
);

grant select, insert, update on all tables in schema access to waymark_guard;
grant delete on access.session to waymark_guard;

-- Who is acting: looked up from the hash of the transaction's unguessable token, in every statement anew.
-- These two are bound when they are made, and without a setting of their own the planner folds them in.
create function guard.session_idle() returns interval language sql immutable parallel safe
  return interval '30 minutes';

-- Null when there is no token: a setting ended with its transaction reads as empty, and the hash of nothing is nobody's.
create function guard.token_hash() returns bytea language sql stable parallel safe
  return sha256(convert_to(nullif(current_setting('waymark.token', true), ''), 'UTF8'));

-- As whom a practitioner acts, told from everything that decides it. The agency is null for those who see no case
-- file: an administrator of accounts, a commissioner, and anybody at an agency that commissions. signed: the days on
-- which her agency's signatures are in force, and so she may see what others share.
create view guard.standing with (security_invoker = true) as
  select p.id as practitioner, p.active and a.active as at_work, p.agency as member_of,
         case when sees.people then p.agency end as agency, p.roles,
         case when sees.people then coalesce((
           select range_agg(daterange(g.signed_on, g.ends_on, '[]')) from access.agreement g
            where g.agency = p.agency and not exists (select from access.agreement_end e where e.agreement = g.id)), '{}')
           else '{}' end as signed
    from access.practitioner p join access.agency a on a.id = p.agency,
         lateral (select a.kind <> 'commissioner'
                     and p.roles && array['practitioner', 'manager', 'data-protection-lead'] as people) sees;

-- Who is acting: one row, or none. Every policy asks this, and a policy is asked in every statement: to join it
-- together anew each time took most of a page's time.
create view guard.acting with (security_invoker = true) as
  select s.practitioner, s.member_of, s.agency, s.roles, s.barred,
         case when s.signed @> (now() at time zone 'Europe/London')::date then array[s.agency, s.practitioner] end as audiences
    from access.session s
   where s.token_hash = guard.token_hash() and s.at_work and s.second_step_at is not null
     and s.expires_at > now() and s.seen_at > now() - guard.session_idle();

-- Writes down anew as whom the sessions of this agency's practitioners, or of this practitioner, act. One at a time:
-- a session that begins waits for a change that is not yet committed, and then reads it.
create function guard.renew_sessions(changed uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7326002);
  update access.session s
     set at_work = n.at_work, member_of = n.member_of, agency = n.agency, roles = n.roles, signed = n.signed
    from guard.standing n
   where n.practitioner = s.practitioner and (n.practitioner = changed or n.member_of = changed);
end $$;

-- The argument names the column that holds the agency or the practitioner.
create function guard.standing_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform guard.renew_sessions((to_jsonb(new) ->> tg_argv[0])::uuid);
  return null;
end $$;

create function guard.agreement_ended() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform guard.renew_sessions((select g.agency from access.agreement g where g.id = new.agreement));
  return null;
end $$;

create trigger standing after insert on access.session
  for each row execute function guard.standing_changed('practitioner');
create trigger standing after update of agency, roles, active on access.practitioner
  for each row execute function guard.standing_changed('id');
create trigger standing after update of kind, active on access.agency
  for each row execute function guard.standing_changed('id');
create trigger standing after insert or update on access.agreement
  for each row execute function guard.standing_changed('agency');
create trigger standing after insert on access.agreement_end
  for each row execute function guard.agreement_ended();

-- The same for the guard's own functions; a policy asks guard.acting itself, which costs a quarter of a call.
create function guard.practitioner() returns uuid
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select practitioner from guard.acting $$;

create function guard.member_of() returns uuid
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select member_of from guard.acting $$;

create function guard.has_role(role text) returns boolean
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select exists (select from guard.acting where role = any (roles)) $$;

create function guard.agency() returns uuid
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select agency from guard.acting $$;

-- As whom other agencies' files are seen: the agency and the practitioner herself, once the agency has signed.
create function guard.audiences() returns uuid[]
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select audiences from guard.acting $$;

create function guard.has_signed(agency_id uuid) returns boolean
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select exists (select from access.agreement g
    where g.agency = agency_id
      and g.signed_on <= (now() at time zone 'Europe/London')::date
      and (g.ends_on is null or g.ends_on >= (now() at time zone 'Europe/London')::date)
      and not exists (select from access.agreement_end e where e.agreement = g.id)) $$;

-- Whom another agency's file may be shown to at all: an agency at work that has signed and does not commission.
create function guard.may_receive(agency_id uuid) returns boolean
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
  select guard.has_signed(agency_id)
     and exists (select from access.agency a where a.id = agency_id and a.active and a.kind <> 'commissioner') $$;

grant select on guard.acting to waymark_app;
grant select on access.session to waymark_app;
alter view guard.standing owner to waymark_guard;
alter view guard.acting owner to waymark_guard;

alter table access.agency        enable row level security, force row level security;
alter table access.agreement     enable row level security, force row level security;
alter table access.agreement_end enable row level security, force row level security;
alter table access.practitioner  enable row level security, force row level security;
alter table access.credential    enable row level security, force row level security;
alter table access.session       enable row level security, force row level security;
alter table access.audit_entry   enable row level security, force row level security;
alter table access.audit_block   enable row level security, force row level security;

create policy guard_all on access.agency        to waymark_guard using (true) with check (true);
create policy guard_all on access.agreement     to waymark_guard using (true) with check (true);
create policy guard_all on access.agreement_end to waymark_guard using (true) with check (true);
create policy guard_all on access.practitioner  to waymark_guard using (true) with check (true);
create policy guard_all on access.credential    to waymark_guard using (true) with check (true);
create policy guard_all on access.session       to waymark_guard using (true) with check (true);
create policy guard_all on access.audit_entry   to waymark_guard using (true) with check (true);
create policy guard_all on access.audit_block   to waymark_guard using (true) with check (true);

-- Nothing but her own session, and so nothing that her browser does not hold.
create policy own on access.session for select to waymark_app using (token_hash = guard.token_hash());

-- Agencies, signatures and colleagues are known to everybody signed in; an administrator of accounts changes them.
create policy everybody_signed_in on access.agency        for select to waymark_app using ((select practitioner from guard.acting) is not null);
create policy everybody_signed_in on access.agreement     for select to waymark_app using ((select practitioner from guard.acting) is not null);
create policy everybody_signed_in on access.agreement_end for select to waymark_app using ((select practitioner from guard.acting) is not null);
create policy everybody_signed_in on access.practitioner  for select to waymark_app using ((select practitioner from guard.acting) is not null);
create policy administrator_adds on access.agency        for insert to waymark_app with check ((select guard.has_role('administrator')));
create policy administrator_changes on access.agency     for update to waymark_app using ((select guard.has_role('administrator')));
create policy administrator_adds on access.agreement     for insert to waymark_app with check ((select guard.has_role('administrator')) and recorded_by = (select practitioner from guard.acting));
create policy administrator_adds on access.agreement_end for insert to waymark_app with check ((select guard.has_role('administrator')) and ended_by = (select practitioner from guard.acting));
create policy administrator_adds on access.practitioner  for insert to waymark_app with check ((select guard.has_role('administrator')));
create policy administrator_changes on access.practitioner for update to waymark_app using ((select guard.has_role('administrator')));

-- An agency reads who looked at its own files; an actor can only ever write as herself.
create policy own_files on access.audit_entry for select to waymark_app using (file_agency = (select agency from guard.acting));
create policy as_herself on access.audit_entry for insert to waymark_app
  with check (practitioner = (select practitioner from guard.acting) and agency = (select member_of from guard.acting));

-- The owner's login is used by the command line only: `./waymark audit verify` reads the chain through it.
create policy verified_by_owner on access.audit_entry for select to waymark_owner using (true);
create policy verified_by_owner on access.audit_block for select to waymark_owner using (true);

grant select on access.agency, access.agreement, access.agreement_end, access.practitioner, access.audit_entry to waymark_app;
grant insert on access.agency, access.practitioner to waymark_app;
grant insert (id, agency, signed_on, signed_by, ends_on, recorded_by) on access.agreement to waymark_app;
grant insert (agreement, ended_by) on access.agreement_end to waymark_app;
grant insert (practitioner, agency, action, case_file, basis) on access.audit_entry to waymark_app;
grant update (name, kind, nation, welcomes, active, version) on access.agency to waymark_app;
grant update (name, roles, active, version) on access.practitioner to waymark_app;
