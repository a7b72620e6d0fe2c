package org.waymark.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  @Test
  void theIndexOfOpenReferralsServesTheWorklist() {
    List<String> plan =
        here.superuser()
            .sql(
                """
                explain select * from referrals.recipient
                 where to_agency = '00000000-0000-7000-8000-000000000000' and state in ('waiting', 'asked')
                 order by due_at limit 25
                """)
            .query((row, n) -> row.getString(1))
            .list();

    assertThat(String.join("\n", plan)).contains("recipient_worklist");
  }
}
