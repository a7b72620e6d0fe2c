package org.waymark.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.charter.Colour;
import org.waymark.referrals.ReferralRows.Head;

/** The referrals in sight, put together from their rows. The policies say which those are. */
@Repository
class Referrals {
  private static final String HEAD =
      """
      select r.id, r.reference, r.case_file, f.reference as case_file_reference, r.from_agency,
             a.name as from_agency_name, p.name as made_by, r.made_at, r.colour, r.agreed, array_to_string(r.needs, ' ') as needs, r.wish, r.background,
             r.contact, r.version, r.wrapped
        from referrals.referral r
        join access.agency a on a.id = r.from_agency
        join access.practitioner p on p.id = r.made_by
        left join casefile.case_file f on f.id = r.case_file
      """;

  private final JdbcClient jdbc;
  private final ReferralKey.Keys keys;

  Referrals(JdbcClient jdbc, ReferralKey.Keys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /** By its reference; empty when there is none or it is hidden. */
  Optional<Referral> byReference(String reference) {
    return jdbc.sql(HEAD + " where r.reference = ?")
        .param(reference)
        .query(Head.ROW)
        .optional()
        .map(this::whole);
  }

  /** Those about one case file, newest first. */
  List<Referral> about(UUID caseFile) {
    return jdbc
        .sql(HEAD + " where r.case_file = ? order by r.made_at desc")
        .param(caseFile)
        .query(Head.ROW)
        .list()
        .stream()
        .map(this::whole)
        .toList();
  }

  private Referral whole(Head head) {
    ReferralKey key = keys.of(head.id(), head.wrapped());
    Referral.Words words = head.words(key);
    return new Referral(
        head.id(),
        head.reference(),
        head.caseFile(),
        head.caseFileReference(),
        head.fromAgency(),
        head.fromAgencyName(),
        head.madeBy(),
        head.madeAt(),
        words,
        head.agreed(),
        List.of(head.needs().split(" ")),
        key.isForgotten(),
        head.version(),
        recipients(head.id()),
        answers(head.id(), key),
        amendments(head.id(), key, words));
  }

  private List<Recipient> recipients(UUID referral) {
    return jdbc.sql(
            """
            select r.to_agency, a.name, a.kind, a.nation, r.kinds, r.state, r.warn_at, r.due_at, r.answered_at,
                   h.id as holder, h.name as holder_name, r.version
              from referrals.recipient r
              join access.agency a on a.id = r.to_agency
              left join access.practitioner h on h.id = r.taken_by and h.active and h.agency = r.to_agency
             where r.referral = ? order by a.name collate "und-x-icu"
            """)
        .param(referral)
        .query(ReferralRows.RECIPIENT)
        .list();
  }

  private List<Answer.Given> answers(UUID referral, ReferralKey key) {
    RowMapper<Answer.Given> row = (rows, n) -> ReferralRows.given(rows, key);
    return jdbc.sql(
            """
            select w.id, w.to_agency, w.what, w.reason, w.window_from, w.window_to, w.words, w.at,
                   p.name as by, a.name as by_agency
              from referrals.answer w
              join access.practitioner p on p.id = w.practitioner
              join access.agency a on a.id = w.by_agency
             where w.referral = ? order by w.at, w.id
            """)
        .param(referral)
        .query(row)
        .list();
  }

  /** Each row holds what was said before it; what came after stands in the next row or the form. */
  private List<Referral.Amendment> amendments(UUID referral, ReferralKey key, Referral.Words now) {
    record Row(String by, java.time.Instant at, Referral.Words before) {}
    List<Row> rows =
        jdbc.sql(
                """
                select p.name as by, m.at, m.colour_before, m.wish_before, m.background_before, m.contact_before
                  from referrals.amendment m join access.practitioner p on p.id = m.practitioner
                 where m.referral = ? order by m.at, m.id
                """)
            .param(referral)
            .query((row, n) ->
                new Row(
                    row.getString("by"),
                    row.getTimestamp("at").toInstant(),
                    new Referral.Words(
                        Colour.of(row.getString("colour_before")),
                        key.open(row.getBytes("wish_before"), referral),
                        key.open(row.getBytes("background_before"), referral),
                        key.open(row.getBytes("contact_before"), referral))))
            .list();
    return java.util.stream.IntStream.range(0, rows.size())
        .mapToObj(i -> {
          Row row = rows.get(i);
          Referral.Words after = i + 1 < rows.size() ? rows.get(i + 1).before() : now;
          return new Referral.Amendment(row.by(), row.at(), row.before(), after);
        })
        .toList();
  }
}
