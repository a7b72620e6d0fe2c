package org.waymark.prove;

import java.util.List;

/** Mistakes about who learns that somebody else may know a person. */
final class JoiningFaults {
  private JoiningFaults() {}

  static List<Fault> joining() {
    return List.of(
        Fault.inFunction(
            "found without having agreed",
            "guard.is_open_to",
            "count(*) > 0 and bool_and(not agency_id = any (o.apart_from))",
            "coalesce(bool_and(not agency_id = any (o.apart_from)), true)"),
        Fault.inFunction(
            "an agency left out is told",
            "guard.is_open_to",
            "not agency_id = any (o.apart_from)",
            "true"),
        Fault.inFunction(
            "found for ever",
            "guard.is_open_to",
            "o.recorded_at > now() - interval '2 years'",
            "true"),
        Fault.inFunction(
            "found after taking it back",
            "guard.is_open_to",
            "not exists (select from connections.openness_end e where e.openness = o.id)",
            "true"),
        Fault.inFunction(
            "a colleague of somebody barred is told",
            "guard.is_kept_from",
            "or p.agency = agency_id",
            ""),
        Fault.inFunction(
            "an agency barred is told",
            "guard.is_kept_from",
            "c.barred_agency = agency_id or ",
            ""),
        Fault.inFunction(
            "a conflict counts on one side only",
            "guard.may_meet",
            "and not guard.is_kept_from(other_file, one_agency)",
            ""),
        Fault.inFunction(
            "an enforcement agency is told", "guard.may_meet", "a.kind = 'enforcement'", "false"),
        Fault.inFunction(
            "an agency that has not signed is told of",
            "guard.may_meet",
            "guard.may_receive(one_agency) and guard.may_receive(other_agency)",
            "true"),
        Fault.inFunction(
            "not the same is asked again",
            "guard.is_undecided",
            "a.what = 'not the same'",
            "false"),
        Fault.inFunction(
            "a no is asked again", "guard.is_undecided", "a.what in ('no', 'taken back')", "false"),
        Fault.inFunction(
            "connected and still asked", "guard.is_undecided", "e.connection is null or ", ""),
        Fault.inFunction(
            "a yes taken back still counts",
            "guard.has_said_yes",
            "b.what = 'taken back'",
            "b.what = 'never'"),
        Fault.inFunction(
            "anybody's sign is a question", "guard.is_asked", "and s.agency = guard.agency()", ""),
        Fault.inFunction(
            "somebody forgotten is asked about",
            "guard.is_asked",
            "f.forgotten_at is not null",
            "false"),
        Fault.inPolicy(
            "a sign is shown too early",
            "connections.sign",
            "own_side",
            "(shown_from <= now())",
            "true"),
        Fault.inPolicy(
            "a sign is shown for ever",
            "connections.sign",
            "own_side",
            "(shown_until > now())",
            "true"),
        Fault.of(
            "the sign of a file barred is shown",
            "drop policy never_one_barred on connections.sign"),
        Fault.of(
            "a connection names a file barred",
            "drop policy never_one_barred on connections.connection"),
        Fault.of(
            "an unsigned agency reads its connections",
            "alter policy own_side on connections.connection using (agency = (select"
                + " guard.agency()))"),
        Fault.inPolicy(
            "a yes without saying how",
            "connections.answer",
            "own_side_answers",
            "(answer.how IS NOT NULL)",
            "true"),
        Fault.of(
            "as many guesses as one likes", "drop trigger is_not_fishing on connections.openness"),
        Fault.inFunction(
            "anybody's openings are counted",
            "guard.openings_this_week",
            "and whose = guard.practitioner()",
            ""),
        Fault.inFunction(
            "whoever acts reads the pairs",
            "guard.decided_pairs",
            "guard.practitioner() is null",
            "true"),
        Fault.of("scores are readable", "grant select on connections.likeness to waymark_app"));
  }
}
