-- The partnership's words for what help is about, with ids that stay: other directories may name them.
-- The tables show their owner nothing: the guard writes.
set local role waymark_guard;
insert into directory.term (id, taxonomy, code, name) values
  ('7d0c5a10-0000-4000-8000-000000000001', 'need', 'talk', 'Somebody to talk to'),
  ('7d0c5a10-0000-4000-8000-000000000002', 'need', 'safety', 'Being safe'),
  ('7d0c5a10-0000-4000-8000-000000000003', 'need', 'bed', 'A bed and housing'),
  ('7d0c5a10-0000-4000-8000-000000000004', 'need', 'food', 'Food, a shower, clothes'),
  ('7d0c5a10-0000-4000-8000-000000000005', 'need', 'doctor', 'Doctor and nurse'),
  ('7d0c5a10-0000-4000-8000-000000000006', 'need', 'sexual-health', 'Sexual health and condoms'),
  ('7d0c5a10-0000-4000-8000-000000000007', 'need', 'drugs', 'Drugs'),
  ('7d0c5a10-0000-4000-8000-000000000008', 'need', 'alcohol', 'Alcohol'),
  ('7d0c5a10-0000-4000-8000-000000000009', 'need', 'mind', 'Feeling low, worried or unwell in your mind'),
  ('7d0c5a10-0000-4000-8000-00000000000a', 'need', 'money', 'Money, benefits and debt'),
  ('7d0c5a10-0000-4000-8000-00000000000b', 'need', 'law', 'Law, court and prison'),
  ('7d0c5a10-0000-4000-8000-00000000000c', 'need', 'crime', 'Something was done to me'),
  ('7d0c5a10-0000-4000-8000-00000000000d', 'need', 'papers', 'Papers, visa and passport'),
  ('7d0c5a10-0000-4000-8000-00000000000e', 'need', 'children', 'Children, family and pregnancy'),
  ('7d0c5a10-0000-4000-8000-00000000000f', 'need', 'change', 'Doing something else: work, learning, leaving');
reset role;

-- Signed in, one reads what a service says now without saying "now" each time.
create view directory.listed with (security_invoker = true) as
  select s.id, s.code, s.agency, s.organisation, s.status, s.edition, l.service, l.version, l.changed_by, l.changed_at, l.lang, l.women_only,
         l.needs_booking, l.needs_id, l.needs_papers, l.needs_benefits, l.needs_referral, l.min_age, l.max_age, l.areas, l.ways, l.languages,
         l.interpreter, l.free, l.phone, l.text_to, l.chat, l.website, l.email, l.ring_now, l.asks, l.nation
    from directory.service s join directory.listing l on l.service = s.id and l.version = s.version;
grant select on directory.listed to waymark_app, waymark_guard;
