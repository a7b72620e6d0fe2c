package org.waymark.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Role;
import org.waymark.testing.Running;
import org.waymark.testing.Town;
import org.waymark.testing.Town.Somebody;

/** What becomes of accounts is written down by the database, however it is changed. */
class WrittenDownTests {
  private final Running running = Running.here();
  private final Town town = running.town();
  private final Town.TownAgency agency = town.agency("generic");
  private final Somebody ada = town.somebody(agency, Role.ADMINISTRATOR);
  private final Somebody ben = town.practitioner(agency);

  @Test
  void aRoleGivenPastEveryPageIsWrittenDownAllTheSame() {
    statement(ada, "update access.practitioner set roles = '{practitioner,manager}' where id = ?");

    assertThat(steps(ben.id()))
        .containsExactly("changed the roles from practitioner to practitioner, manager");
  }

  @Test
  void switchingSomebodyOffAndANewPasswordAreWrittenDownOnThePageOfTheAccount() {
    var path = "/practitioners/" + ben.id();
    running.visitor(ada).post(path, path + "/password");
    running
        .visitor(ada)
        .post(path, path, "version", "1", "name", "Ben Other", "roles", "practitioner");

    assertThat(running.visitor(ada).get(path).body())
        .contains("gave a new password and second step")
        .contains("switched the account off")
        .contains("changed the name");
  }

  @Test
  void signaturesAndKindsOfAnAgencyAreWrittenDown() {
    statement(ada, "update access.agency set kind = 'enforcement' where id = ?", agency.id());
    statement(
        ada,
        "insert into access.agreement_end (agreement, ended_by) select g.id, guard.practitioner()"
            + " from access.agreement g where g.agency = ?",
        agency.id());

    assertThat(steps(agency.id()))
        .containsExactly("changed the kind from generic to enforcement", "ended the agreement");
  }

  @Test
  void everybodyReadsWhatBecameOfTheirOwnAccountAndOnlyAdministratorsOfOthers() {
    statement(ada, "update access.practitioner set name = 'Ben Other' where id = ?");
    Somebody stranger = town.practitioner(town.agency("generic"));

    assertThat(read(ben)).isOne();
    assertThat(read(ada)).isOne();
    assertThat(read(stranger)).isZero();
  }

  @Test
  void nobodyForgesWhatBecameOfAnAccount() {
    assertThatThrownBy(() ->
            statement(
                ada,
                "insert into access.audit_entry (practitioner, agency, action, about)"
                    + " select guard.practitioner(), guard.member_of(), 'nothing', ?"))
        .hasStackTraceContaining("permission denied");
  }

  private void statement(Somebody who, String sql) {
    statement(who, sql, ben.id());
  }

  private void statement(Somebody who, String sql, UUID parameter) {
    as(who, () -> running.bean(JdbcClient.class).sql(sql).param(parameter).update());
  }

  private long read(Somebody who) {
    return as(
        who,
        () ->
            running
                .bean(JdbcClient.class)
                .sql("select count(*) from access.audit_entry where about = ?")
                .param(ben.id())
                .query(Long.class)
                .single());
  }

  private List<String> steps(UUID about) {
    return running
        .superuser()
        .sql("select action from access.audit_entry where about = ? order by seq")
        .param(about)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private <T> T as(Somebody who, Supplier<T> work) {
    var transaction = new TransactionTemplate(running.bean(PlatformTransactionManager.class));
    return who.acting().perform(() -> transaction.execute(status -> work.get()));
  }
}
