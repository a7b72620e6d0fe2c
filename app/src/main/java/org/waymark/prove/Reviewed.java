package org.waymark.prove;

import java.util.Set;

/**
 * Functions that {@link Questions} does not ask: those of their arguments alone, and those whose
 * effect {@link Overrides} or tests of theirs show.
 */
final class Reviewed {
  static final Set<String> FUNCTIONS =
      Set.of(
          "guard.session_idle",
          // What they let in and out, PhoneTests hold.
          "guard.phone_away",
          "guard.set_up_phone",
          "guard.open_phone",
          "guard.end_phone",
          "guard.change_phone_pin",
          // What it tells whom, KeptBeforeTests hold.
          "guard.kept_before",
          "guard.token_hash",
          "guard.audit_text",
          "guard.seal_audit",
          "guard.seen",
          "guard.end_session",
          "guard.second_step_wrong",
          "guard.open_override",
          "guard.keeps_for",
          "guard.keeps",
          "guard.directory_changed_since",
          "guard.forget_contact_requests",
          // Asked by nobody who is signed in: CalendarTests hold them.
          "guard.calendar",
          "guard.is_calendar",
          // Numbers over facts, which are not in these worlds: ReachTests and SheetTests hold them.
          "insight.reach",
          "insight.reach_hours",
          "insight.things_given",
          "insight.shift_sheet",
          // Surveys and needs: MappingSurveyTests and GapMapTests hold them.
          "guard.maps_for",
          "guard.survey_returns",
          "guard.forget_unsent_answers",
          "insight.needs_asked",
          "insight.refusal_reasons",
          "guard.forgotten_since",
          "guard.forgotten_with_this_key",
          "guard.keep_likenesses",
          "guard.keep_draws");

  private Reviewed() {}
}
