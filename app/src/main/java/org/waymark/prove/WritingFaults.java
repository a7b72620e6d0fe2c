package org.waymark.prove;

import java.util.List;

/** Mistakes about what is written, and in the floor below: grants, owners, search paths. */
final class WritingFaults {
  private WritingFaults() {}

  static List<Fault> writes() {
    return List.of(
        Fault.inPolicy(
            "entries in somebody else's name",
            "casefile.entry",
            "own",
            "practitioner = ( SELECT acting.practitioner FROM guard.acting)",
            "true"),
        Fault.of(
            "a foreign key tells which files are hidden",
            "alter table casefile.entry drop constraint entry_case_file_agency_fkey; alter table"
                + " casefile.entry add foreign key (case_file) references casefile.case_file; alter"
                + " policy own on casefile.entry with check (agency = (select guard.agency()) and"
                + " practitioner = (select guard.practitioner()))"),
        Fault.of(
            "a barred file's key tells that it is there",
            "alter policy own on casefile.data_key with check (agency = (select guard.agency()))"),
        Fault.inPolicy(
            "a consent widened later",
            "consent.consent_item",
            "own_file_adds",
            "c.recorded_at = now()",
            "true"),
        Fault.inPolicy(
            "an unsigned agency ticked",
            "consent.consent_item",
            "own_file_adds",
            "guard.may_receive(audience)",
            "true"),
        Fault.inFunction(
            "a commissioner asked", "guard.may_receive", "and a.kind <> 'commissioner'", ""),
        Fault.inFunction(
            "a withdrawn referral sent on",
            "guard.sent_and_open",
            "and r.withdrawn_at is null",
            ""),
        Fault.of(
            "an agency kept from the file is asked",
            "alter policy sender on referrals.recipient with check (from_agency = (select"
                + " guard.agency()) and guard.may_receive(to_agency) and state = 'waiting' and"
                + " guard.sent_and_open(referral, case_file))"),
        Fault.inPolicy(
            "she reviews her own override",
            "consent.override_review",
            "somebody_else_reviews",
            "o.practitioner <> ( SELECT acting.practitioner FROM guard.acting)",
            "true"),
        Fault.of(
            "a receiver changes more than it may",
            "drop trigger keeps_its_promise on referrals.recipient"),
        Fault.of(
            "an amendment without a trace", "drop trigger amendment_is_kept on referrals.referral"),
        Fault.inPolicy(
            "a withdrawn referral comes back",
            "referrals.recipient",
            "asked_answers",
            "(state <> 'withdrawn'::text)",
            "true"),
        Fault.inPolicy(
            "looks in somebody else's name",
            "access.audit_entry",
            "as_herself",
            "practitioner = ( SELECT acting.practitioner FROM guard.acting)",
            "true"),
        Fault.inPolicy(
            "anybody changes agencies",
            "access.agency",
            "administrator_changes",
            "guard.has_role('administrator'::text)",
            "guard.practitioner() is not null"),
        Fault.inPolicy(
            "anybody ends a conflict",
            "consent.conflict_end",
            "own_file_adds",
            "agency = ( SELECT acting.agency FROM guard.acting)",
            "true"));
  }

  static List<Fault> floor() {
    return List.of(
        Fault.of(
            "row security not forced", "alter table casefile.detail no force row level security"),
        Fault.of(
            "row security switched off",
            "alter table consent.disclosure disable row level security"),
        Fault.of("history may be deleted", "grant delete on casefile.entry to waymark_app"),
        Fault.of("history may be emptied", "grant truncate on access.audit_entry to waymark_app"),
        Fault.of(
            "the owner of a file may change",
            "grant update (agency) on casefile.case_file to waymark_app"),
        Fault.of(
            "the moment of a record may be invented",
            "grant insert (recorded_at) on consent.consent to waymark_app"),
        Fault.of(
            "passwords may be read",
            "grant select on access.credential to waymark_app; create policy p on access.credential"
                + " to waymark_app using (true)"),
        Fault.of(
            "a definer that trusts the search path",
            "alter function guard.agency() reset search_path"),
        Fault.of(
            "a definer with a search path of ours",
            "alter function guard.barred() set search_path = access, pg_temp"),
        Fault.of(
            "a definer of the wrong owner",
            "alter function guard.escalate() owner to waymark_owner"),
        Fault.of(
            "a definer for everybody",
            "grant execute on function guard.search_feed(timestamptz, integer) to public"),
        Fault.of(
            "a plain view",
            "create view casefile.people as select * from casefile.case_file; grant select on"
                + " casefile.people to waymark_app"),
        Fault.of(
            "a kept copy",
            "create materialized view insight.people as select * from casefile.case_file; grant"
                + " select on insight.people to waymark_app"),
        Fault.of("a unique name", "create unique index on casefile.detail (field, value)"),
        Fault.of("a new table without a rule", "create table casefile.extra (id uuid primary key)"),
        Fault.of(
            "a new function without a rule",
            "create function guard.extra() returns integer language sql set search_path ="
                + " pg_catalog, pg_temp return 1"),
        Fault.of("a policy for every role", "create policy extra on consent.consent using (true)"),
        Fault.of(
            "temporary tables",
            "do $$ begin execute format('grant temporary on database %I to waymark_app',"
                + " current_database()); end $$"),
        Fault.of("the server's login becomes the guard", "grant waymark_guard to waymark_app"));
  }
}
