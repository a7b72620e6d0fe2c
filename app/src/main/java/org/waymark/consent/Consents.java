package org.waymark.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casefile.CaseKey;
import org.waymark.casefile.CaseKeys;
import org.waymark.casefile.Kinds;

/** What was agreed about one's own agency's case files. */
@Repository
public class Consents {
  private final JdbcClient jdbc;
  private final CaseKeys keys;
  private final Clock clock;

  Consents(JdbcClient jdbc, CaseKeys keys, Clock clock) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.clock = clock;
  }

  /** Everything ever agreed about this case file, newest first. */
  public List<Consent> of(UUID caseFile) {
    CaseKey key = keys.of(caseFile);
    Map<UUID, Consent> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select c.id, c.how, c.words, c.valid_from, c.valid_to, p.name as recorded_by,
                   i.audience, a.name as agency_name, i.kinds, guard.may_receive(i.audience) as may_receive,
                   (select min(w.recorded_at) from consent.withdrawal w
                     where w.consent = c.id and (w.audience is null or w.audience = i.audience)) as withdrawn_at
              from consent.consent c
              join consent.consent_item i on i.consent = c.id
              join access.agency a on a.id = i.audience
              join access.practitioner p on p.id = c.recorded_by
             where c.case_file = ?
             order by c.recorded_at desc, c.id desc, a.name collate "und-x-icu"
            """)
        .param(caseFile)
        .query((row, n) -> row(row, key))
        .list()
        .forEach(one -> found.merge(one.id(), one, Consents::together));
    return List.copyOf(found.values());
  }

  /** Those by which somebody may still see something, newest first. */
  public List<Consent> inForce(UUID caseFile) {
    Instant now = clock.instant();
    return of(caseFile).stream().filter(consent -> consent.isInForce(now)).toList();
  }

  /**
   * What was last agreed, agency by agency, to begin the next form with: withdrawn items are not in
   * it; one that ran out by itself is.
   */
  public Map<UUID, Kinds> lastAgreed(UUID caseFile) {
    Optional<Consent> last = of(caseFile).stream().findFirst();
    Map<UUID, Kinds> agreed = new LinkedHashMap<>();
    last.stream()
        .flatMap(consent -> consent.items().stream())
        .filter(item -> item.withdrawnAt() == null)
        .forEach(item -> agreed.put(item.agency(), item.kinds()));
    return agreed;
  }

  private static Consent together(Consent one, Consent other) {
    List<Consent.Item> items = new ArrayList<>(one.items());
    items.addAll(other.items());
    return new Consent(
        one.id(), one.how(), one.words(), one.validFrom(), one.validTo(), one.recordedBy(), items);
  }

  private static Consent row(ResultSet row, CaseKey key) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
    Consent.Item item =
        new Consent.Item(
            row.getObject("audience", UUID.class),
            row.getString("agency_name"),
            new Kinds(row.getInt("kinds")),
            row.getBoolean("may_receive"),
            withdrawn == null ? null : withdrawn.toInstant());
    return new Consent(
        id,
        Consent.How.of(row.getString("how")),
        key.openOrBlank(row.getBytes("words"), id),
        row.getTimestamp("valid_from").toInstant(),
        row.getTimestamp("valid_to").toInstant(),
        row.getString("recorded_by"),
        List.of(item));
  }
}
