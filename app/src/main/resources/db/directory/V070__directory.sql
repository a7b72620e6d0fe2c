-- The directory: what there is, for whom, where, when, and how true it still is. Nothing here is about a person.
-- What a service says of itself is a listing: complete, of one version, never changed. Saving writes the next version
-- with all its rows, and the service then points at it; the versions before stay, with who and when.
-- The public role sees the listing a public service points at now, open places, and nothing else. It has no way to
-- learn that a confidential place exists: neither its row, nor its hours, nor its address, which is closed with the
-- partnership's key in a table the role holds no right on.
create schema directory;
grant usage on schema directory to waymark_app, waymark_guard, waymark_public;

-- Whose name a service goes by: a member agency, or another organisation that a member keeps true (HSDS organization).
create table directory.organisation (
  id       uuid primary key,
  agency   uuid not null references access.agency,
  name     text not null check (length(name) between 2 and 160),
  website  text not null default '' check (length(website) <= 300),
  email    text not null default '' check (length(email) <= 200),
  version  integer not null default 1
);
create index on directory.organisation (agency);

-- A listed service. The code stands in its address; it is random, short enough to read out, and says nothing.
create table directory.service (
  id            uuid primary key,
  code          text not null unique check (code ~ '^[a-z2-9]{6}$'),
  agency        uuid not null references access.agency,
  organisation  uuid not null references directory.organisation,
  status        text not null default 'public' check (status in ('public', 'internal', 'withdrawn')),
  version       integer not null default 1,
  edition       xid8 not null default pg_current_xact_id()
);
create index on directory.service (agency);
create index on directory.service (organisation);
create index on directory.service (edition);

-- What it says in codes (HSDS service, eligibility, phone, cost_option, language). Null in needs_* and interpreter is
-- "nobody said". Ages are whole years, both included. areas are the partnership's named areas it serves; none is all.
create table directory.listing (
  service         uuid not null references directory.service,
  version         integer not null,
  changed_by      uuid not null,
  changed_at      timestamptz not null default now(),
  lang            text not null default 'en' check (lang ~ '^[a-z]{2}(-[A-Za-z]{4})?$'),
  women_only      boolean not null default false,
  needs_booking   boolean,
  needs_id        boolean,
  needs_papers    boolean,
  needs_benefits  boolean,
  needs_referral  boolean,
  min_age         smallint check (min_age between 0 and 120),
  max_age         smallint check (max_age between 0 and 120),
  areas           text[] not null default '{}',
  ways            text[] not null default '{}' check (ways <@ array['in-person', 'phone', 'text', 'chat', 'video', 'visit']),
  languages       text[] not null default '{}',
  interpreter     boolean,
  free            boolean,
  phone           text not null default '' check (length(phone) <= 40),
  text_to         text not null default '' check (length(text_to) <= 40),
  chat            text not null default '' check (length(chat) <= 300),
  website         text not null default '' check (length(website) <= 300),
  email           text not null default '' check (length(email) <= 200),
  ring_now        boolean not null default false,
  asks            boolean not null default false,
  nation          text not null default 'england-and-wales' check (nation in ('england-and-wales', 'scotland', 'northern-ireland')),
  primary key (service, version),
  constraint the_oldest_is_older_than_the_youngest check (max_age >= min_age)
);

-- What it says in words, by language: its own (by_service), or translated for it, checked or not.
create table directory.words (
  service     uuid not null,
  version     integer not null,
  lang        text not null check (lang ~ '^[a-z]{2}(-[A-Za-z]{4})?$'),
  by_service  boolean not null default true,
  checked     boolean not null default false,
  name        text not null check (length(name) between 2 and 160),
  summary     text not null default '' check (length(summary) <= 1000),
  happens     text not null default '' check (length(happens) <= 2000),
  knows       text not null default '' check (length(knows) <= 2000),
  will_not    text not null default '' check (length(will_not) <= 2000),
  who_for     text not null default '' check (length(who_for) <= 1000),
  come        text not null default '' check (length(come) <= 1000),
  cost        text not null default '' check (length(cost) <= 300),
  primary key (service, version, lang),
  foreign key (service, version) references directory.listing
);

-- What help is about (HSDS taxonomy_term). Their names in the ten languages stand in the message files, by code.
create table directory.term (
  id        uuid primary key,
  taxonomy  text not null default 'need' check (taxonomy in ('need', 'support', 'for-whom')),
  code      text not null check (code ~ '^[a-z][a-z-]{1,30}$'),
  name      text not null check (length(name) between 2 and 80),
  parent    uuid references directory.term,
  unique (taxonomy, code)
);
create index on directory.term (parent);

create table directory.listing_term (
  service  uuid not null,
  version  integer not null,
  term     uuid not null references directory.term,
  primary key (service, version, term),
  foreign key (service, version) references directory.listing
);
create index on directory.listing_term (term);

-- A place. A confidential one has no address here, cannot have one, and is no row to the public at all.
create table directory.location (
  id            uuid primary key,
  agency        uuid not null references access.agency,
  confidential  boolean not null default false,
  name          text not null check (length(name) between 2 and 160),
  area          text not null default '' check (length(area) <= 80),
  line          text not null default '' check (length(line) <= 200),
  town          text not null default '' check (length(town) <= 80),
  postcode      text not null default '' check (postcode ~ '^([A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2})?$'),
  district      text not null generated always as (split_part(postcode, ' ', 1)) stored,
  latitude      numeric(8, 5) check (latitude between -90 and 90),
  longitude     numeric(8, 5) check (longitude between -180 and 180),
  getting_there text not null default '' check (length(getting_there) <= 500),
  step_free     boolean,
  version       integer not null default 1,
  changed_by    uuid not null,
  changed_at    timestamptz not null default now(),
  unique (id, confidential),
  constraint a_confidential_place_has_no_address_here check (not confidential
    or (line = '' and postcode = '' and getting_there = '' and latitude is null and longitude is null)),
  constraint a_point_has_two_numbers check ((latitude is null) = (longitude is null))
);
create index on directory.location (agency);

-- Where a confidential place is, closed with the partnership's key. The latest row holds.
create table directory.confidential_address (
  id           uuid primary key,
  location     uuid not null references directory.location,
  agency       uuid not null references access.agency,
  sealed       bytea not null check (length(sealed) <= 4000),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null default now()
);
create index on directory.confidential_address (location, recorded_at);

-- Which other agency may read it, until somebody ends that.
create table directory.entitlement (
  id         uuid primary key,
  location   uuid not null references directory.location,
  agency     uuid not null references access.agency,
  to_agency  uuid not null references access.agency,
  given_by   uuid not null,
  given_at   timestamptz not null default now(),
  constraint the_keeper_needs_no_entitlement check (to_agency <> agency)
);
create index on directory.entitlement (location, to_agency);

create table directory.entitlement_end (
  entitlement  uuid primary key references directory.entitlement,
  agency       uuid not null,
  ended_by     uuid not null,
  ended_at     timestamptz not null default now()
);

-- A service at a place (HSDS service_at_location). The id stays over the versions. Whether it is confidential follows
-- the place by itself, so that one change hides all that stands on it.
create table directory.service_at_location (
  id            uuid not null,
  service       uuid not null,
  version       integer not null,
  location      uuid not null,
  confidential  boolean not null default false,
  primary key (id, version),
  unique (id, version, confidential),
  foreign key (service, version) references directory.listing,
  foreign key (location, confidential) references directory.location (id, confidential) on update cascade
);
create index on directory.service_at_location (service, version);
create index on directory.service_at_location (location, confidential);

-- When (HSDS schedule), by the clocks of London. An opening belongs to the day it begins on; closing at or before it
-- opens is on the day after ("Friday 22:00 to 04:00"), the same time is a whole day. week: the first to fourth such
-- day of the month, 5 the last; null every week. No place: by phone and the like, or wherever the words say.
-- In-reach: this service's people sit at another agency's place then.
create table directory.opening (
  id            uuid not null,
  service       uuid not null,
  version       integer not null,
  place         uuid,
  confidential  boolean not null default false,
  session       text not null default 'open' check (session in ('open', 'drop-in', 'in-reach', 'phone')),
  day           smallint not null check (day between 1 and 7),
  opens         time not null,
  closes        time not null,
  week          smallint check (week between 1 and 5),
  women_only    boolean not null default false,
  holidays      text not null default 'closed' check (holidays in ('closed', 'open')),
  from_day      date,
  to_day        date check (to_day >= from_day),
  primary key (id, version),
  foreign key (service, version) references directory.listing,
  foreign key (place, version, confidential) references directory.service_at_location (id, version, confidential) on update cascade,
  constraint only_a_place_is_confidential check (place is not null or not confidential)
);
create index on directory.opening (service, version);
create index on directory.opening (place, version, confidential);

-- Days that are different (HSDS schedule with its own dates): in place of whatever begins on them. Closed, or other hours.
create table directory.exception_day (
  id            uuid not null,
  service       uuid not null,
  version       integer not null,
  place         uuid,
  confidential  boolean not null default false,
  from_day      date not null,
  to_day        date not null check (to_day >= from_day and to_day - from_day <= 366),
  closed        boolean not null default true,
  opens         time,
  closes        time,
  women_only    boolean not null default false,
  primary key (id, version),
  foreign key (service, version) references directory.listing,
  foreign key (place, version, confidential) references directory.service_at_location (id, version, confidential) on update cascade,
  constraint only_a_place_is_confidential check (place is not null or not confidential),
  constraint open_has_hours check (closed = (opens is null) and closed = (closes is null))
);
create index on directory.exception_day (service, version);
create index on directory.exception_day (place, version, confidential);

-- Shut for a while: nothing is open from the one moment to the other, whatever the hours say.
create table directory.closure (
  id           uuid primary key,
  service      uuid not null references directory.service,
  begins       timestamptz not null,
  ends         timestamptz not null check (ends > begins),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null default now()
);
create index on directory.closure (service, ends);

create table directory.closure_end (
  closure   uuid primary key references directory.closure,
  service   uuid not null,
  ended_by  uuid not null,
  ended_at  timestamptz not null default now()
);

-- Somebody of the service said: all of this is still true.
create table directory.confirmation (
  id            uuid primary key,
  service       uuid not null references directory.service,
  confirmed_by  uuid not null,
  at            timestamptz not null default now()
);
create index on directory.confirmation (service, at);

-- What is for practitioners alone: spaces, how long people wait, the line between professionals. The latest row holds.
create table directory.room (
  id            uuid primary key,
  service       uuid not null references directory.service,
  agency        uuid not null references access.agency,
  spaces        smallint check (spaces between 0 and 9999),
  waiting_days  smallint check (waiting_days between 0 and 1000),
  phone         text not null default '' check (length(phone) <= 40),
  words         text not null default '' check (length(words) <= 1000),
  recorded_by   uuid not null,
  recorded_at   timestamptz not null default now()
);
create index on directory.room (service, recorded_at);

-- What a place or an organisation said before it was changed; written by the trigger alone.
create table directory.former (
  id          uuid primary key default uuidv7(),
  thing       uuid not null,
  agency      uuid not null,
  said        jsonb not null,
  changed_by  uuid,
  at          timestamptz not null default now()
);
create index on directory.former (thing, at);

grant usage on schema directory to waymark_guard;
