package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.ClosedColumns.ByPartnership;
import org.waymark.consent.Borough;
import org.waymark.testing.Running;

/** Turned in a transaction that is undone: the server goes on with its key. */
class TurnKeyTests {
  private final Borough borough = new Borough();
  private final PartnershipKey old = Running.here().bean(PartnershipKey.class);
  private final PartnershipKey fresh = new PartnershipKey(random());

  @Test
  void everythingOpensWithTheFreshKeyAndNothingWithTheOld() throws SQLException {
    borough.override(borough.ben, borough.reference);
    try (var owner = Running.here().ownerLogin().connect()) {
      owner.setAutoCommit(false);
      found(owner);

      long turned = new TurnKey(owner).turn(old, fresh);

      assertThat(turned).isPositive();
      assertOpensOnly(owner, column("casefile.data_key"), borough.file);
      assertOpensOnly(owner, column("consent.override"), borough.lastOverride());
      assertThat(bytes(owner, "select key_mark from access.partnership")).isEqualTo(fresh.mark());
      owner.rollback();
    }
  }

  @Test
  void everyColumnOfBytesIsSaidToBeClosedSomehow() throws SQLException {
    try (var owner = Running.here().ownerLogin().connect()) {
      assertThat(new TurnKey(owner).unknown()).isEmpty();
    }
  }

  @Test
  void withAnotherKeyThanTheDatabasesNothingIsTurned() throws SQLException {
    try (var owner = Running.here().ownerLogin().connect()) {
      owner.setAutoCommit(false);

      assertThatThrownBy(() -> new TurnKey(owner).turn(fresh, old))
          .isInstanceOf(PartnershipKey.Unreadable.class);
      owner.rollback();
    }
  }

  @Test
  void aMarkTellsTheKeyAndNothingOfIt() {
    byte[] key = random();

    assertThat(new PartnershipKey(key).mark()).isEqualTo(new PartnershipKey(key).mark());
    assertThat(new PartnershipKey(key).mark()).isNotEqualTo(fresh.mark()).hasSize(16);
  }

  private void assertOpensOnly(Connection owner, ByPartnership column, UUID id)
      throws SQLException {
    byte[] closed =
        bytes(
            owner,
            "select %s from %s where %s = '%s'"
                .formatted(column.column(), column.table(), column.id(), id));
    String place = column.place() + id;
    if (column.isKey()) {
      assertThat(fresh.unwrap(closed, place)).isNotNull();
      assertThatThrownBy(() -> old.unwrap(closed, place))
          .isInstanceOf(PartnershipKey.Unreadable.class);
    } else {
      assertThat(fresh.open(closed, place)).isNotEmpty();
      assertThatThrownBy(() -> old.open(closed, place))
          .isInstanceOf(PartnershipKey.Unreadable.class);
    }
  }

  private static byte[] bytes(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement();
        var row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getBytes(1);
    }
  }

  private static void found(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(
          "set local role waymark_guard; insert into access.partnership (name) values ('Town')"
              + " on conflict do nothing");
    }
  }

  private static ByPartnership column(String table) {
    return ClosedColumns.BY_PARTNERSHIP.stream()
        .filter(one -> one.table().equals(table))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] random() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
