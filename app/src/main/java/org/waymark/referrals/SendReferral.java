package org.waymark.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.access.Ids;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.Entry;
import org.waymark.casefile.Facts;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Kinds;
import org.waymark.casefile.RecordEntry;
import org.waymark.charter.Charters;
import org.waymark.charter.PromisedAnswer;

/**
 * Sends one form to every agency ticked. Each gets the time the charter promises today, on the
 * working days of its own nation, and sees the kinds ticked for it for ninety days. The case file's
 * timeline says that it was sent.
 *
 * <p>Refused, by the policies: from a case file of another agency; to an agency that has not signed
 * the agreement or takes no part; to one's own. Sent twice with one id, it is sent once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SendReferral {
  private final JdbcClient jdbc;
  private final ReferralKey.Keys keys;
  private final Charters charters;
  private final RecordEntry timeline;
  private final Audit audit;
  private final Clock clock;

  SendReferral(
      JdbcClient jdbc,
      ReferralKey.Keys keys,
      Charters charters,
      RecordEntry timeline,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.charters = charters;
    this.timeline = timeline;
    this.audit = audit;
    this.clock = clock;
  }

  /** The reference of what was sent before under this id about this file. */
  Optional<String> sentBefore(UUID id, CaseFile file) {
    return jdbc.sql("select reference from referrals.referral where id = ? and case_file = ?")
        .params(id, file.id())
        .query(String.class)
        .optional();
  }

  /** Sends it and returns its reference, of this time or of the first. */
  String send(
      UUID id,
      CaseFile file,
      Referral.Words words,
      List<String> needs,
      String agreed,
      Map<AskedAgency, Kinds> asked) {
    return trySend(id, file, words, needs, agreed, asked)
        .or(() -> sentBefore(id, file))
        .orElseThrow(() -> new IllegalStateException("The id of this referral is taken"));
  }

  /** Sends it and returns its reference; empty when the id is taken, by itself or another. */
  Optional<String> trySend(
      UUID id,
      CaseFile file,
      Referral.Words words,
      List<String> needs,
      String agreed,
      Map<AskedAgency, Kinds> asked) {
    Optional<String> reference = insert(id, file, words, needs, agreed);
    if (reference.isEmpty()) {
      return reference;
    }
    asked.forEach((agency, kinds) -> ask(id, file, words, agency, kinds));
    tellTheTimeline(file, words, asked.size());
    audit.write("sent a referral", file.id());
    return reference;
  }

  private Optional<String> insert(
      UUID id, CaseFile file, Referral.Words words, List<String> needs, String agreed) {
    byte[] wrapped = keys.make(id);
    ReferralKey key = keys.of(id, wrapped);
    int added =
        jdbc.sql(
                """
                insert into referrals.referral
                       (id, case_file, from_agency, made_by, colour, agreed, wish, background, contact, wrapped, needs)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
            .param(id)
            .param(file.id())
            .param(file.agency())
            .param(Acting.now().practitioner().value())
            .param(words.colour().word())
            .param(agreed)
            .param(key.close(words.wish(), id))
            .param(key.close(words.background(), id))
            .param(key.close(words.contact(), id))
            .param(wrapped)
            .param(needs.toArray(String[]::new))
            .update();
    return added == 0
        ? Optional.empty()
        : jdbc.sql("select reference from referrals.referral where id = ?")
            .param(id)
            .query(String.class)
            .optional();
  }

  private void ask(UUID id, CaseFile file, Referral.Words words, AskedAgency agency, Kinds kinds) {
    Instant now = clock.instant();
    PromisedAnswer promise = charters.now().promise(words.colour(), agency.nation(), now);
    jdbc.sql(
            """
            insert into referrals.recipient (referral, to_agency, from_agency, case_file, kinds, warn_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(agency.id())
        .param(file.agency())
        .param(file.id())
        .param(agency.isEnforcement() ? 0 : kinds.mask())
        .param(Sql.at(promise.warnAt()))
        .param(Sql.at(promise.dueAt()))
        .update();
  }

  private void tellTheTimeline(CaseFile file, Referral.Words words, int agencies) {
    Facts facts =
        Facts.NONE
            .with("colour", List.of(words.colour().word()))
            .with("agencies", List.of(String.valueOf(agencies)));
    var entry = Entry.Draft.of(Ids.next(), Kind.PLAN, "referral", clock.instant(), facts, "");
    if (timeline.record(file, entry) != RecordEntry.Outcome.KEPT) {
      throw new IllegalStateException("A referral is sent together with its entry");
    }
  }
}
