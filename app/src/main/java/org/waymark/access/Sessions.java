package org.waymark.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sessions live in the database, so several servers share them and switching somebody off counts at
 * once.
 */
@Repository
class Sessions {
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  Sessions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Acting> signedIn(SessionToken token) {
    record Row(
        UUID practitioner,
        String name,
        UUID agency,
        String agencyName,
        String agencyKind,
        String[] roles,
        boolean mustChange,
        Instant seenAt) {}
    Optional<Row> found =
        jdbc.sql("select * from guard.signed_in(?)")
            .param(token.hash())
            .query((row, n) ->
                new Row(
                    row.getObject("practitioner", UUID.class),
                    row.getString("name"),
                    row.getObject("agency", UUID.class),
                    row.getString("agency_name"),
                    row.getString("agency_kind"),
                    (String[]) row.getArray("roles").getArray(),
                    row.getBoolean("must_change"),
                    row.getTimestamp("seen_at").toInstant()))
            .optional();
    found
        .filter(row -> row.seenAt().plus(SEEN_EVERY).isBefore(clock.instant()))
        .ifPresent(row -> seen(token));
    return found.map(row ->
        new Acting(
            new PractitionerId(row.practitioner()),
            row.name(),
            new AgencyId(row.agency()),
            row.agencyName(),
            row.agencyKind(),
            roles(row.roles()),
            row.mustChange(),
            token));
  }

  void end(SessionToken token) {
    jdbc.sql("select guard.end_session(?)").param(token.hash()).query().listOfRows();
  }

  private void seen(SessionToken token) {
    jdbc.sql("select guard.seen(?)").param(token.hash()).query().listOfRows();
  }

  private static Set<Role> roles(String[] words) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(words).map(Role::of).forEach(roles::add);
    return roles;
  }
}
