package org.waymark.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.casefile.Kinds;
import org.waymark.charter.Nation;
import org.waymark.consent.BarredAgencies;
import org.waymark.consent.Consent;
import org.waymark.consent.Consents;

/**
 * Another agency of the partnership, as the form offers it.
 *
 * @param welcomes who it is for, in its own words
 * @param hasSigned whether it takes part and has signed the agreement
 * @param isBarred whether the person wishes that it does not see this file
 * @param agreed what the person agreed before that it may see, in force today
 */
public record AskedAgency(
    UUID id,
    String name,
    String kind,
    Nation nation,
    String welcomes,
    boolean hasSigned,
    boolean isBarred,
    Kinds agreed) {

  /** May it be asked at all? */
  public boolean mayReceive() {
    return hasSigned && !isBarred;
  }

  /** Why it cannot be asked, to its sender: only those who may know of it ever see this. */
  public String whyNot() {
    return isBarred
        ? "as the person wishes, it must not see this file"
        : "has not signed the information sharing agreement";
  }

  /** Police and the like read only what a person agreed to for them, never by referral. */
  public boolean isEnforcement() {
    return kind.equals("enforcement");
  }

  /** The other agencies, with what she agreed to for each. */
  @Repository
  static class AskedAgencies {
    private final JdbcClient jdbc;
    private final Consents consents;
    private final BarredAgencies barred;
    private final Clock clock;

    AskedAgencies(JdbcClient jdbc, Consents consents, BarredAgencies barred, Clock clock) {
      this.jdbc = jdbc;
      this.consents = consents;
      this.barred = barred;
      this.clock = clock;
    }

    List<AskedAgency> about(UUID caseFile) {
      return all(agreed(caseFile), barred.from(caseFile));
    }

    /** All of them, whoever it is about. */
    List<AskedAgency> all() {
      return all(Map.of(), Set.of());
    }

    private List<AskedAgency> all(Map<UUID, Kinds> agreed, Set<UUID> kept) {
      return jdbc.sql(
              """
              select a.id, a.name, a.kind, a.nation, a.welcomes, guard.may_receive(a.id) as may_receive
                from access.agency a
               where a.active and a.kind <> 'commissioner' and a.id <> ?
               order by a.name collate "und-x-icu"
              """)
          .param(Acting.now().agency().value())
          .query((row, n) -> {
            UUID id = row.getObject("id", UUID.class);
            return new AskedAgency(
                id,
                row.getString("name"),
                row.getString("kind"),
                Nation.of(row.getString("nation")),
                row.getString("welcomes"),
                row.getBoolean("may_receive"),
                kept.contains(id),
                agreed.getOrDefault(id, Kinds.NONE));
          })
          .list();
    }

    private Map<UUID, Kinds> agreed(UUID caseFile) {
      Instant now = clock.instant();
      return consents.inForce(caseFile).stream()
          .flatMap(consent -> consent.standing(now).stream())
          .collect(
              Collectors.toMap(
                  Consent.Item::agency,
                  Consent.Item::kinds,
                  (one, other) -> new Kinds(one.mask() | other.mask())));
    }
  }
}
