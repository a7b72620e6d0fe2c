package org.waymark.prove;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may know that two files may be the same person's, written from the words of the decision
 * record: both sides agreed to be found, nobody of one side is kept from the other's file, and the
 * question is still open.
 */
final class Joining {
  private static final int MOST_A_WEEK = 10;
  private static final Duration A_WEEK = Duration.ofDays(7);

  private Joining() {}

  /** While it is shown and open, to the agency whose file it is about; never who the other is. */
  static boolean mayReadSign(Standpoint who, Row sign) {
    Instant now = who.world().now();
    return !now.isBefore(sign.at("shown_from"))
        && now.isBefore(sign.at("shown_until"))
        && !who.isBarred(sign.id("case_file"))
        && !who.isBarred(sign.idOrNone("own_file"))
        && (sign.has("own_file") ? who.holds(sign.id("agency")) : who.isShown(sign.id("agency")))
        && isAsked(who, sign);
  }

  static boolean isAsked(Standpoint who, Row sign) {
    World world = who.world();
    Row pair = pair(world, sign);
    return who.holds(sign.id("agency"))
        && isOpen(world, pair)
        && Stream.of("one_file", "other_file").noneMatch(side -> isForgotten(world, pair.id(side)))
        && !saidYes(world, pair, sign.id("case_file"))
        && (sign.has("own_file") || mayMeet(who, pair));
  }

  private static boolean isForgotten(World world, UUID file) {
    return world.row("casefile.case_file", file).orElseThrow().has("forgotten_at");
  }

  static boolean mayReadConnection(Standpoint who, Row row) {
    return !who.isBarred(row.id("case_file"))
        && !who.isBarred(row.id("other_file"))
        && (row.is("other_agency", row.id("agency"))
            ? who.holds(row.id("agency"))
            : who.isShown(row.id("agency")));
  }

  static boolean mayReadEnd(Standpoint who, Row end) {
    return !who.isBarred(end.id("case_file"))
        && who.world()
            .rows("connections.connection", "id", end.id("connection"))
            .anyMatch(connection -> mayReadConnection(who, connection));
  }

  /** Ten people a week at most. */
  static boolean mayOpen(Standpoint who, Row row) {
    Instant week = who.world().now().minus(A_WEEK);
    return WritingRules.signs(who, row, "recorded_by")
        && who.world()
                .rows("connections.openness", "recorded_by", row.id("recorded_by"))
                .filter(one -> one.at("recorded_at").isAfter(week))
                .count()
            < MOST_A_WEEK;
  }

  static boolean mayClose(Standpoint who, Row row) {
    return who.isMe(row.idOrNone("recorded_by"))
        && who.world()
            .row("connections.openness", row.id("openness"))
            .filter(open -> open.agrees(row, "case_file", "agency"))
            .filter(open -> ReadingRules.mayRead(who, open))
            .isPresent();
  }

  static boolean mayAnswer(Standpoint who, Row row) {
    return who.isMe(row.idOrNone("recorded_by"))
        && who.holds(row.id("agency"))
        && !who.isBarred(row.id("case_file"))
        && (row.is("what", "taken back") ? hadSaidYes(who, row) : answersAQuestion(who, row));
  }

  private static boolean hadSaidYes(Standpoint who, Row row) {
    return who.world()
        .rows("connections.answer", "sign", row.id("sign"))
        .anyMatch(yes -> yes.is("what", "yes") && yes.agrees(row, "case_file", "agency"));
  }

  private static boolean answersAQuestion(Standpoint who, Row row) {
    return who.world()
        .row("connections.sign", row.id("sign"))
        .filter(sign -> sign.agrees(row, "case_file", "agency"))
        .filter(sign -> mayReadSign(who, sign))
        .filter(sign ->
            sign.has("own_file") ? !row.is("what", "no") : !row.is("what", "yes") || row.has("how"))
        .isPresent();
  }

  static boolean mayEnd(Standpoint who, Row row) {
    return who.isMe(row.idOrNone("recorded_by"))
        && who.world()
            .rows("connections.connection", "id", row.id("connection"))
            .filter(connection -> connection.agrees(row, "case_file", "agency"))
            .anyMatch(connection -> mayReadConnection(who, connection));
  }

  static Row pair(World world, Row sign) {
    return world.row("connections.likeness", sign.id("likeness")).orElseThrow();
  }

  /** Nobody said that they differ; a no or an end is older than her agreeing anew. */
  private static boolean isOpen(World world, Row pair) {
    return answers(world, pair)
            .noneMatch(one -> one.is("what", "not the same") || stands(world, one))
        && world
            .rows("connections.connection", "likeness", pair.id("id"))
            .allMatch(connection -> isOverForNow(world, connection));
  }

  private static boolean stands(World world, Row answer) {
    return !answer.is("what", "yes")
        && !agreedSince(world, answer.id("case_file"), answer.at("recorded_at"));
  }

  private static boolean isOverForNow(World world, Row connection) {
    return world
        .rows("connections.connection_end", "connection", connection.id("id"))
        .findFirst()
        .filter(end -> !end.is("why", "not the same"))
        .filter(end -> agreedSince(world, end.id("case_file"), end.at("recorded_at")))
        .isPresent();
  }

  static Stream<Row> answers(World world, Row pair) {
    return world
        .rows("connections.sign", "likeness", pair.id("id"))
        .flatMap(sign -> world.rows("connections.answer", "sign", sign.id("id")));
  }

  /** A yes that is younger than any connection it led to, and not taken back. */
  private static boolean saidYes(World world, Row pair, UUID file) {
    Instant aYearAgo = world.now().atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
    return answers(world, pair)
        .filter(one -> one.is("case_file", file) && one.is("what", "yes"))
        .filter(one -> one.at("recorded_at").isAfter(aYearAgo))
        .filter(yes ->
            world
                .rows("connections.connection", "likeness", pair.id("id"))
                .noneMatch(one -> !one.at("made_at").isBefore(yes.at("recorded_at"))))
        .anyMatch(yes ->
            world
                .rows("connections.answer", "sign", yes.id("sign"))
                .noneMatch(one -> one.is("what", "taken back")));
  }

  private static boolean mayMeet(Standpoint who, Row pair) {
    return mayMeet(who, pair.id("one_file"), pair.id("one_agency"), pair.id("other_agency"))
        && mayMeet(who, pair.id("other_file"), pair.id("other_agency"), pair.id("one_agency"));
  }

  /** One side: she agreed that this file may be found by them, and nobody of theirs is kept out. */
  private static boolean mayMeet(Standpoint who, UUID file, UUID agency, UUID theirs) {
    World world = who.world();
    Instant twoYearsAgo = world.now().atOffset(ZoneOffset.UTC).minusYears(2).toInstant();
    var standing =
        standing(world, file).filter(one -> one.at("recorded_at").isAfter(twoYearsAgo)).toList();
    return who.mayReceive(agency)
        && !world.agency(agency).is("kind", "enforcement")
        && !standing.isEmpty()
        && standing.stream()
            .noneMatch(one -> one.has("apart_from") && one.texts("apart_from").contains(theirs))
        && world
            .rows("consent.conflict", "case_file", file)
            .filter(conflict ->
                world.rows("consent.conflict_end", "conflict", conflict.id("id")).count() == 0)
            .noneMatch(conflict ->
                conflict.is("barred_agency", theirs)
                    || worksAt(world, conflict.idOrNone("practitioner"), theirs));
  }

  private static boolean worksAt(World world, @Nullable UUID practitioner, UUID agency) {
    return practitioner != null
        && world
            .row("access.practitioner", practitioner)
            .filter(one -> one.is("agency", agency))
            .isPresent();
  }

  private static boolean agreedSince(World world, UUID file, Instant moment) {
    return standing(world, file).anyMatch(one -> one.at("recorded_at").isAfter(moment));
  }

  private static Stream<Row> standing(World world, UUID file) {
    return world
        .rows("connections.openness", "case_file", file)
        .filter(
            one -> world.rows("connections.openness_end", "openness", one.id("id")).count() == 0);
  }
}
