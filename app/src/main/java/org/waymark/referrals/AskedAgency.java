package org.waymark.referrals;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.casefile.Kinds;
import org.waymark.charter.Nation;

/**
 * Another agency of the partnership, as the form offers it.
 *
 * @param welcomes who it is for, in its own words
 * @param mayReceive whether it takes part and has signed the agreement
 * @param agreedKinds what the person agreed before that it may see, in force today; a bit each
 */
public record AskedAgency(
    UUID id,
    String name,
    String kind,
    String nation,
    String welcomes,
    boolean mayReceive,
    int agreedKinds) {

  /** Police and the like read only what a person agreed to for them, never by referral. */
  public boolean isEnforcement() {
    return kind.equals("enforcement");
  }

  /** Whose bank holidays it keeps. */
  Nation holidays() {
    return Nation.of(nation);
  }

  /** What she agreed before that it may see. */
  public Kinds agreed() {
    return new Kinds(agreedKinds);
  }

  /** The other agencies, with what she agreed to for each. */
  @Repository
  static class AskedAgencies {
    private static final RowMapper<AskedAgency> ROW =
        DataClassRowMapper.newInstance(AskedAgency.class);

    private final JdbcClient jdbc;

    AskedAgencies(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    List<AskedAgency> about(UUID caseFile) {
      return jdbc.sql(
              """
              select a.id, a.name, a.kind, a.nation, a.welcomes, guard.may_receive(a.id) as may_receive,
                     coalesce((select bit_or(i.kinds) from consent.consent_item i
                       join consent.consent c on c.id = i.consent and c.valid_from <= now() and c.valid_to > now()
                      where i.case_file = ? and i.audience = a.id
                        and not exists (select from consent.withdrawal w where w.consent = c.id
                          and (w.audience is null or w.audience = a.id))), 0) as agreed_kinds
                from access.agency a
               where a.active and a.kind <> 'commissioner' and a.id <> ?
               order by a.name collate "und-x-icu"
              """)
          .params(caseFile, Acting.now().agency().value())
          .query(ROW)
          .list();
    }
  }
}
