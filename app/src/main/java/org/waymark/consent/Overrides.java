package org.waymark.consent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.access.PartnershipKey;

/**
 * The overrides in sight: one's own, those into one's agency's files, and for managers and leads
 * those their agency opened. Reasons and findings are sealed with the partnership's key, since the
 * reviewer at the opener's agency has no key of the file.
 */
@Repository
public class Overrides {
  private static final RowMapper<EmergencyOverride> ROW =
      DataClassRowMapper.newInstance(EmergencyOverride.class);
  private static final String SELECT =
      """
      select o.id, o.case_file, o.agency, o.by_agency, f.reference, h.name as held_by, h.nation, p.name as opened_by,
             b.name as opened_by_agency, o.opened_at, o.ends_at, o.agency = :mine as is_own_file,
             o.practitioner = :me as is_mine, r.finding,
             (select t.told from consent.override_told t where t.override = o.id
               order by t.recorded_at desc, t.id desc limit 1) as told
        from consent.override o
        join access.agency h on h.id = o.agency
        join access.agency b on b.id = o.by_agency
        join access.practitioner p on p.id = o.practitioner
        left join casefile.case_file f on f.id = o.case_file
        left join consent.override_review r on r.override = o.id
      """;

  private static final String FORGOTTEN = "Forgotten at the person's word";

  private final JdbcClient jdbc;
  private final PartnershipKey key;

  Overrides(JdbcClient jdbc, PartnershipKey key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  /** Until when the acting practitioner sees this file by override; empty when not by one. */
  public Optional<Instant> openUntil(UUID caseFile) {
    return jdbc.sql(
            """
            select max(s.valid_to) from consent.sight s where s.case_file = ? and s.source = 'override'
            """)
        .param(caseFile)
        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(at -> at.toInstant()))
        .single();
  }

  /** The newest two hundred. */
  List<EmergencyOverride> all() {
    return query(SELECT + " order by o.opened_at desc limit 200", Optional.empty());
  }

  /** Those that nobody reviewed yet, the oldest first. */
  List<EmergencyOverride> notReviewed() {
    return query(
        SELECT + " where r.override is null order by o.opened_at limit 200", Optional.empty());
  }

  /** Into this case file. */
  List<EmergencyOverride> into(UUID caseFile) {
    return query(
        SELECT + " where o.case_file = :id order by o.opened_at desc", Optional.of(caseFile));
  }

  Optional<EmergencyOverride.Whole> byId(UUID id) {
    return query(SELECT + " where o.id = :id", Optional.of(id)).stream()
        .findFirst()
        .map(found -> new EmergencyOverride.Whole(found, why(id), review(id)));
  }

  byte[] seal(UUID id, EmergencyOverride.Why why) {
    return key.seal(bytes(why.joined()), "override:" + id);
  }

  byte[] sealReview(UUID id, String words) {
    return key.seal(bytes(words), "override review:" + id);
  }

  private List<EmergencyOverride> query(String sql, Optional<UUID> id) {
    return jdbc.sql(sql)
        .param("mine", Acting.now().agency().value())
        .param("me", Acting.now().practitioner().value())
        .param("id", id.orElse(null))
        .query(ROW)
        .list();
  }

  private EmergencyOverride.Why why(UUID id) {
    return jdbc.sql("select reason from consent.override where id = ?")
        .param(id)
        .query((row, n) -> EmergencyOverride.Why.of(opened(row.getBytes(1), "override:" + id)))
        .single();
  }

  private Optional<EmergencyOverride.Review> review(UUID id) {
    return jdbc.sql(
            """
            select p.name, a.name, r.finding, r.words, r.reviewed_at
              from consent.override_review r join access.practitioner p on p.id = r.reviewer
              join access.agency a on a.id = p.agency where r.override = ?
            """)
        .param(id)
        .query((row, n) ->
            new EmergencyOverride.Review(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                opened(row.getBytes(4), "override review:" + id),
                row.getTimestamp(5).toInstant()))
        .optional();
  }

  /** Emptied when the person was forgotten. */
  private String opened(byte[] sealed, String place) {
    return sealed.length == 0 ? FORGOTTEN : text(key.open(sealed, place));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
