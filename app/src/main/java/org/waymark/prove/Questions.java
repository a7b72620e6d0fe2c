package org.waymark.prove;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks every function that the server's login may call, also about other people's things, and holds
 * the answer against the rules. A function that is neither asked here nor listed as harmless is a
 * finding.
 */
final class Questions {
  private static final Set<String> ASKED =
      Set.of(
          "guard.practitioner",
          "guard.member_of",
          "guard.agency",
          "guard.audiences",
          "guard.barred",
          "guard.has_role",
          "guard.has_signed",
          "guard.may_receive",
          "guard.signed_in",
          "guard.second_step_of",
          "guard.second_step_given",
          "guard.salt_of",
          "guard.begin_session",
          "guard.set_credential",
          "guard.found_partnership",
          "guard.search_feed",
          "guard.sent_and_open",
          "guard.shown_by_referral",
          "guard.forget",
          "guard.escalate",
          "guard.outreach_agency",
          "guard.are_areas",
          "guard.may_go_out",
          "guard.outreach_coverage",
          "guard.already_out",
          "guard.is_asked",
          "guard.said_yes_to",
          "guard.openings_this_week",
          "guard.decided_pairs",
          "insight.different_people",
          "insight.met_by_both",
          "insight.activity");

  private final Visit visit;
  private final Standpoint who;

  Questions(Visit visit) {
    this.visit = visit;
    this.who = visit.who();
  }

  static List<String> unknown(Catalogue catalogue) {
    return catalogue.functions().stream()
        .filter(name -> !ASKED.contains(name) && !Reviewed.FUNCTIONS.contains(name))
        .toList();
  }

  void all() throws SQLException {
    identity();
    agencies();
    sessions();
    accounts();
    records();
    new OutingQuestions(visit, this).all();
    new JoiningQuestions(visit, this).all();
  }

  private void identity() throws SQLException {
    expect(who.me(), "guard.practitioner()");
    expect(who.memberOf(), "guard.member_of()");
    expect(who.agency(), "guard.agency()");
    UUID agency = who.agency();
    boolean shown = agency != null && who.hasSigned(agency);
    expect(shown ? "{" + agency + "," + who.me() + "}" : null, "guard.audiences()");
    expect(
        new TreeSet<>(who.barredFiles().stream().map(UUID::toString).toList()).toString(),
        "(select array_agg(distinct b::text order by b::text) from unnest(guard.barred()) b)");
    String role =
        visit
            .chance()
            .among(
                "practitioner", "manager", "data-protection-lead", "administrator", "commissioner");
    expect(who.hasRole(role), "guard.has_role(?)", role);
  }

  private void agencies() throws SQLException {
    Row agency = visit.chance().of(visit.world().rows("access.agency"));
    expect(who.hasSigned(agency.id("id")), "guard.has_signed(?)", agency.id("id"));
    expect(who.mayReceive(agency.id("id")), "guard.may_receive(?)", agency.id("id"));
  }

  private void sessions() throws SQLException {
    if (who.token().isEmpty()) {
      return;
    }
    expect(who.me(), "(select practitioner from guard.signed_in(?))", Tokens.hash(who.token()));
    var waiting =
        visit
            .world()
            .session(who.token())
            .filter(session -> !session.has("second_step_at"))
            .filter(session -> session.at("expires_at").isAfter(visit.world().now()))
            .filter(
                session -> session.at("started_at").isAfter(visit.world().now().minusSeconds(600)))
            .map(session -> session.id("practitioner"))
            .filter(this::isNotLocked);
    expect(
        waiting.filter(id -> account(id).flag("active")).orElse(null),
        "(select practitioner from guard.second_step_of(?))",
        Tokens.hash(who.token()));
    Object[] given = {Tokens.hash(who.token()), 8L};
    expect(waiting.isPresent(), "guard.second_step_given(?, ?)", given);
    given[1] = 7L;
    expect(false, "guard.second_step_given(?, ?)", given);
  }

  private Row account(UUID practitioner) {
    return visit.world().row("access.practitioner", practitioner).orElseThrow();
  }

  private boolean isNotLocked(UUID practitioner) {
    return visit
        .world()
        .rows("access.credential", "practitioner", practitioner)
        .allMatch(
            it -> !it.has("locked_until") || !it.at("locked_until").isAfter(visit.world().now()));
  }

  private void accounts() throws SQLException {
    Row account = visit.chance().of(visit.world().rows("access.practitioner"));
    byte[] right = Ledger.sealed();
    byte[] token = Tokens.hash(visit.chance().id().toString());
    boolean may =
        account.flag("active")
            && visit.world().agency(account.id("agency")).flag("active")
            && isNotLocked(account.id("id"));
    String name = account.text("sign_in_name");
    expect(may, "guard.begin_session(?, ?, ?)", name, right, token);
    expect(false, "guard.begin_session(?, ?, ?)", name, token, token);
    expect(null, "guard.salt_of(?)", "no-" + name);
    expect(
        who.hasRole("administrator") || who.isMe(account.id("id")),
        "guard.set_credential(?, ?, ?, ?)",
        account.id("id"),
        right,
        right,
        right);
    expect(
        false,
        "guard.found_partnership('Mine', ?, 'Mine', 'england-and-wales', ?, 'mine', 'Mine', ?, ?,"
            + " ?)",
        visit.chance().id(),
        visit.chance().id(),
        right,
        right,
        right);
  }

  private void records() throws SQLException {
    var referrals = visit.world().rows("referrals.referral");
    if (!referrals.isEmpty()) {
      Row one = visit.chance().of(referrals);
      expect(
          who.holds(one.id("from_agency")) && !one.has("withdrawn_at"),
          "guard.sent_and_open(?, ?)",
          one.id("id"),
          one.id("case_file"));
    }
    Row file = visit.chance().of(visit.world().rows("casefile.case_file"));
    expect(
        shownByReferral(file), "(select count(*) from guard.shown_by_referral(?))", file.id("id"));
    expect(mayForget(file), "guard.forget(?)", file.id("id"));
    long entries = visit.world().rows("casefile.entry").size();
    expect(
        who.hasRole("commissioner") ? entries : 0,
        "(select coalesce(sum(entries), 0)::bigint from insight.activity('-infinity',"
            + " 'infinity'))");
    expect(
        visit.world().rows("casefile.detail").stream()
            .filter(d ->
                visit.world().rows("casefile.data_key", "case_file", d.id("case_file")).count() > 0)
            .count(),
        "(select count(*) from guard.search_feed(?, 10000))",
        visit.world().now());
    expect(due(), "guard.escalate()");
  }

  /** A data protection lead of the agency that holds it, of a file that is there for her. */
  private boolean mayForget(Row file) {
    return who.hasRole("data-protection-lead") && who.keeps(file.id("id"), file.id("agency"));
  }

  /** How many agencies the holder of this file is told of. */
  private long shownByReferral(Row file) {
    boolean may = who.holds(file.id("agency")) && !who.isBarred(file.id("id"));
    return !may
        ? 0
        : Sight.in(visit.world()).stream()
            .filter(sight -> sight.caseFile().equals(file.id("id")))
            .filter(sight -> sight.key().startsWith("referral|"))
            .filter(sight -> sight.holdsAt(visit.world().now()))
            .map(Sight::audience)
            .distinct()
            .count();
  }

  private long due() {
    var now = visit.world().now();
    return visit.world().rows("referrals.recipient").stream()
        .filter(asked -> asked.is("state", "waiting") || asked.is("state", "asked"))
        .filter(asked -> !asked.at("warn_at").isAfter(now))
        .filter(asked -> !asked.at("due_at").isAfter(now) || !warned(asked))
        .count();
  }

  private boolean warned(Row asked) {
    return visit.world().rows("referrals.escalation").stream()
        .anyMatch(escalation -> escalation.agrees(asked, "referral", "to_agency"));
  }

  void expect(@Nullable Object answer, String question, Object... about) throws SQLException {
    String expected = answer == null ? "nothing" : answer.toString();
    String actual;
    try {
      actual = visit.undone(() -> ask(question, about));
    } catch (SQLException refused) {
      actual = "refused: " + refused.getMessage();
    }
    visit.compare(
        plain(expected).equals(plain(actual)),
        "%s answers %s, the rules say %s".formatted(question, actual, expected),
        List.of());
  }

  private String ask(String question, Object... about) throws SQLException {
    try (var statement = visit.connection().prepareStatement("select " + question)) {
      Ledger.bind(statement, new ArrayList<>(List.of(about)));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return Objects.requireNonNullElse(rows.getObject(1), "nothing").toString();
      }
    }
  }

  /** An array, however it is written; an empty one is nothing. */
  private static String plain(String text) {
    String bare = text.replaceAll("[\\[\\]{}\" ]", "");
    return bare.isEmpty() ? "nothing" : bare;
  }
}
