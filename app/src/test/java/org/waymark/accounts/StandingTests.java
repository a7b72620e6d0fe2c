package org.waymark.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ids;
import org.waymark.access.Role;
import org.waymark.testing.Running;
import org.waymark.testing.Town;
import org.waymark.testing.Town.Somebody;

/** Whatever decides as whom somebody acts counts from the next statement of a session that runs. */
class StandingTests {
  private final Running running = Running.here();
  private final JdbcClient superuser = running.superuser();
  private final Town town = running.town();
  private final Town.TownAgency agency = town.unsignedAgency("generic");
  private final Somebody ben = town.somebody(agency, Role.ADMINISTRATOR);
  private final Somebody stranger = town.practitioner(town.agency("generic"));

  @Test
  void aRoleGivenAndTakenBackCountsAtOnce() {
    assertThat(asked("agency")).isEqualTo("nobody");

    roles("practitioner");
    assertThat(asked("agency")).isEqualTo(agency.id().toString());

    roles("administrator");
    assertThat(asked("agency")).isEqualTo("nobody");
  }

  @Test
  void aSignatureCountsAtOnceAndItsEndToo() {
    roles("practitioner");
    assertThat(asked("audiences")).isEqualTo("nobody");

    town.sign(agency);
    assertThat(asked("audiences")).contains(agency.id().toString(), ben.id().toString());

    change(
        "insert into access.agreement_end (agreement) select id from access.agreement where agency"
            + " = ?",
        agency.id());
    assertThat(asked("audiences")).isEqualTo("nobody");
  }

  @Test
  void aSignatureOfTomorrowDoesNotCountYet() {
    roles("practitioner");
    change(
        "insert into access.agreement (id, agency, signed_on, signed_by) select"
            + " gen_random_uuid(), ?, current_date + 1, 'A. Signatory'",
        agency.id());

    assertThat(asked("audiences")).isEqualTo("nobody");
  }

  @Test
  void anAgencySwitchedOffAndAnAccountSwitchedOffActForNobody() {
    change("update access.agency set active = false where id = ?", agency.id());
    assertThat(asked("practitioner")).isEqualTo("nobody");

    change("update access.agency set active = true where id = ?", agency.id());
    assertThat(asked("practitioner")).isEqualTo(ben.id().toString());

    change("update access.practitioner set active = false where id = ?", ben.id());
    assertThat(asked("practitioner")).isEqualTo("nobody");
  }

  @Test
  void aConflictBarsAtOnceAndItsEndLetsInAgain() {
    UUID file = caseFile();
    UUID conflict = Ids.next();
    superuser
        .sql(
            "insert into consent.conflict (id, case_file, agency, practitioner, said_by,"
                + " recorded_by) values (?, ?, ?, ?, 'person', ?)")
        .params(conflict, file, stranger.agency(), ben.id(), stranger.id())
        .update();
    assertThat(asked("barred")).contains(file.toString());

    superuser
        .sql(
            "insert into consent.conflict_end (conflict, case_file, agency, ended_by) values (?,"
                + " ?, ?, ?)")
        .params(conflict, file, stranger.agency(), stranger.id())
        .update();
    assertThat(asked("barred")).isEqualTo("{}");
  }

  @Test
  void anotherSessionIsSeenByNobody() {
    assertThat(as(ben, "select count(*)::text from access.session")).isEqualTo("1");
  }

  private UUID caseFile() {
    UUID file = Ids.next();
    superuser
        .sql(
            "insert into casefile.case_file (id, agency, reference, opened_by) values (?, ?, ?, ?)")
        .params(
            file,
            stranger.agency(),
            "STAND-" + (1_000 + Math.floorMod(file.getLeastSignificantBits(), 99_000)),
            stranger.id())
        .update();
    return file;
  }

  private void roles(String only) {
    superuser
        .sql("update access.practitioner set roles = array[?] where id = ?")
        .params(only, ben.id())
        .update();
  }

  private void change(String sql, UUID about) {
    superuser.sql(sql).param(about).update();
  }

  private String asked(String what) {
    return as(ben, "select coalesce((select " + what + "::text from guard.acting), 'nobody')");
  }

  private String as(Somebody who, String sql) {
    var transaction = new TransactionTemplate(running.bean(PlatformTransactionManager.class));
    return who.acting()
        .perform(() ->
            transaction.execute(
                status -> running.bean(JdbcClient.class).sql(sql).query(String.class).single()));
  }
}
