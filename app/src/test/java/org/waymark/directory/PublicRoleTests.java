package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;

/** What the login of the public pages can read, whoever holds it: the public directory, no more. */
class PublicRoleTests {
  private static final Set<String> READABLE =
      Set.of(
          "directory.organisation",
          "directory.service",
          "directory.listing",
          "directory.words",
          "directory.term",
          "directory.listing_term",
          "directory.location",
          "directory.service_at_location",
          "directory.opening",
          "directory.exception_day",
          "directory.closure",
          "directory.closure_end",
          "directory.confirmation");

  private final Running here = Running.here();
  private final JdbcClient open = JdbcClient.create(here.publicLogin().unpooled());

  @Test
  void itReadsTheseTablesAndNoOther() {
    Set<String> readable =
        new TreeSet<>(
            here.superuser()
                .sql(
                    """
                    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_|^information_schema$'
                       and has_schema_privilege('waymark_public', n.oid, 'usage')
                       and has_any_column_privilege('waymark_public', c.oid, 'select')
                    """)
                .query((row, n) -> row.getString(1))
                .list());

    assertThat(readable).isEqualTo(new TreeSet<>(READABLE));
  }

  @Test
  void itWritesNothingAndCallsTheFunctionsOfPublicFormsAlone() {
    List<String> writable =
        here.superuser()
            .sql(
                """
                select c.oid::regclass || ' ' || power from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                       (values ('insert'), ('update'), ('delete'), ('truncate')) as powers (power)
                 where c.relkind in ('r', 'p', 'v') and n.nspname !~ '^pg_|^information_schema$'
                   and (has_table_privilege('waymark_public', c.oid, power)
                     or power in ('insert', 'update') and has_any_column_privilege('waymark_public', c.oid, power))
                """)
            .query((row, n) -> row.getString(1))
            .list();
    List<String> callable =
        here.superuser()
            .sql(
                """
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname !~ '^pg_|^information_schema$|^public$' and has_function_privilege('waymark_public', p.oid, 'execute')
                 order by 1
                """)
            .query((row, n) -> row.getString(1))
            .list();

    assertThat(writable).isEmpty();
    assertThat(callable)
        .containsExactly(
            "ask_for_contact",
            // Each needs the address of a link and of an answer: MappingSurveyTests.
            "begin_survey_answer",
            "directory_changed_since",
            "keep_survey_area",
            "keep_survey_service",
            "promised_times",
            "send_survey_answer",
            "survey_answer",
            "survey_area",
            "survey_link",
            "survey_services");
  }

  @Test
  void whoKeepsAServiceAndWhoChangedItStayOut() {
    assertThat(
            here.superuser()
                .sql(
                    """
                    select count(*) from pg_attribute a where a.attrelid::regclass::text like 'directory.%'
                      and a.attname in ('agency', 'changed_by', 'confirmed_by', 'recorded_by', 'ended_by')
                      and a.attnum > 0 and has_column_privilege('waymark_public', a.attrelid, a.attnum, 'select')
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aServiceForPractitionersOrWithdrawnIsNoRow() {
    Somebody keeper = here.town().practitioner(here.town().agency("specialist"));
    String open = DirectoryFixture.code();
    String internal = DirectoryFixture.code();
    String withdrawn = DirectoryFixture.code();
    DirectoryFixture.load(
        keeper,
        "code,name,organisation,status,hours,needs",
        open + ",An open door,Somebody,public,Mon 09:00-10:00,talk",
        internal + ",A line for us,Somebody Else,internal,Mon 09:00-10:00,talk",
        withdrawn + ",What was,Somebody Gone,withdrawn,Mon 09:00-10:00,talk");

    for (String table : READABLE) {
      if (!table.equals("directory.term") && !table.equals("directory.location")) {
        assertThat(rows(table, open) > 0 || table.matches(".*(clos|exception|at_location|organ).*"))
            .as(table)
            .isTrue();
      }
      assertThat(rows(table, internal) + rows(table, withdrawn)).as(table).isZero();
    }
  }

  @Test
  void theListingBeforeIsHistoryAndNoRow() {
    Somebody keeper = here.town().practitioner(here.town().agency("specialist"));
    String code = DirectoryFixture.code();
    DirectoryFixture.load(keeper, "code,name,organisation", code + ",Before,Somebody");
    here.superuser()
        .sql(
            """
            with s as (update directory.service set version = 2 where code = ? returning id),
             l as (insert into directory.listing (service, version, changed_by) select id, 2, ? from s returning service)
            insert into directory.words (service, version, lang, name) select service, 2, 'en', 'After' from l
            """)
        .params(code, keeper.id())
        .update();

    assertThat(
            open.sql(
                    "select w.name from directory.words w join directory.service s on s.id ="
                        + " w.service where s.code = ?")
                .param(code)
                .query((row, n) -> row.getString(1))
                .list())
        .containsExactly("After");
  }

  /** Rows of a table that belong to the service of this code, as the public role sees them. */
  private long rows(String table, String code) {
    String id = DirectoryFixture.idOf(code).toString();
    String column =
        switch (table) {
          case "directory.service" -> "id";
          case "directory.organisation" -> "id";
          case "directory.location", "directory.term" -> "id";
          default -> "service";
        };
    String of =
        table.equals("directory.organisation")
            ? here.superuser()
                .sql("select organisation::text from directory.service where code = ?")
                .param(code)
                .query((row, n) -> row.getString(1))
                .single()
            : id;
    return open.sql("select count(*) from " + table + " where " + column + " = ?::uuid")
        .param(of)
        .query(Long.class)
        .single();
  }
}
