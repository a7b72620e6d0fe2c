package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.AuditChain.Finding;
import org.waymark.testing.Running;
import org.waymark.testing.Town;

/**
 * Every way to change the trail afterwards is found. The changes are made with the superuser's hand
 * and taken back.
 */
class AuditChainTests {
  private final Running running = Running.here();

  @BeforeEach
  void twoSealedBlocks() {
    sealedLooks();
    sealedLooks();
  }

  @Test
  void theChainHoldsAndTheOwnerCanProveIt() throws SQLException {
    try (Connection owner = running.ownerLogin().connect()) {
      Finding finding = new AuditChain(owner).verify();

      assertThat(finding).isInstanceOf(Finding.Holds.class);
      assertThat(((Finding.Holds) finding).blocks()).isGreaterThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update access.audit_entry set action = 'looked elsewhere' where seq = (select min(seq)"
            + " from access.audit_entry)",
        "update access.audit_entry set at = at + interval '1 microsecond' where seq = (select"
            + " min(seq) from access.audit_entry)",
        "update access.audit_entry set practitioner = gen_random_uuid() where seq = (select"
            + " min(seq) from access.audit_entry)",
        "delete from access.audit_entry where seq = (select min(seq) from access.audit_entry)",
        "delete from access.audit_block where number = 1",
        "update access.audit_block set entries = entries + 1 where number = 1",
        "update access.audit_block set previous = sha256('x') where number = 2",
        "update access.audit_block set content = sha256('x'), hash = sha256('x') where number = 1",
        "insert into access.audit_entry (xid, practitioner, agency, action) select xid,"
            + " practitioner, agency, 'added later' from access.audit_entry order by seq limit 1"
      })
  void everyChangeBreaksIt(String change) throws SQLException {
    try (Connection superuser = running.superuserLogin().connect()) {
      superuser.setAutoCommit(false);
      try (var statement = superuser.createStatement()) {
        assertThat(statement.executeUpdate(change)).isPositive();
      }

      Finding finding = new AuditChain(superuser).verify();
      superuser.rollback();

      assertThat(finding).isInstanceOf(Finding.Broken.class);
    }
  }

  @Test
  void aTailThatWasCutOffShowsInTheHead() throws SQLException {
    try (Connection superuser = running.superuserLogin().connect()) {
      superuser.setAutoCommit(false);
      String before = ((Finding.Holds) new AuditChain(superuser).verify()).head();
      try (var statement = superuser.createStatement()) {
        statement.executeUpdate(
            "delete from access.audit_block where number = (select max(number) from"
                + " access.audit_block)");
      }

      String after = ((Finding.Holds) new AuditChain(superuser).verify()).head();
      superuser.rollback();

      assertThat(after).isNotEqualTo(before);
    }
  }

  private void sealedLooks() {
    Town.Somebody ylva =
        running.town().somebody(running.town().agency("generic"), Role.ADMINISTRATOR);
    TransactionTemplate transaction = running.bean(TransactionTemplate.class);
    ylva.acting()
        .perform(() -> {
          transaction.executeWithoutResult(
              status -> running.bean(Audit.class).write("read the charter"));
          return true;
        });
    running.superuser().sql("select guard.seal_audit()").query(Long.class).single();
  }
}
