package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * {@link Size#SERVICES} listed services, each in three languages, with two needs, a place, five
 * openings and a confirmation: as many at every size, since a directory does not grow with the
 * number of case files.
 */
final class InventedDirectory {
  private static final String SERVICES =
      """
      create temporary table made on commit drop as
        select n, gen_random_uuid() as id, gen_random_uuid() as place, gen_random_uuid() as at_place,
               (select p.id from access.practitioner p order by p.id limit 1) as by_whom,
               (select p.agency from access.practitioner p order by p.id limit 1) as agency
          from generate_series(0, %d) as n;
      insert into directory.organisation (id, agency, name)
        select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, agency, 'Organisation ' || n from made where n < 200;
      insert into directory.service (id, code, agency, organisation)
        select id, translate(lpad(to_hex(n), 6, 'z'), '01', 'xy'), agency,
               ('00000000-0000-4000-8000-' || lpad(to_hex(n %% 200), 12, '0'))::uuid from made;
      insert into directory.listing (service, version, changed_by, lang, women_only, needs_id, needs_papers, min_age, areas, ways, languages, free, phone, asks)
        select id, 1, by_whom, 'en', n %% 3 = 0, n %% 5 = 0, n %% 7 = 0, 16 + n %% 4, array['Area ' || n %% 60],
               case n %% 3 when 0 then array['in-person', 'phone'] when 1 then array['phone', 'text'] else array['in-person', 'visit'] end,
               array['en', 'pl'], true, '01632 ' || lpad((960000 + n %% 1000)::text, 6, '0'), n %% 2 = 0 from made
      """;
  private static final String WORDS =
      """
      insert into directory.words (service, version, lang, by_service, checked, name, summary, happens, knows, will_not)
        select id, 1, w.lang, w.lang = 'en', true, w.name || ' ' || n, w.summary, w.summary, w.summary, w.summary
          from made, (values ('en', 'Open door', 'Tea, a warm room and somebody to talk to; nobody asks for a name.'),
                             ('pl', 'Otwarte drzwi', 'Herbata, ciepły pokój i ktoś do rozmowy; nikt nie pyta o nazwisko.'),
                             ('ar', 'باب مفتوح', 'شاي وغرفة دافئة وشخص للحديث معه ولا أحد يسأل عن الاسم')) as w (lang, name, summary);
      insert into directory.listing_term (service, version, term)
        select distinct m.id, 1, t.id from made m
          join (select id, row_number() over (order by id) - 1 as place from directory.term) t on t.place in (m.n % 15, (m.n / 15) % 15)
      """;
  private static final String PLACES =
      """
      insert into directory.location (id, agency, name, area, line, town, postcode, latitude, longitude, changed_by)
        select place, agency, 'Hall ' || n, 'Area ' || n % 60, n || ' Invented Street', 'Larkmere', 'LK' || 1 + n % 9 || ' 2AB',
               51.4 + (n % 100) / 500.0, 0.1 + (n / 100) / 500.0, by_whom from made where n % 3 <> 1;
      insert into directory.service_at_location (id, service, version, location) select at_place, id, 1, place from made where n % 3 <> 1;
      insert into directory.opening (id, service, version, place, day, opens, closes)
        select gen_random_uuid(), id, 1, case when n % 3 <> 1 then at_place end, d, '09:00', case when n % 4 = 0 then '02:00'::time else '17:30' end
          from made, generate_series(1, 5) as d;
      insert into directory.confirmation (id, service, confirmed_by, at)
        select gen_random_uuid(), id, by_whom, now() - (n % 120) * interval '1 day' from made
      """;

  private InventedDirectory() {}

  /** With the superuser's hand, into a directory that has none. */
  static void fill(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(SERVICES.formatted(Size.SERVICES - 1));
      statement.execute(WORDS);
      statement.execute(PLACES);
    }
  }
}
