package org.waymark.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.testing.Running;

class WorklistTests {
  private final Running here = Running.here();

  @Test
  void whoSeesNoPersonFindsWhatTheyCanDo() {
    var agency = here.town().agency("commissioner");
    var administrator = here.visitor(here.town().somebody(agency, Role.ADMINISTRATOR)).get("/");
    var commissioner = here.visitor(here.town().somebody(agency, Role.COMMISSIONER)).get("/");

    assertThat(administrator.statusCode()).isEqualTo(200);
    assertThat(administrator.body()).contains("/agencies").contains("/charter/new");
    assertThat(commissioner.body()).contains("/counts").doesNotContain("/charter/new");
  }

  @Test
  void nothingWaitsForSomebodyNew() {
    var somebody = here.town().practitioner(here.town().agency("generic"));

    assertThat(here.visitor(somebody).get("/").body()).contains("Nothing waits for you now");
  }

  /** A handful of rows is scanned sooner than sought, so every other way is made dear first. */
  @Test
  void theIndexOfOpenReferralsServesTheWorklist() throws SQLException {
    var plan = new StringBuilder();
    try (var connection = here.superuserLogin().connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off");
      try (var rows =
          statement.executeQuery(
              """
              explain select * from referrals.recipient
               where to_agency = '00000000-0000-7000-8000-000000000000' and state in ('waiting', 'asked')
               order by due_at limit 25
              """)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }

    assertThat(plan).contains("recipient_worklist").doesNotContain("Sort");
  }
}
