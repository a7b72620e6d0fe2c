package org.waymark.prove;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/** For every table that is written: who may add which row to it, in words. */
final class WritingRules {
  private static final Map<String, BiPredicate<Standpoint, Row>> ADDING =
      Map.ofEntries(
          entry("access.agency", (who, row) -> who.hasRole("administrator")),
          entry("access.practitioner", (who, row) -> who.hasRole("administrator")),
          entry("access.agreement", (who, row) -> administers(who, row, "recorded_by")),
          entry("access.agreement_end", (who, row) -> administers(who, row, "ended_by")),
          entry("referrals.charter", (who, row) -> administers(who, row, "recorded_by")),
          entry("access.audit_entry", WritingRules::asHerself),
          entry("casefile.case_file", WritingRules::opens),
          entry("casefile.data_key", WritingRules::intoOwnFile),
          entry("casefile.entry", (who, row) -> signs(who, row, "practitioner")),
          entry("casefile.detail", (who, row) -> signs(who, row, "recorded_by")),
          entry("consent.consent", (who, row) -> signs(who, row, "recorded_by")),
          entry("consent.disclosure", (who, row) -> signs(who, row, "recorded_by")),
          entry("consent.conflict", (who, row) -> signs(who, row, "recorded_by")),
          entry("consent.conflict_end", WritingRules::endsConflict),
          entry("consent.consent_item", WritingRules::ticks),
          entry("consent.withdrawal", WritingRules::withdraws),
          entry("consent.override_review", WritingRules::reviews),
          entry("consent.override_told", WritingRules::tells),
          entry("connections.openness", Joining::mayOpen),
          entry("connections.openness_end", Joining::mayClose),
          entry("connections.answer", Joining::mayAnswer),
          entry("connections.connection_end", Joining::mayEnd),
          entry("referrals.referral", WritingRules::refers),
          entry("referrals.recipient", WritingRules::asks),
          entry("referrals.answer", WritingRules::answers),
          entry("referrals.amendment", WritingRules::amends));

  private WritingRules() {}

  static boolean know(String table) {
    return ADDING.containsKey(table);
  }

  static boolean mayAdd(Standpoint who, Row row) {
    var rule = ADDING.get(row.table());
    return rule != null && rule.test(who, row);
  }

  private static boolean administers(Standpoint who, Row row, String column) {
    return who.hasRole("administrator") && who.isMe(row.idOrNone(column));
  }

  private static boolean asHerself(Standpoint who, Row row) {
    return who.isMe(row.idOrNone("practitioner")) && row.is("agency", who.memberOf());
  }

  private static boolean opens(Standpoint who, Row row) {
    return who.holds(row.id("agency")) && who.isMe(row.idOrNone("opened_by"));
  }

  private static boolean intoOwnFile(Standpoint who, Row row) {
    return who.keeps(row.id("case_file"), row.id("agency"));
  }

  static boolean signs(Standpoint who, Row row, String column) {
    return intoOwnFile(who, row) && who.isMe(row.idOrNone(column));
  }

  private static boolean endsConflict(Standpoint who, Row row) {
    return who.isMe(row.idOrNone("ended_by"))
        && who.holds(row.id("agency"))
        && named(who, "consent.conflict", row.id("conflict"))
            .filter(conflict -> conflict.agrees(row, "case_file"))
            .filter(conflict -> ReadingRules.mayRead(who, conflict))
            .isPresent();
  }

  /** While the consent is being written, by whoever writes it; to agencies that may receive. */
  private static boolean ticks(Standpoint who, Row row) {
    return !row.is("audience", row.id("agency"))
        && who.mayReceive(row.id("audience"))
        && ownConsent(who, row)
            .filter(consent -> who.isMe(consent.idOrNone("recorded_by")))
            .filter(consent -> consent.is("recorded_at", who.world().now()))
            .filter(consent ->
                who.world()
                    .rows("consent.withdrawal", "consent", consent.id("id"))
                    .findAny()
                    .isEmpty())
            .isPresent();
  }

  private static boolean withdraws(Standpoint who, Row row) {
    return row.has("consent")
        ? who.isMe(row.idOrNone("recorded_by")) && ownConsent(who, row).isPresent()
        : signs(who, row, "recorded_by");
  }

  private static Optional<Row> ownConsent(Standpoint who, Row row) {
    return named(who, "consent.consent", row.id("consent"))
        .filter(consent -> consent.agrees(row, "case_file", "agency"))
        .filter(consent -> ReadingRules.mayRead(who, consent));
  }

  /** A manager or data protection lead who can see the override and did not open it. */
  private static boolean reviews(Standpoint who, Row row) {
    return who.isMe(row.idOrNone("reviewer"))
        && (who.hasRole("manager") || who.hasRole("data-protection-lead"))
        && named(who, "consent.override", row.id("override"))
            .filter(override -> override.agrees(row, "case_file", "agency", "by_agency"))
            .filter(override -> ReadingRules.mayRead(who, override))
            .filter(override -> !who.isMe(override.idOrNone("practitioner")))
            .isPresent();
  }

  private static boolean tells(Standpoint who, Row row) {
    return who.isMe(row.idOrNone("recorded_by"))
        && who.holds(row.id("agency"))
        && named(who, "consent.override", row.id("override"))
            .filter(override -> override.agrees(row, "case_file", "agency"))
            .filter(override -> ReadingRules.mayRead(who, override))
            .isPresent();
  }

  private static boolean refers(Standpoint who, Row row) {
    return who.isMe(row.idOrNone("made_by"))
        && who.keeps(row.id("case_file"), row.id("from_agency"));
  }

  private static boolean asks(Standpoint who, Row row) {
    return who.mayReceive(row.id("to_agency"))
        && !isKeptFrom(who.world(), row.id("case_file"), row.id("to_agency"))
        && ownReferral(who, row).filter(referral -> !referral.has("withdrawn_at")).isPresent();
  }

  /** She does not want this agency to see the file: not even that it is there. */
  private static boolean isKeptFrom(World world, UUID caseFile, UUID agency) {
    return world
        .rows("consent.conflict", "case_file", caseFile)
        .filter(conflict -> conflict.is("barred_agency", agency))
        .anyMatch(conflict ->
            world.rows("consent.conflict_end", "conflict", conflict.id("id")).findAny().isEmpty());
  }

  private static boolean amends(Standpoint who, Row row) {
    return who.isMe(row.idOrNone("practitioner")) && ownReferral(who, row).isPresent();
  }

  private static Optional<Row> ownReferral(Standpoint who, Row row) {
    return named(who, "referrals.referral", row.id("referral"))
        .filter(referral -> referral.agrees(row, "case_file", "from_agency"))
        .filter(referral -> who.holds(referral.id("from_agency")))
        .filter(referral -> ReadingRules.mayRead(who, referral));
  }

  /** The sender replies and withdraws; every other answer is the asked agency's. */
  private static boolean answers(Standpoint who, Row row) {
    boolean sender = row.is("what", "replied") || row.is("what", "withdrawn");
    return who.isMe(row.idOrNone("practitioner"))
        && who.holds(row.id("by_agency"))
        && row.is("by_agency", row.id(sender ? "from_agency" : "to_agency"))
        && who.world()
            .rows("referrals.recipient", "referral", row.id("referral"))
            .filter(asked -> asked.agrees(row, "to_agency", "from_agency", "case_file"))
            .anyMatch(asked -> ReadingRules.mayRead(who, asked));
  }

  private static Optional<Row> named(Standpoint who, String table, UUID id) {
    return who.world().row(table, id);
  }
}
