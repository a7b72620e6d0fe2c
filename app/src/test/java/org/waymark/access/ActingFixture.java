package org.waymark.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes somebody act in a test: a real session in the database, and the same {@link Acting} a
 * request would have.
 */
public final class ActingFixture {
  private ActingFixture() {}

  /**
   * Begins a session for this account with the superuser's hand, second step done; returns the
   * browser's cookie.
   */
  public static String beginSession(JdbcClient superuser, UUID practitioner) {
    SessionToken token = SessionToken.random();
    superuser
        .sql(
            """
            insert into access.session (token_hash, practitioner, second_step_at, expires_at)
            values (?, ?, now(), now() + interval '12 hours')
            """)
        .params(token.hash(), practitioner)
        .update();
    return token.value();
  }

  /** Who acts with this cookie. */
  public static Acting acting(
      UUID practitioner,
      String name,
      UUID agency,
      String agencyName,
      String agencyKind,
      Set<Role> roles,
      String cookie) {
    return new Acting(
        new PractitionerId(practitioner),
        name,
        new AgencyId(agency),
        agencyName,
        agencyKind,
        roles,
        false,
        new SessionToken(cookie));
  }
}
