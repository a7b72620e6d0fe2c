package org.waymark.prove;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** What the functions about connections answer, to whoever asks about anybody's. */
final class JoiningQuestions {
  private final Visit visit;
  private final Standpoint who;
  private final World world;
  private final Questions questions;

  JoiningQuestions(Visit visit, Questions questions) {
    this.visit = visit;
    this.who = visit.who();
    this.world = visit.world();
    this.questions = questions;
  }

  void all() throws SQLException {
    signs();
    UUID somebody = visit.chance().of(world.rows("access.practitioner")).id("id");
    questions.expect(openings(somebody), "guard.openings_this_week(?)", somebody);
    if (who.me() instanceof UUID me) {
      questions.expect(openings(me), "guard.openings_this_week(?)", me);
    }
    questions.expect(
        who.isSignedIn() ? 0L : decided(), "(select count(*) from guard.decided_pairs())");
    counts();
  }

  private void signs() throws SQLException {
    var signs = world.rows("connections.sign");
    if (!signs.isEmpty()) {
      Row sign = visit.chance().of(signs);
      questions.expect(Joining.isAsked(who, sign), "guard.is_asked(?)", sign.id("id"));
      questions.expect(
          world
              .rows("connections.answer", "sign", sign.id("id"))
              .filter(one -> one.is("what", "yes") && one.is("case_file", sign.id("case_file")))
              .anyMatch(one -> who.holds(one.id("agency"))),
          "guard.said_yes_to(?, ?)",
          sign.id("id"),
          sign.id("case_file"));
    }
  }

  private long openings(UUID practitioner) {
    var week = world.now().minus(Duration.ofDays(7));
    return who.isMe(practitioner)
        ? world
            .rows("connections.openness", "recorded_by", practitioner)
            .filter(one -> one.at("recorded_at").isAfter(week))
            .count()
        : 0;
  }

  private long decided() {
    return world.rows("connections.likeness").stream()
        .filter(pair ->
            Joining.answers(world, pair).anyMatch(one -> one.is("what", "not the same"))
                || world
                    .rows("connections.connection", "likeness", pair.id("id"))
                    .anyMatch(one -> stands(one) || isUnlike(one)))
        .count();
  }

  private boolean stands(Row connection) {
    return world.rows("connections.connection_end", "connection", connection.id("id")).count() == 0;
  }

  private boolean isUnlike(Row connection) {
    return world
        .rows("connections.connection_end", "connection", connection.id("id"))
        .anyMatch(end -> end.is("why", "not the same"));
  }

  /** Numbers, for a commissioner and nobody else. */
  private void counts() throws SQLException {
    long files =
        world.rows("casefile.entry").stream().map(e -> e.id("case_file")).distinct().count();
    boolean may = who.hasRole("commissioner");
    questions.expect(
        may ? files : 0,
        "(select coalesce(sum(files), 0)::bigint from insight.different_people('-infinity',"
            + " 'infinity') where agency is null and kind is null)");
    questions.expect(
        may ? shared() : 0, "(select count(*) from insight.met_by_both('-infinity', 'infinity'))");
  }

  /** Pairs of agencies with a person in common: here, who has the same number in the one draw. */
  private long shared() {
    var agencies =
        world.rows("connections.draw").stream()
            .map(draw -> world.row("casefile.case_file", draw.id("case_file")).orElseThrow())
            .filter(file ->
                world.rows("casefile.entry", "case_file", file.id("id")).findAny().isPresent())
            .map(file -> file.id("agency"))
            .distinct()
            .count();
    return agencies * (agencies - 1) / 2;
  }
}
