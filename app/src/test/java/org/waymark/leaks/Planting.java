package org.waymark.leaks;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Ids;
import org.waymark.access.PartnershipKey;
import org.waymark.casefile.CaseKey;
import org.waymark.casefile.DetailField;
import org.waymark.casefile.Kind;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;

/**
 * One case file with a canary in every place that holds words, written with the superuser's hand
 * and the server's own cryptography. A new table with words about a person belongs in here.
 */
final class Planting {
  private final Canaries canaries;
  private final String file;
  private final Rules rules;
  final Somebody holder;
  private final JdbcClient superuser = Running.here().superuser();
  private final PartnershipKey partnership = Running.here().bean(PartnershipKey.class);

  final UUID id = Ids.next();
  final String reference;
  final UUID referral = Ids.next();
  final UUID consent = Ids.next();
  final UUID override = Ids.next();
  final UUID disclosure = Ids.next();
  final UUID conflict = Ids.next();
  private final CaseKey key;
  private final byte[] wrapped;

  Planting(Canaries canaries, String file, String reference, Rules rules, Somebody holder) {
    this.canaries = canaries;
    this.file = file;
    this.reference = reference;
    this.rules = rules;
    this.holder = holder;
    this.wrapped = CaseKey.wrapNew(partnership, id);
    this.key = CaseKey.unwrapped(partnership, id, wrapped);
  }

  /** Opens the file and writes of every kind, and who she is. */
  Planting file() {
    canaries.plantAs(
        reference, "casefile.case_file.reference", file, "that it is there", rules.file());
    write(
        "insert into casefile.case_file (id, agency, reference, opened_by) values (?, ?, ?, ?)",
        id,
        holder.agency(),
        reference,
        holder.id());
    write(
        "insert into casefile.data_key (case_file, agency, wrapped) values (?, ?, ?)",
        id,
        holder.agency(),
        wrapped);
    for (Kind kind : Kind.values()) {
      entry(kind, type(kind));
    }
    entry(Kind.SAFETY, "safety mark");
    for (DetailField field : DetailField.values()) {
      UUID row = Ids.next();
      String word = of("casefile.detail.value", Kind.IDENTITY);
      String said = field == DetailField.ALIAS ? word + " " + alias() : word;
      write(
          "insert into casefile.detail (id, case_file, agency, field, value, recorded_by) values"
              + " (?, ?, ?, ?, ?, ?)",
          row,
          id,
          holder.agency(),
          field.word(),
          key.close(said, row),
          holder.id());
    }
    return this;
  }

  /** What she is called in it: far from any other name, since a search forgives a misspelling. */
  String alias() {
    return file.equals("hidden") ? "Wolfram" : "Elderberry";
  }

  private String type(Kind kind) {
    return canaries.plant("casefile.entry.type", file, kind.code(), rules.kind().apply(kind));
  }

  private void entry(Kind kind, String type) {
    UUID row = Ids.next();
    String facts = "{\"area\": \"" + of("casefile.entry.facts", kind) + "\"}";
    write(
        "insert into casefile.entry (id, case_file, agency, practitioner, kind, type, happened_at,"
            + " facts, note) values (?, ?, ?, ?, ?, ?, now(), ?::jsonb, ?)",
        row,
        id,
        holder.agency(),
        holder.id(),
        kind.number(),
        type,
        facts,
        key.close(of("casefile.entry.note", kind), row));
  }

  /** What she agreed, who knows, and who is kept out. */
  Planting consents(java.util.Map<Somebody, Integer> ticked, Somebody... barred) {
    write(
        "insert into consent.consent (id, case_file, agency, how, words, valid_from, valid_to,"
            + " recorded_by) values (?, ?, ?, 'in person', ?, now() - interval '1 day', now() +"
            + " interval '1 year', ?)",
        consent,
        id,
        holder.agency(),
        key.close(canary("consent.consent.words", "holder", rules.holder()), consent),
        holder.id());
    ticked.forEach((somebody, kinds) ->
        write(
            "insert into consent.consent_item (consent, case_file, agency, audience, kinds) values"
                + " (?, ?, ?, ?, ?)",
            consent,
            id,
            holder.agency(),
            somebody.agency(),
            kinds));
    write(
        "insert into consent.disclosure (id, case_file, agency, service, stance, why, recorded_by)"
            + " values (?, ?, ?, ?, 'must not know', ?, ?)",
        disclosure,
        id,
        holder.agency(),
        key.close(canary("consent.disclosure.service", "holder", rules.holder()), disclosure),
        key.close(canary("consent.disclosure.why", "holder", rules.holder()), disclosure),
        holder.id());
    UUID next = conflict;
    for (Somebody one : barred) {
      write(
          "insert into consent.conflict (id, case_file, agency, practitioner, said_by, recorded_by)"
              + " values (?, ?, ?, ?, 'person', ?)",
          next,
          id,
          holder.agency(),
          one.id(),
          holder.id());
      next = Ids.next();
    }
    return this;
  }

  /** Asks an agency, which answers; and says something else than it said before. */
  Planting referral(Somebody asked, int kinds) {
    byte[] closed = partnership.newWrappedKey("referral:" + referral);
    SecretKey words = partnership.unwrap(closed, "referral:" + referral);
    write(
        "insert into referrals.referral (id, case_file, from_agency, made_by, colour, agreed, wish,"
            + " background, contact, wrapped) values (?, ?, ?, ?, 'amber', 'in person', ?, ?, ?,"
            + " ?)",
        referral,
        id,
        holder.agency(),
        holder.id(),
        sealed(words, "referral.wish", referral),
        sealed(words, "referral.background", referral),
        sealed(words, "referral.contact", referral),
        closed);
    canaries.plantAs(
        referralReference(), "referrals.referral.reference", file, "referral", rules.party());
    write(
        "insert into referrals.recipient (referral, to_agency, from_agency, case_file, kinds,"
            + " state, warn_at, due_at) values (?, ?, ?, ?, ?, 'asked', now() + interval '1 day',"
            + " now() + interval '2 days')",
        referral,
        asked.agency(),
        holder.agency(),
        id,
        kinds);
    UUID answer = Ids.next();
    write(
        "insert into referrals.answer (id, referral, to_agency, from_agency, case_file,"
            + " practitioner, by_agency, what, words) values (?, ?, ?, ?, ?, ?, ?, 'asked', ?)",
        answer,
        referral,
        asked.agency(),
        holder.agency(),
        id,
        asked.id(),
        asked.agency(),
        sealed(words, "answer.words", answer));
    write(
        "insert into referrals.amendment (id, referral, case_file, from_agency, practitioner,"
            + " colour_before, wish_before, background_before, contact_before) values (?, ?, ?, ?,"
            + " ?, 'green', ?, ?, ?)",
        Ids.next(),
        referral,
        id,
        holder.agency(),
        holder.id(),
        sealed(words, "amendment.wish_before", referral),
        sealed(words, "amendment.background_before", referral),
        sealed(words, "amendment.contact_before", referral));
    return this;
  }

  /** The reference two agencies say on the phone. */
  String referralReference() {
    return superuser
        .sql("select reference from referrals.referral where id = ?")
        .param(referral)
        .query(String.class)
        .single();
  }

  /** Somebody opens it in an emergency, and it is reviewed. */
  Planting override(Somebody opener, Somebody reviewer) {
    String reason =
        canary("consent.override.reason", "override", rules.override())
            + "\u001f"
            + canary("consent.override.reason", "override, telling", rules.override());
    write(
        "insert into consent.override (id, case_file, agency, practitioner, by_agency, kinds,"
            + " reason, ends_at) values (?, ?, ?, ?, ?, 8191, ?, now() + interval '1 hour')",
        override,
        id,
        holder.agency(),
        opener.id(),
        opener.agency(),
        partnership.seal(bytes(reason), "override:" + override));
    write(
        "insert into consent.sight (case_file, audience, kinds, valid_from, valid_to, source,"
            + " source_id) values (?, ?, 8191, now(), now() + interval '1 hour', 'override', ?)",
        id,
        opener.id(),
        override);
    String words = canary("consent.override_review.words", "override", rules.override());
    write(
        "insert into consent.override_review (override, case_file, agency, by_agency, reviewer,"
            + " finding, words) values (?, ?, ?, ?, ?, 'was needed', ?)",
        override,
        id,
        holder.agency(),
        opener.agency(),
        reviewer.id(),
        partnership.seal(bytes(words), "override review:" + override));
    return this;
  }

  /** Words for the holder alone, closed with the file's key for this row. */
  byte[] forHolder(String place, UUID row) {
    return key.close(canary(place, "holder", rules.holder()), row);
  }

  /** Somebody looked. */
  Planting audit() {
    write(
        "insert into access.audit_entry (practitioner, agency, action, case_file, basis) values (?,"
            + " ?, ?, ?, ?)",
        holder.id(),
        holder.agency(),
        canary("access.audit_entry.action", "who looked", rules.holder()),
        id,
        canary("access.audit_entry.basis", "who looked", rules.holder()));
    return this;
  }

  private byte[] sealed(SecretKey words, String place, UUID row) {
    String word = canary("referrals." + place, "referral", rules.party());
    return PartnershipKey.encrypt(words, bytes(word), row.toString());
  }

  private String of(String place, Kind kind) {
    return canaries.plant(place, file, kind.code(), rules.kind().apply(kind));
  }

  private String canary(String place, String kind, Predicate<Viewer> maySee) {
    return canaries.plant(place, file, kind, maySee);
  }

  private void write(String sql, Object... values) {
    superuser.sql(sql).params(values).update();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
