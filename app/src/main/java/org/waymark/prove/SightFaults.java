package org.waymark.prove;

import java.util.List;

/** Mistakes about what is seen: kinds, times, signatures, withdrawals. */
final class SightFaults {
  private SightFaults() {}

  static List<Fault> sight() {
    return List.of(
        Fault.inPolicy(
            "sight that ended still shows",
            "consent.sight",
            "mine_now",
            "valid_to > now()",
            "true"),
        Fault.inPolicy(
            "sight ends one microsecond late",
            "consent.sight",
            "mine_now",
            "valid_to > now()",
            "valid_to >= now()"),
        Fault.inPolicy(
            "sight begins too early", "consent.sight", "mine_now", "valid_from <= now()", "true"),
        Fault.inView(
            "an agency that has not signed is shown",
            "guard.standing",
            "g.agency = p.agency",
            "true is true"),
        Fault.inView(
            "shown without a signature of today",
            "guard.acting",
            "signed @> ((now() AT TIME ZONE 'Europe/London'::text))::date",
            "agency is not null"),
        Fault.inFunction(
            "a signature of tomorrow counts",
            "guard.has_signed",
            "g.signed_on <= (now() at time zone 'Europe/London')::date",
            "true"),
        Fault.inFunction(
            "an ended signature counts",
            "guard.has_signed",
            "not exists (select from access.agreement_end e where e.agreement = g.id)",
            "true"),
        Fault.of(
            "kinds of information forgotten",
            "alter policy mine_or_in_sight on casefile.entry using (agency = (select"
                + " guard.agency()) or exists (select from consent.sight s where s.case_file ="
                + " entry.case_file))"),
        Fault.of(
            "the next kind is shown instead",
            "alter policy mine_or_in_sight on casefile.entry using (agency = (select"
                + " guard.agency()) or exists (select from consent.sight s where s.case_file ="
                + " entry.case_file and s.kinds & (2 << entry.kind) <> 0))"),
        Fault.inPolicy(
            "names shown with any kind",
            "casefile.detail",
            "mine_or_in_sight",
            "(s.kinds & 1)",
            "s.kinds"),
        Fault.of("the withdrawal keeps sight", "drop trigger ends_sight on consent.withdrawal"),
        Fault.inFunction(
            "her no keeps the referral's sight",
            "guard.withdrawal_ends_sight",
            "then s.source = 'referral'",
            "then false"),
        Fault.inFunction(
            "a newer consent ends the referral's sight",
            "guard.withdrawal_ends_sight",
            "s.source = 'consent' and s.source_id = new.consent",
            "(s.source = 'consent' and s.source_id = new.consent or s.source = 'referral')"),
        Fault.inFunction(
            "a withdrawal for one agency ends all",
            "guard.withdrawal_ends_sight",
            "and (new.audience is null or s.audience = new.audience)",
            ""),
        Fault.inFunction(
            "enforcement reads by referral",
            "guard.referral_gives_sight",
            "a.kind = 'enforcement'",
            "false"),
        Fault.of(
            "a new enforcement agency keeps its referrals",
            "drop trigger ends_sight on access.agency"),
        Fault.inFunction("a no keeps its sight", "guard.referral_gives_sight", "'declined', ", ""),
        Fault.inFunction(
            "a referral shows everything", "guard.referral_gives_sight", "new.kinds,", "8191,"),
        Fault.inFunction(
            "enforcement overrides", "guard.open_override", "a.kind = 'enforcement'", "false"),
        Fault.inPolicy(
            "a forgotten file is still there",
            "casefile.case_file",
            "never_the_forgotten",
            "(forgotten_at IS NULL)",
            "true"),
        Fault.inFunction(
            "an override opens a forgotten file",
            "guard.open_override",
            "and f.forgotten_at is null",
            ""),
        Fault.inFunction(
            "anybody forgets a person",
            "guard.forget",
            "not guard.has_role('data-protection-lead') or",
            ""),
        Fault.inFunction("four overrides a week", "guard.open_override", ">= 3", ">= 4"),
        Fault.inFunction("overrides without review", "guard.open_override", ">= 2", ">= 99"),
        Fault.inFunction(
            "somebody else's override repeated",
            "guard.open_override",
            "case when earlier.practitioner = me then earlier.case_file end",
            "earlier.case_file"));
  }

  static List<Fault> records() {
    return List.of(
        Fault.inPolicy(
            "a ticked agency sees the whole form",
            "consent.consent_item",
            "own_file",
            "audience = ANY",
            "consent is not null or audience = ANY"),
        Fault.inPolicy(
            "a lapsed agency keeps its worklist",
            "referrals.recipient",
            "parties",
            "to_agency = ANY (( SELECT acting.audiences FROM guard.acting)::uuid[])",
            "to_agency = (select guard.agency())"),
        Fault.inPolicy(
            "every agency sees who was asked",
            "referrals.recipient",
            "parties",
            "(from_agency = ",
            "(kinds >= 0 or from_agency = "),
        Fault.inPolicy(
            "overrides for every colleague",
            "consent.override",
            "parties",
            "( SELECT guard.has_role('manager'::text) AS has_role)",
            "true"),
        Fault.inPolicy(
            "who looked is for everybody",
            "access.audit_entry",
            "own_files",
            "file_agency = ",
            "file_agency is not null or file_agency = "));
  }
}
