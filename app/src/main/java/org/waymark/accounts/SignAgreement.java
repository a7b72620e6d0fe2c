package org.waymark.accounts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;

/**
 * Records that an agency signed the information sharing agreement, or that its signature ended.
 * Until it has signed, and from the moment the signature ends, nothing of anybody else's is shared
 * with it: the policies ask each time.
 */
@Component
class SignAgreement {
  private final JdbcClient jdbc;

  SignAgreement(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  void sign(UUID id, UUID agency, LocalDate signedOn, String signedBy, @Nullable LocalDate endsOn) {
    jdbc.sql(
            """
            insert into access.agreement (id, agency, signed_on, signed_by, ends_on, recorded_by)
            values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
        .param(id)
        .param(agency)
        .param(signedOn)
        .param(signedBy)
        .param(endsOn)
        .param(Acting.now().practitioner().value())
        .update();
  }

  @Transactional
  void end(UUID agreement) {
    jdbc.sql(
            "insert into access.agreement_end (agreement, ended_by) values (?, ?) on conflict do"
                + " nothing")
        .params(agreement, Acting.now().practitioner().value())
        .update();
  }
}
