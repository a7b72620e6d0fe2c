package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.PartnershipKey;
import org.waymark.testing.Running;
import org.waymark.testing.Town;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Visitor;

/**
 * A word nobody else uses in every field that the public must not see: of a confidential place, of
 * a service for practitioners, of one withdrawn, of a listing that was changed. No public page,
 * feed, calendar, leaflet or map of the site says it; those entitled to where the place is are
 * told.
 */
class DirectoryCanaryTests {
  private static final Running HERE = Running.here();
  private static final String CANARY = "cygnetlane";
  private static final Somebody KEEPER = HERE.town().practitioner(signed());
  private static final Somebody ENTITLED = HERE.town().practitioner(signed());
  private static final Somebody STRANGER = HERE.town().practitioner(signed());
  private static final Somebody UNSIGNED =
      HERE.town().practitioner(HERE.town().unsignedAgency("generic"));
  private static final String OPEN = DirectoryFixture.code();
  private static final String INTERNAL = DirectoryFixture.code();
  private static final String WITHDRAWN = DirectoryFixture.code();
  private static final String PLACE = "Hidden house " + OPEN;

  @BeforeAll
  static void aWordInEveryField() {
    String words = String.join(",", java.util.Collections.nCopies(7, CANARY));
    DirectoryFixture.load(
        KEEPER,
        "code,name,organisation,status,summary,happens,knows,will not,who"
            + " for,come,cost,phone,places,hours,different days,needs,how",
        OPEN
            + ",A house,Somebody open,public,,,,,,,,01632 960001,"
            + PLACE
            + " | "
            + CANARY
            + " | confidential,Mon-Sun 00:00-00:00 holidays @ "
            + PLACE
            + ",2026-12-25 10:00-11:00 @ "
            + PLACE
            + ",bed,in-person",
        INTERNAL
            + ","
            + CANARY
            + ","
            + CANARY
            + ",internal,"
            + words
            + ",999 999 9999,"
            + CANARY
            + " hall | "
            + CANARY
            + " | "
            + CANARY
            + ",Mon 09:00-10:00 @ "
            + CANARY
            + " hall,,bed,in-person",
        WITHDRAWN + "," + CANARY + "," + CANARY + " gone,withdrawn," + words + ",,,,,,");
    List<UUID> entitled = List.of(ENTITLED.agency(), UNSIGNED.agency());
    DirectoryFixture.loading(KEEPER).hide(PLACE, "12 " + CANARY + ", LK9 9XX", entitled);
    HERE.superuser()
        .sql(
            "insert into directory.room (id, service, agency, spaces, phone, words, recorded_by)"
                + " values (?, ?, ?, 3, ?, ?, ?)")
        .params(
            UUID.randomUUID(),
            DirectoryFixture.idOf(OPEN),
            KEEPER.agency(),
            CANARY,
            CANARY,
            KEEPER.id())
        .update();
    aListingThatWasChanged();
  }

  @Test
  void noPublicAnswerSaysIt() {
    Visitor anybody = HERE.stranger();
    Map<String, String> answers = new LinkedHashMap<>();
    for (Tongue tongue : Tongue.values()) {
      String start = "/local/" + tongue.code();
      answers.put(start, anybody.get(start).body());
      for (String code : List.of(OPEN, INTERNAL, WITHDRAWN)) {
        answers.put(start + "/" + code, anybody.get(start + "/" + code).body());
        answers.put(start + "/ask " + code, anybody.get(start + "/" + code + "/ask").body());
      }
      answers.put("found " + start, echoless(anybody.postAsItIs(start, "words", CANARY).body()));
      answers.put(
          "all of " + start, anybody.postAsItIs(start, "when", "any", "shown", "500").body());
    }
    openRoutes().forEach(path -> answers.put(path, anybody.get(path).body()));

    assertThat(answers.get("/local/en/" + OPEN)).contains("A house").contains("01632 960001");
    answers.forEach((path, body) ->
        assertThat(body.toLowerCase(java.util.Locale.ROOT))
            .as(path)
            .doesNotContain(CANARY)
            .doesNotContain("lk9 9xx")
            .doesNotContain(PLACE.toLowerCase(java.util.Locale.ROOT)));
  }

  /** What was typed stays in its field; only what is found may not say it. */
  private static String echoless(String page) {
    return page.replace("value=\"" + CANARY + "\"", "");
  }

  @Test
  void thePublicRoleReadsItInNoColumnOfAnyTable() {
    JdbcClient open = JdbcClient.create(HERE.publicLogin().unpooled());
    List<String> tables =
        open.sql(
                """
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'directory' and c.relkind in ('r', 'v') and has_any_column_privilege(c.oid, 'select')
                """)
            .query((row, n) -> row.getString(1))
            .list();
    for (String table : tables) {
      String columns =
          open.sql(
                  """
                  select string_agg(quote_ident(attname), ', ') from pg_attribute
                   where attrelid = ?::regclass and attnum > 0 and not attisdropped and has_column_privilege(attrelid, attnum, 'select')
                  """)
              .param(table)
              .query((row, n) -> row.getString(1))
              .single();
      assertThat(
              open.sql(
                      "select count(*) from (select %s from %s) t where t::text ilike ?"
                          .formatted(columns, table))
                  .param("%" + CANARY + "%")
                  .query(Long.class)
                  .single())
          .as(table)
          .isZero();
    }
    assertThat(tables).hasSizeGreaterThan(10);
  }

  @Test
  void whereItIsIsToldToTheEntitledAndNobodyElse() {
    String page = "/directory/" + OPEN;

    assertThat(HERE.visitor(KEEPER).get(page).body()).contains("12 " + CANARY);
    assertThat(HERE.visitor(ENTITLED).get(page).body()).contains("12 " + CANARY);
    for (Somebody other : List.of(STRANGER, UNSIGNED)) {
      assertThat(HERE.visitor(other).get(page).body())
          .contains("Confidential")
          .doesNotContain("12 " + CANARY);
    }
    assertThat(
            HERE.superuser()
                .sql(
                    "select count(*) from access.audit_entry where practitioner = ? and action ="
                        + " 'read where a confidential place is'")
                .param(ENTITLED.id())
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void theAddressLiesClosedInTheDatabase() {
    byte[] sealed =
        HERE.superuser()
            .sql("select sealed from directory.confidential_address where agency = ?")
            .param(KEEPER.agency())
            .query((row, n) -> row.getBytes(1))
            .single();

    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(CANARY);
    assertThat(HERE.bean(PartnershipKey.class)).isNotNull();
  }

  @Test
  void wordsThatHoldTheAddressAreRefused() {
    Visitor keeper = HERE.visitor(KEEPER);

    var answer =
        keeper.post(
            "/directory/new",
            "/directory/new",
            "id",
            UUID.randomUUID().toString().replaceAll("-4", "-7"),
            "version",
            "0",
            "name",
            "Another door",
            "organisation",
            "Somebody",
            "lang",
            "en",
            "summary",
            "Come to 12 " + CANARY + ".",
            "status",
            "public");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("address of a confidential place");
  }

  /** Every address of the server that anybody may open, but those with variables of their own. */
  private static List<String> openRoutes() {
    List<String> paths =
        new ArrayList<>(List.of("/local", "/sitemap.xml", "/robots.txt", "/open-referral/v3"));
    for (String table :
        List.of(
            "services", "taxonomies", "taxonomy_terms", "service_at_locations", "organizations")) {
      paths.add("/open-referral/v3/" + table + "?per_page=100");
    }
    for (String code : List.of(OPEN, INTERNAL, WITHDRAWN)) {
      paths.add("/open-referral/v3/services/" + DirectoryFixture.idOf(code));
      paths.add("/local/en/" + code + ".ics");
    }
    return paths;
  }

  private static void aListingThatWasChanged() {
    HERE.superuser()
        .sql(
            """
            with s as (update directory.service set version = 2 where code = ? returning id),
             l as (insert into directory.listing (service, version, changed_by, phone) select id, 2, ?, '01632 960001' from s returning service),
             w as (insert into directory.words (service, version, lang, name) select service, 2, 'en', 'A house' from l returning service)
            insert into directory.service_at_location (id, service, version, location, confidential)
            select a.id, a.service, 2, a.location, a.confidential from directory.service_at_location a join w on w.service = a.service where a.version = 1
            """)
        .params(OPEN, KEEPER.id())
        .update();
    HERE.superuser()
        .sql(
            """
            update directory.words set summary = ?, happens = ?, knows = ?, come = ? where version = 1
              and service = (select id from directory.service where code = ?)
            """)
        .params(CANARY, CANARY, CANARY, CANARY, OPEN)
        .update();
  }

  private static Town.TownAgency signed() {
    return HERE.town().agency("specialist");
  }
}
