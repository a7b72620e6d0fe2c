package org.waymark.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.waymark.database.TestDatabase;

/** Every table, view, function and role of this version keeps the house rules. */
class SchemaLintTest {
  @Test
  void theSchemaKeepsTheHouseRules() throws SQLException {
    try (var superuser = TestDatabase.fresh().superuser().connect()) {
      assertThat(SchemaLint.faults(superuser)).isEmpty();
    }
  }

  @Test
  void theOwnerSeesNobody() throws SQLException {
    try (var owner = TestDatabase.fresh().owner().connect();
        var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                """
                select count(*) from pg_policy p
                 where exists (select from unnest(p.polroles) as r (role)
                   where r.role <> 'waymark_owner'::regrole and pg_has_role('waymark_owner', r.role, 'usage'))
                """)) {
      rows.next();
      assertThat(rows.getInt(1)).as("policies that speak to the owner too").isZero();
    }
  }
}
