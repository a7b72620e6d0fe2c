package org.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.database.TestDatabase.TestLogins;

class StartupChecksTest {
  private static TestLogins logins = new TestLogins(nobody(), nobody(), nobody());

  private static DatabaseLogin nobody() {
    return new DatabaseLogin("", "", "");
  }

  @BeforeAll
  static void aDatabaseInOrder() throws SQLException {
    logins = TestDatabase.fresh();
  }

  @Test
  void aDatabaseInOrderIsAccepted() {
    assertThat(StartupChecks.of(logins.app())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fsync            | alter system set fsync = off            | alter system reset fsync
          full_page_writes | alter system set full_page_writes = off | alter system reset full_page_writes
          synchronous_commit | alter role waymark_app set synchronous_commit = off | alter role waymark_app reset synchronous_commit
          """)
  void aForgetfulDatabaseIsRefused(String setting, String seed, String mend) throws Exception {
    run(seed);
    try {
      assertThat(StartupChecks.of(logins.app())).containsExactly(new Finding.Forgetful(setting));
    } finally {
      run(mend);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is a superuser                  | alter role waymark_app superuser   | alter role waymark_app nosuperuser
          bypasses row-level security     | alter role waymark_app bypassrls   | alter role waymark_app nobypassrls
          may create roles                | alter role waymark_app createrole  | alter role waymark_app nocreaterole
          may create databases            | alter role waymark_app createdb    | alter role waymark_app nocreatedb
          is a member of another role     | grant waymark_guard to waymark_app | revoke waymark_guard from waymark_app
          may make temporary tables       | grant temporary on database waymark to public | revoke temporary on database waymark from public
          may create schemas              | grant create on database waymark to waymark_app | revoke create on database waymark from waymark_app
          may create tables and functions | grant create on schema public to public | revoke create on schema public from public
          owns tables                     | create table stray (); alter table stray owner to waymark_app | drop table stray
          """)
  void aServerRoleThatIsTooStrongIsRefused(String power, String seed, String mend)
      throws Exception {
    run(seed);
    try {
      assertThat(StartupChecks.of(logins.app()))
          .contains(new Finding.TooStrong("waymark_app", power));
    } finally {
      run(mend);
    }
  }

  @Test
  void aGuardThatBypassesPoliciesIsRefused() throws Exception {
    run("alter role waymark_guard bypassrls");
    try {
      assertThat(StartupChecks.of(logins.app()))
          .containsExactly(new Finding.TooStrong("waymark_guard", "bypasses row-level security"));
    } finally {
      run("alter role waymark_guard nobypassrls");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alter table person enable row level security
          alter table person force row level security; create policy all_of_it on person using (true)
          """)
  void aTableWhosePoliciesAreNotInForceIsRefusedByName(String seed) throws Exception {
    run("create table person ()");
    try {
      run(seed);
      var findings = StartupChecks.of(logins.app());
      assertThat(findings).containsExactly(new Finding.NotForced("public.person"));
      assertThatThrownBy(() -> StartupChecks.require(logins.app()))
          .isInstanceOf(DatabaseFault.class)
          .hasMessageContaining("alter table public.person enable row level security, force");
    } finally {
      run("drop table person");
    }
  }

  @Test
  void theRolesCanBePreparedAgainAndTheirScriptNamesNoPlaceholder() {
    var server = TestDatabase.server();
    DatabaseRoles.prepare(server.superuser(), server.passwords());

    assertThat(StartupChecks.of(logins.app())).isEmpty();
    assertThat(DatabaseRoles.script(DatabasePasswords.random())).doesNotContain("${");
  }

  private static void run(String sql) throws SQLException, InterruptedException {
    try (var connection = logins.superuser().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      if (sql.startsWith("alter system")) {
        statement.execute("select pg_reload_conf()");
        Thread.sleep(300);
      }
    }
  }
}
