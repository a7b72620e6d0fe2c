package org.waymark.prove;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mistakes somebody could make in the migrations; the comparison or the lint must find each. */
final class SeededFaults {
  /** Younger than the last hunt for all of them: only the long hunt looks for these. */
  private static final Set<String> YOUNG =
      Set.of(
          "a forgotten file is still there",
          "an override opens a forgotten file",
          "anybody forgets a person",
          "an agency kept from the file is asked");

  private SeededFaults() {}

  /** Every one, for the long hunt. */
  static List<Fault> all() {
    return Stream.of(
            sessions(),
            conflicts(),
            SightFaults.sight(),
            SightFaults.records(),
            JoiningFaults.joining(),
            WritingFaults.writes(),
            WritingFaults.floor())
        .flatMap(List::stream)
        .toList();
  }

  /** Those a hunt has found before: a build that misses one of them has become blind. */
  static List<Fault> foundBefore() {
    List<Fault> joining = JoiningFaults.joining();
    Set<String> young =
        Stream.concat(YOUNG.stream(), joining.stream().map(Fault::name))
            .collect(Collectors.toSet());
    return all().stream().filter(fault -> !young.contains(fault.name())).toList();
  }

  private static List<Fault> sessions() {
    return List.of(
        Fault.inView(
            "an ended session still counts", "guard.acting", "expires_at > now()", "true is true"),
        Fault.inView(
            "an idle session still counts",
            "guard.acting",
            "seen_at > (now() - guard.session_idle())",
            "true is true"),
        Fault.inView("idle one microsecond too late", "guard.acting", "seen_at > ", "seen_at >= "),
        Fault.inView(
            "the second step is skipped",
            "guard.acting",
            "second_step_at IS NOT NULL",
            "true is true"),
        Fault.inFunction(
            "the second step may take all day",
            "guard.second_step_given",
            "s.started_at > now() - interval '10 minutes'",
            "true"),
        Fault.inFunction(
            "a code works twice",
            "guard.second_step_given",
            "c.last_counter < counter",
            "c.last_counter <= counter"),
        Fault.inView(
            "a practitioner switched off still sees", "guard.standing", "p.active AND", "true AND"),
        Fault.inView("an agency switched off still sees", "guard.standing", "AND a.active", ""),
        Fault.of(
            "roles are looked at when a session begins and never again",
            "drop trigger standing on access.practitioner"),
        Fault.of(
            "what an agency is, is looked at when a session begins and never again",
            "drop trigger standing on access.agency"),
        Fault.of(
            "a signature counts from the next session",
            "drop trigger standing on access.agreement"),
        Fault.of(
            "a signature ends with the session", "drop trigger standing on access.agreement_end"),
        Fault.inView(
            "being switched off is written down and not asked", "guard.acting", "at_work AND", ""),
        Fault.of(
            "nobody's token is somebody's",
            "create or replace function guard.token_hash() returns bytea language sql stable set"
                + " search_path = pg_catalog, pg_temp return"
                + " sha256(convert_to(coalesce(current_setting('waymark.token', true), ''),"
                + " 'UTF8'))"),
        Fault.inView(
            "an administrator of accounts sees people",
            "guard.standing",
            "'data-protection-lead'::text",
            "'data-protection-lead', 'administrator'"),
        Fault.inView(
            "a commissioner's agency sees people",
            "guard.standing",
            "a.kind <> 'commissioner'::text",
            "true is true"),
        Fault.inFunction(
            "anybody sets anybody's password",
            "guard.set_credential",
            "guard.has_role('administrator')",
            "true"),
        Fault.inFunction(
            "a resting account signs in",
            "guard.begin_session",
            "found_credential.locked_until > now()",
            "false"),
        Fault.inFunction(
            "counts for everybody", "insight.activity", "and guard.has_role('commissioner')", ""));
  }

  private static List<Fault> conflicts() {
    return List.of(
        Fault.of(
            "conflicts forgotten on entries", "drop policy never_the_barred on casefile.entry"),
        Fault.of(
            "conflicts forgotten on who looked",
            "drop policy never_the_barred on access.audit_entry"),
        Fault.of(
            "conflicts forgotten on answers", "drop policy never_the_barred on referrals.answer"),
        Fault.of(
            "a conflict added to what allows",
            "drop policy never_the_barred on casefile.detail; create policy never_the_barred on"
                + " casefile.detail to waymark_app using (case_file <> all ((select"
                + " guard.barred())::uuid[]))"),
        Fault.inFunction(
            "a barred agency is not barred",
            "guard.renew_barred",
            "or c.barred_agency = p.agency",
            ""),
        Fault.of(
            "a conflict bars from the next session", "drop trigger barred on consent.conflict"),
        Fault.of("a session begins without its conflicts", "drop trigger barred on access.session"),
        Fault.of("a conflict ends with the session", "drop trigger barred on consent.conflict_end"),
        Fault.inFunction(
            "an ended conflict still bars",
            "guard.renew_barred",
            "not exists (select from consent.conflict_end e where e.conflict = c.id)",
            "true"),
        Fault.inFunction(
            "an override beats a conflict",
            "guard.open_override",
            "and f.id <> all (guard.barred())",
            ""));
  }
}
