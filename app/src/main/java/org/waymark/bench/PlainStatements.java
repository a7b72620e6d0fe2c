package org.waymark.bench;

/** What {@link PlainSql} says to the database. */
final class PlainStatements {
  /** The words too: in the clear. */
  static final String FACTS =
      "{\"met\":\"outreach\",\"area\":\"Mill"
          + " Road\",\"given\":[\"condoms\",\"food\"],\"stays\":\"street\",\"note\":\"Wants a bed"
          + " off the road tonight.\"}";

  static final String MAKE =
      """
      insert into casefile.case_file (id, agency, reference, opened_by) values (?, ?, ?, ?)
      on conflict do nothing
      """;
  static final String KEY =
      "insert into casefile.data_key (case_file, agency, wrapped) values (?, ?, ?)";
  static final String DETAIL =
      """
      insert into casefile.detail (id, case_file, agency, field, value, recorded_by) values (?, ?, ?, 'words', ?, ?)
      """;
  static final String AUDIT =
      "insert into access.audit_entry (practitioner, agency, action, case_file) values (?, ?, ?,"
          + " ?)";
  static final String AUDIT_EACH =
      """
      insert into access.audit_entry (practitioner, agency, action, case_file)
      select ?, ?, ?, f from (select distinct unnest(?) as f) as files
      """;

  static final String OWN = "select id from casefile.case_file where reference = ? and agency = ?";
  static final String OWN_SEVERAL =
      """
      select f.id from unnest(?) as r (reference) join casefile.case_file f on f.reference = r.reference where f.agency = ?
      """;
  static final String RECORD =
      """
      insert into casefile.entry (id, case_file, agency, practitioner, kind, type, happened_at, facts)
      values (?, ?, ?, ?, 10, 'encounter', now(), ?::jsonb)
      """;
  static final String BATCH =
      """
      insert into casefile.entry (agency, practitioner, kind, type, happened_at, facts, id, case_file)
      select ?, ?, 10, 'encounter', now(), ?::jsonb, i, f from unnest(?, ?) as r (i, f)
      """;

  /** Ten services with a need, reached in one way, that are open at this time of the week. */
  static final String FINDER =
      """
      select s.id, w.name, w.summary, l.phone, p.name, p.line, p.postcode, c.at
        from directory.service s
        join directory.listing l on l.service = s.id and l.version = s.version
        join directory.words w on w.service = s.id and w.version = s.version and w.lang = ?
        left join directory.service_at_location a on a.service = s.id and a.version = s.version
        left join directory.location p on p.id = a.location
        left join lateral (select max(f.at) as at from directory.confirmation f where f.service = s.id) c on true
       where s.status = 'public'
         and exists (select from directory.listing_term g join directory.term t on t.id = g.term
                      where g.service = s.id and g.version = s.version and t.code = ?)
         and ? = any (l.ways)
         and exists (select from directory.opening o where o.service = s.id and o.version = s.version
                      and o.day = extract(isodow from now()))
       order by c.at < now() - interval '90 days', w.name limit 10
      """;

  /** Fifty services with their own words, places and openings, by offset. */
  static final String SERVICES =
      """
      select s.id, w.name, w.summary, o.name, l.phone,
             (select json_agg(p) from directory.service_at_location a join directory.location p on p.id = a.location
               where a.service = s.id and a.version = s.version),
             (select json_agg(x) from directory.opening x where x.service = s.id and x.version = s.version),
             (select json_agg(t.name) from directory.listing_term g join directory.term t on t.id = g.term
               where g.service = s.id and g.version = s.version)
        from directory.service s
        join directory.listing l on l.service = s.id and l.version = s.version
        join directory.words w on w.service = s.id and w.version = s.version and w.lang = l.lang
        join directory.organisation o on o.id = s.organisation
       where s.status = 'public' order by s.id limit 50 offset ?
      """;

  /** Without a filter: what the policies leave. */
  static final String TIMELINE_SEEN =
      """
      select e.case_file, e.id, e.kind, e.type, e.happened_at, e.recorded_at, p.name, a.name, e.facts::text, e.note, e.corrects
        from (select e.* from casefile.entry e
               where e.case_file = (select f.id from casefile.case_file f where f.reference = ?) %s
               order by e.happened_at desc, e.id desc limit 100) e
        join access.practitioner p on p.id = e.practitioner
        join access.agency a on a.id = e.agency
       order by e.happened_at desc, e.id desc
      """;

  static final String TIMELINE =
      TIMELINE_SEEN.formatted(
          """
          and (e.agency = ? or exists (select from consent.sight s where s.case_file = e.case_file
            and s.audience = ? and s.valid_from <= now() and s.valid_to > now() and s.kinds & (1 << e.kind) <> 0))
          """);

  /** Over names in the clear, which only this measurement has. */
  static final String SEARCH =
      """
      select f.id, f.reference, n.name, a.name from
        (select m.case_file, m.name from bench.name m where m.agency = ? and m.name like ?
         union all
         select m.case_file, m.name from consent.sight s join bench.name m on m.case_file = s.case_file
          where s.audience = ? and s.valid_from <= now() and s.valid_to > now() and s.kinds & 1 <> 0 and m.name like ?) n
        join casefile.case_file f on f.id = n.case_file join access.agency a on a.id = f.agency
       order by length(n.name) limit 20
      """;

  static final String WORKLIST =
      """
      select f.id, f.reference, f.colour, a.name, r.state, r.warn_at, r.due_at
        from referrals.recipient r
        join referrals.referral f on f.id = r.referral
        join access.agency a on a.id = r.from_agency
       where r.to_agency = ? and r.state in ('waiting', 'asked')
       order by r.due_at limit 25
      """;

  /** What was sent and is late or waits for the sender. */
  static final String SENT =
      """
      select f.id, c.reference, f.colour, a.name, r.state, r.warn_at, r.due_at
        from referrals.recipient r
        join referrals.referral f on f.id = r.referral
        join access.agency a on a.id = r.to_agency
        left join casefile.case_file c on c.id = r.case_file
       where r.from_agency = ? and r.state in ('waiting', 'asked', 'offered')
         and (r.state <> 'waiting' or r.warn_at <= now()) and f.made_by = ?
       order by r.due_at limit 25
      """;

  /** The yes and no of the last fourteen days. */
  static final String ANSWERED =
      """
      select f.id, c.reference, f.colour, a.name, w.what, w.at
        from referrals.answer w
        join referrals.referral f on f.id = w.referral
        join access.agency a on a.id = w.to_agency
        left join casefile.case_file c on c.id = w.case_file
       where w.from_agency = ? and w.at > now() - interval '14 days' and w.what in ('accepted', 'declined') and f.made_by = ?
       order by w.at desc limit 25
      """;

  static final String ASKED_AT_THE_DOOR =
      """
      select r.id, r.colour, r.made_at, r.warn_at, r.due_at from directory.contact_request r
       where r.to_agency = ? and not exists (select from directory.contact_answer a
         where a.request = r.id and a.what in ('reached', 'passed-on', 'said-no'))
       order by r.due_at limit 25
      """;

  static final String UNCONFIRMED =
      """
      select s.id, w.name, s.confirmed_at
        from (select * from directory.service where agency = ? and status <> 'withdrawn'
                 and confirmed_at < now() - interval '90 days' order by confirmed_at, id limit 25) s
        join directory.words w on w.service = s.id and w.version = s.version and w.lang = 'en'
      """;

  static final String COUNTS =
      """
      select e.agency, e.kind, count(*), count(distinct e.case_file) from casefile.entry e
       where e.happened_at >= ? and e.happened_at < ? group by e.agency, e.kind
      """;

  private PlainStatements() {}
}
