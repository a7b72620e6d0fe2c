-- What the server's background work writes: how alike files are, and who is who in many draws. Whoever acts may call
-- none of it, nothing of it answers with a score, and nothing in it can be asked about one chosen pair.

-- Alive: open for three days, entries written on two days at least, the last within a year. What is said of who she is
-- must have stood when she agreed: whoever changes a name to try another must ask for her agreement anew.
create function guard.is_alive(file_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from casefile.case_file f where f.id = file_id and f.opened_at <= now() - interval '3 days')
     and (select count(distinct (e.recorded_at at time zone 'Europe/London')::date) >= 2 and max(e.recorded_at) > now() - interval '1 year'
            from casefile.entry e where e.case_file = file_id)
     and (select max(o.recorded_at) from connections.openness o where o.case_file = file_id
            and not exists (select from connections.openness_end e where e.openness = o.id))
         >= (select coalesce(max(d.recorded_at), '-infinity') from casefile.detail d where d.case_file = file_id
               and d.field in ('alias', 'given-name', 'family-name', 'initials', 'born')) $$;

-- Which side of a pair is asked first: where she last agreed to be found; and if nobody answered there, the other.
create function guard.turn(pair uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select case when s.case_file = l.one_file then l.other_file else l.one_file end from connections.sign s
      where s.likeness = l.id order by s.shown_from desc limit 1),
    (select o.case_file from connections.openness o where o.case_file in (l.one_file, l.other_file)
      order by o.recorded_at desc, o.case_file limit 1))
    from connections.likeness l where l.id = pair $$;

-- Keeps the pairs that are very probably one person, all of them at once: a pair not among them is no longer likely.
-- Two files of one agency are shown at once. Of two agencies' one side is asked, at a moment drawn at random one to
-- four days from now, until a random moment two to four months later; never more than one open question for a pair.
create function guard.keep_likenesses(ones uuid[], others uuid[], probabilities real[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare pair connections.likeness; asked uuid; asks timestamptz;
begin
  if guard.practitioner() is not null then
    raise insufficient_privilege using message = 'likeness is reckoned while nobody acts';
  end if;
  perform pg_advisory_xact_lock(7326091);
  update connections.likeness l set probability = 0 where l.probability > 0
     and not exists (select from unnest(ones, others) p (one, other) where l.one_file = least(p.one, p.other) and l.other_file = greatest(p.one, p.other));
  insert into connections.likeness (one_file, one_agency, other_file, other_agency, probability)
  select a.id, a.agency, b.id, b.agency, p.probability
    from (select least(one, other) as one, greatest(one, other) as other, max(probability) as probability
            from unnest(ones, others, probabilities) t (one, other, probability) where one <> other group by 1, 2) p
    join casefile.case_file a on a.id = p.one join casefile.case_file b on b.id = p.other
  on conflict (one_file, other_file) do update set probability = excluded.probability, scored_at = now();

  insert into connections.sign (likeness, case_file, agency, own_file, shown_from, shown_until)
  select l.id, side.here, l.one_agency, side.there, now(), now() + interval '10 years'
    from connections.likeness l, lateral (values (l.one_file, l.other_file), (l.other_file, l.one_file)) side (here, there)
   where l.probability > 0 and l.one_agency = l.other_agency
     and not exists (select from connections.sign s where s.likeness = l.id and s.case_file = side.here);

  for pair in select l.* from connections.likeness l
     where l.probability > 0 and l.one_agency <> l.other_agency
       and not exists (select from connections.sign s where s.likeness = l.id and s.shown_until > now() - interval '30 days')
       and guard.is_undecided(l.id)
       and guard.may_meet(l.one_file, l.one_agency, l.other_file, l.other_agency)
       and guard.is_alive(l.one_file) and guard.is_alive(l.other_file)
  loop
    asked := guard.turn(pair.id);
    asks := now() + interval '1 day' + random() * interval '3 days';
    insert into connections.sign (likeness, case_file, agency, shown_from, shown_until)
    values (pair.id, asked, case when asked = pair.one_file then pair.one_agency else pair.other_agency end,
      asks, asks + interval '60 days' + random() * interval '60 days');
  end loop;
end $$;

-- Pairs that people decided, for the draws: connected now, or said to be different.
create function guard.decided_pairs() returns table (one_file uuid, other_file uuid, is_same boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.one_file, l.other_file, exists (select from connections.connection c where c.likeness = l.id
      and not exists (select from connections.connection_end e where e.connection = c.id))
    from connections.likeness l
   where guard.practitioner() is null
     and (exists (select from connections.connection c where c.likeness = l.id
            and not exists (select from connections.connection_end e where e.connection = c.id))
       or exists (select from connections.sign s join connections.answer a on a.sign = s.id where s.likeness = l.id and a.what = 'not the same')
       or exists (select from connections.connection c join connections.connection_end e on e.connection = c.id
            where c.likeness = l.id and e.why = 'not the same')) $$;

-- Keeps all draws anew: for each file the number of its person in every draw, one file's after the other.
create function guard.keep_draws(files uuid[], persons integer[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare draws integer := case when cardinality(files) = 0 then 0 else cardinality(persons) / cardinality(files) end;
begin
  if guard.practitioner() is not null then
    raise insufficient_privilege using message = 'draws are made while nobody acts';
  end if;
  perform pg_advisory_xact_lock(7326092);
  delete from connections.draw;
  insert into connections.draw (case_file, persons)
  select f.id, persons[(f.place - 1) * draws + 1 : f.place * draws] from unnest(files) with ordinality f (id, place);
end $$;

do $$
declare f text;
begin
  foreach f in array array['guard.is_alive(uuid)', 'guard.turn(uuid)', 'guard.keep_likenesses(uuid[], uuid[], real[])',
    'guard.decided_pairs()', 'guard.keep_draws(uuid[], integer[])'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to waymark_guard', f);
    execute format('alter function %s owner to waymark_guard', f);
  end loop;
end $$;
set local role waymark_guard;
grant execute on function guard.keep_likenesses(uuid[], uuid[], real[]), guard.decided_pairs(), guard.keep_draws(uuid[], integer[]) to waymark_app;
reset role;
