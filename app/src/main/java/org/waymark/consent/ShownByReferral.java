package org.waymark.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.Kinds;

/**
 * An agency that sees something of one of our own case files because it was referred to.
 *
 * @param kinds what it sees by all its referrals together
 * @param until when the last of them stops showing anything by itself
 */
public record ShownByReferral(UUID agency, String agencyName, Kinds kinds, Instant until) {

  /** What referrals show now. */
  @Repository
  static class AllShownByReferral {
    private final JdbcClient jdbc;

    AllShownByReferral(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    /** Of this case file, by the agency's name; nothing of a file that is not one's own. */
    List<ShownByReferral> of(UUID caseFile) {
      return jdbc.sql(
              """
              select a.id, a.name, s.kinds, s.until
                from guard.shown_by_referral(?) s join access.agency a on a.id = s.agency
               order by a.name collate "und-x-icu"
              """)
          .param(caseFile)
          .query((row, n) ->
              new ShownByReferral(
                  row.getObject("id", UUID.class),
                  row.getString("name"),
                  new Kinds(row.getInt("kinds")),
                  row.getTimestamp("until").toInstant()))
          .list();
    }
  }
}
