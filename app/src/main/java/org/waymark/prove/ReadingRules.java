package org.waymark.prove;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

/** For every table: who may read a row of it, in words. A table that is not here is a finding. */
final class ReadingRules {
  private static final int IDENTITY = 1;
  private static final int ANY_KIND = 8191;

  private static final Map<String, BiPredicate<Standpoint, Row>> RULES =
      Map.ofEntries(
          entry("access.partnership", (who, row) -> true),
          entry("access.agency", (who, row) -> who.isSignedIn()),
          entry("access.agreement", (who, row) -> who.isSignedIn()),
          entry("access.agreement_end", (who, row) -> who.isSignedIn()),
          entry("access.practitioner", (who, row) -> who.isSignedIn()),
          entry("referrals.charter", (who, row) -> who.isSignedIn()),
          entry("access.credential", ReadingRules::nobody),
          entry("access.session", (who, row) -> who.isItsToken(row)),
          entry("access.audit_block", ReadingRules::nobody),
          entry("access.audit_entry", (who, row) -> whoLooked(who, row)),
          entry("outreach.phone", ReadingRules::phone),
          entry("outreach.phone_end", ReadingRules::phone),
          entry("outreach.phone_secret", ReadingRules::nobody),
          entry("casefile.case_file", ReadingRules::caseFile),
          entry("casefile.data_key", (who, row) -> known(who, row, ANY_KIND)),
          entry("casefile.entry", (who, row) -> known(who, row, 1 << row.number("kind"))),
          entry("casefile.detail", (who, row) -> known(who, row, IDENTITY)),
          entry("consent.conflict", ReadingRules::holder),
          entry("consent.conflict_end", ReadingRules::holder),
          entry("consent.consent", ReadingRules::holder),
          entry("consent.consent_item", (who, row) -> holder(who, row) || ticked(who, row)),
          entry("consent.withdrawal", ReadingRules::holder),
          entry("consent.disclosure", ReadingRules::holder),
          entry("consent.override", ReadingRules::override),
          entry("consent.override_review", ReadingRules::ofOverride),
          entry("consent.override_told", ReadingRules::ofOverride),
          entry("connections.openness", ReadingRules::holder),
          entry("connections.openness_end", ReadingRules::holder),
          entry("connections.answer", ReadingRules::holder),
          entry("connections.likeness", ReadingRules::nobody),
          entry("connections.draw", ReadingRules::nobody),
          entry("connections.sign", Joining::mayReadSign),
          entry("connections.connection", Joining::mayReadConnection),
          entry("connections.connection_end", Joining::mayReadEnd),
          entry("referrals.recipient", ReadingRules::party),
          entry("referrals.answer", ReadingRules::party),
          entry("referrals.escalation", ReadingRules::party),
          entry("referrals.referral", (who, row) -> senderOrAsked(who, row, row.id("id"))),
          entry("referrals.amendment", (who, row) -> senderOrAsked(who, row, row.id("referral"))),
          entry("shifts.area", OutreachRules::goesOut),
          entry("shifts.route", OutreachRules::goesOut),
          entry("shifts.training", OutreachRules::goesOut),
          entry("shifts.notice", OutreachRules::goesOut),
          entry("shifts.shift", OutreachRules::takesPart),
          entry("shifts.called_off", OutreachRules::ofShift),
          entry("shifts.staff", OutreachRules::ofShift),
          entry("shifts.staff_end", OutreachRules::ofShift),
          entry("shifts.sheet", OutreachRules::ofShift),
          entry("shifts.calendar", (who, row) -> who.isMe(row.id("practitioner"))),
          entry("dropin.session", (who, row) -> who.holds(row.id("agency"))),
          entry("dropin.in_reach", (who, row) -> who.holds(row.id("agency"))),
          entry("dropin.online_round", (who, row) -> who.holds(row.id("agency"))));

  private ReadingRules() {}

  static boolean know(String table) {
    return table.equals("consent.sight")
        || RULES.containsKey(table)
        || DirectoryRules.RULES.containsKey(table)
        || GapRules.RULES.containsKey(table);
  }

  static boolean mayRead(Standpoint who, Row row) {
    var own = RULES.get(row.table());
    var rule =
        own != null
            ? own
            : DirectoryRules.RULES.getOrDefault(row.table(), GapRules.RULES.get(row.table()));
    return rule != null && rule.test(who, row);
  }

  private static boolean nobody(Standpoint who, Row row) {
    return false;
  }

  /** Whoever carries it, and the managers of her agency. */
  private static boolean phone(Standpoint who, Row row) {
    return who.holds(row.id("agency"))
        && (who.isMe(row.id("practitioner")) || who.hasRole("manager"));
  }

  /**
   * Who looked is known to the agency that holds the file; what became of an account or an agency
   * to administrators, and of one's own account to everybody.
   */
  private static boolean whoLooked(Standpoint who, Row row) {
    boolean ofAccounts =
        row.has("about") && (who.hasRole("administrator") || who.isMe(row.idOrNone("about")));
    return ofAccounts
        || (who.holds(row.idOrNone("file_agency")) && !who.isBarred(row.idOrNone("case_file")));
  }

  /** A person who was forgotten has no file any more. */
  private static boolean caseFile(Standpoint who, Row row) {
    return !row.has("forgotten_at") && known(who, row, row.id("id"), ANY_KIND);
  }

  /** Our own, or she agreed that we may know this kind; never for somebody she must not meet. */
  private static boolean known(Standpoint who, Row row, int kinds) {
    return known(who, row, row.id("case_file"), kinds);
  }

  private static boolean known(Standpoint who, Row row, UUID caseFile, int kinds) {
    return !who.isBarred(caseFile)
        && (who.holds(row.id("agency")) || who.isAgreed(caseFile, kinds));
  }

  private static boolean holder(Standpoint who, Row row) {
    return who.holds(row.id("agency")) && !who.isBarred(row.id("case_file"));
  }

  /** An agency she ticked sees its own line of the form. */
  private static boolean ticked(Standpoint who, Row row) {
    return who.isShown(row.id("audience")) && !who.isBarred(row.id("case_file"));
  }

  /** The holder of the file, whoever opened it, and her managers and data protection leads. */
  static boolean override(Standpoint who, Row row) {
    return !who.isBarred(row.id("case_file"))
        && (who.holds(row.id("agency"))
            || (who.agency() != null && who.isMe(row.idOrNone("practitioner")))
            || (who.holds(row.id("by_agency"))
                && (who.hasRole("manager") || who.hasRole("data-protection-lead"))));
  }

  private static boolean ofOverride(Standpoint who, Row row) {
    return who.world()
        .row("consent.override", row.id("override"))
        .filter(override -> override(who, override))
        .isPresent();
  }

  /** The sender sees every thread; an agency asked sees its own, as long as it has signed. */
  static boolean party(Standpoint who, Row row) {
    return !who.isBarred(row.id("case_file"))
        && (who.holds(row.id("from_agency")) || who.isShown(row.id("to_agency")));
  }

  private static boolean senderOrAsked(Standpoint who, Row row, UUID referral) {
    return !who.isBarred(row.id("case_file"))
        && (who.holds(row.id("from_agency"))
            || who.world()
                .rows("referrals.recipient", "referral", referral)
                .anyMatch(asked -> who.isShown(asked.id("to_agency"))));
  }
}
