package org.waymark.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Ids;
import org.waymark.casefile.DetailField;
import org.waymark.connections.TwoAgencies.File;

/**
 * What somebody learns who makes files with guessed names: as little, as late and as dearly as can
 * be.
 */
class GuessingTests {
  private final TwoAgencies two = new TwoAgencies();

  static Stream<Arguments> silent() {
    return Stream.of(
        silent(
            "she did not agree to be found there",
            t ->
                t.arrange(
                    "insert into connections.openness_end (openness, case_file, agency,"
                        + " recorded_by) select id, case_file, agency, recorded_by from"
                        + " connections.openness where case_file = ?",
                    t.theirs.id())),
        silent(
            "she did not agree to be found here",
            t ->
                t.arrange(
                    "insert into connections.openness_end (openness, case_file, agency,"
                        + " recorded_by) select id, case_file, agency, recorded_by from"
                        + " connections.openness where case_file = ?",
                    t.hers.id())),
        silent(
            "she left this agency out",
            t ->
                t.arrange(
                    "update connections.openness set apart_from = array[?] where case_file = ?",
                    t.drop.id(),
                    t.theirs.id())),
        silent(
            "she agreed more than two years ago",
            t ->
                t.arrange(
                    "update connections.openness set recorded_at = now() - interval '2 years 1"
                        + " minute' where case_file = ?",
                    t.theirs.id())),
        silent("the guesser must not see the file", t -> t.conflict(t.theirs, t.ana.id(), null)),
        silent(
            "a colleague of the guesser must not see the file",
            t -> t.conflict(t.theirs, t.maryam.id(), null)),
        silent(
            "the guesser's agency must not see the file",
            t -> t.conflict(t.theirs, null, t.drop.id())),
        silent(
            "somebody there must not see the guesser's file",
            t -> t.conflict(t.hers, t.ben.id(), null)),
        silent(
            "the other agency has not signed",
            t -> t.arrange("delete from access.agreement where agency = ?", t.hostel.id())),
        silent(
            "the other agency rests",
            t -> t.arrange("update access.agency set active = false where id = ?", t.hostel.id())),
        silent(
            "the other agency enforces",
            t ->
                t.arrange(
                    "update access.agency set kind = 'enforcement' where id = ?", t.hostel.id())),
        silent(
            "the guesser's agency enforces",
            t ->
                t.arrange(
                    "update access.agency set kind = 'enforcement' where id = ?", t.drop.id())));
  }

  static Stream<Arguments> unready() {
    return Stream.of(
        silent(
            "the guessed file was opened yesterday",
            t ->
                t.arrange(
                    "update casefile.case_file set opened_at = now() - interval '1 day' where id ="
                        + " ?",
                    t.hers.id())),
        silent(
            "nothing was written in it",
            t -> t.arrange("delete from casefile.entry where case_file = ?", t.hers.id())),
        silent(
            "all in it was written on one day",
            t ->
                t.arrange(
                    "update casefile.entry set recorded_at = date_trunc('day', now() - interval '3"
                        + " days') + interval '12 hours' where case_file = ?",
                    t.hers.id())),
        silent(
            "nothing was written in the other for more than a year",
            t ->
                t.arrange(
                    "update casefile.entry set recorded_at = recorded_at - interval '370 days'"
                        + " where case_file = ?",
                    t.theirs.id())),
        silent(
            "another name was tried after she agreed",
            t -> {
              t.say(t.hers, DetailField.ALIAS, "Another");
              t.arrange(
                  "update casefile.detail set recorded_at = now() where case_file = ?",
                  t.hers.id());
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"silent", "unready"})
  void thereIsNoSignWhen(String why, Consumer<TwoAgencies> arranged) {
    arranged.accept(two);
    two.asked();

    assertThat(
            two.count(
                "select count(*) from connections.sign where case_file in (?, ?)",
                two.hers.id(),
                two.theirs.id()))
        .isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("silent")
  void aSignThatWasThereIsGoneAndThePageIsThatOfAPersonNobodyElseKnows(
      String why, Consumer<TwoAgencies> arranged) {
    File unknown = two.open(two.alive(two.file(two.maryam)));
    two.asked();
    boolean isOwnDoing = why.contains("here");

    arranged.accept(two);

    assertThat(two.seen(two.ana, "connections.sign", two.hers)).isZero();
    if (!isOwnDoing) {
      assertThat(plain(two.hers)).isEqualTo(plain(unknown));
    }
  }

  @Test
  void aSignComesAtARandomMomentOneToFourDaysLaterAndGoesAtOne() {
    for (int pairs = 0; pairs < 12; pairs++) {
      File one = two.open(two.alive(two.file(two.ana)));
      two.alike(one, two.open(two.alive(two.file(two.ben))));
      assertThat(two.seen(two.ana, "connections.sign", one)).isZero();
    }

    List<Double> hours =
        two.here
            .superuser()
            .sql(
                "select extract(epoch from shown_from - now())::float8 / 3600 from connections.sign"
                    + " where agency in (?, ?)")
            .params(two.drop.id(), two.hostel.id())
            .query((row, n) -> row.getDouble(1))
            .list();
    assertThat(hours).hasSize(12).allMatch(one -> one > 23.9 && one < 96.1).doesNotHaveDuplicates();
    assertThat(
            hours.stream().mapToDouble(one -> one).max().orElseThrow()
                - hours.stream().mapToDouble(one -> one).min().orElseThrow())
        .isGreaterThan(12);
    assertThat(
            two.count(
                "select count(distinct shown_until - shown_from) from connections.sign where agency"
                    + " in (?, ?)",
                two.drop.id(),
                two.hostel.id()))
        .isEqualTo(12);
  }

  @Test
  void manyOthersAreOneQuestionAndOneAnswer() {
    two.asked();
    String one = two.said(two.ana, two.hers, "/connections");
    for (int more = 0; more < 3; more++) {
      two.alike(two.hers, two.open(two.alive(two.file(two.ben))));
    }
    two.daysPass(two.hers);

    assertThat(two.seen(two.ana, "connections.sign", two.hers)).isGreaterThan(1);
    assertThat(two.said(two.ana, two.hers, "/connections")).isEqualTo(one);
    two.answer(two.ana, two.hers, "what", "no");
    assertThat(two.page(two.ana, two.hers, "/connections"))
        .containsOnlyOnce("No to joining up")
        .doesNotContain("Somebody else may know");
  }

  @Test
  void anEleventhPersonInAWeekIsRefusedOnThePageAndInTheDatabase() {
    for (int people = 0; people < 10; people++) {
      assertThat(two.post(two.ana, two.file(two.ana), "/connections/found", "found", "in-person"))
          .isEqualTo(303);
    }
    File eleventh = two.file(two.ana);

    assertThat(two.post(two.ana, eleventh, "/connections/found", "found", "in-person"))
        .isEqualTo(422);
    assertThatThrownBy(() ->
            two.as(
                two.ana,
                () ->
                    two.here
                        .bean(JdbcClient.class)
                        .sql(
                            "insert into connections.openness (id, case_file, agency, how,"
                                + " recorded_by) values (?, ?, ?, 'in person', ?)")
                        .params(Ids.next(), eleventh.id(), two.drop.id(), two.ana.id())
                        .update()))
        .hasStackTraceContaining("ten people a week");
    assertThat(two.post(two.maryam, eleventh, "/connections/found", "found", "in-person"))
        .isEqualTo(303);
  }

  @Test
  void twelveInOneStatementAreRefusedToo() {
    List<File> files = Stream.generate(() -> two.file(two.ana)).limit(12).toList();

    assertThatThrownBy(() ->
            two.as(
                two.ana,
                () ->
                    two.here
                        .bean(JdbcClient.class)
                        .sql(
                            "insert into connections.openness (id, case_file, agency, how,"
                                + " recorded_by) select gen_random_uuid(), f, ?, 'in person', ?"
                                + " from unnest(?) f")
                        .param(two.drop.id())
                        .param(two.ana.id())
                        .param(files.stream().map(File::id).toArray(UUID[]::new))
                        .update()))
        .hasStackTraceContaining("ten people a week");
  }

  @Test
  void whoeverActsCannotReckonNorReadHowAlikeAnybodyIs() {
    for (String sql :
        List.of(
            "select guard.keep_likenesses('{}', '{}', '{}')",
            "select guard.keep_draws('{}', '{}')",
            "select probability from connections.likeness",
            "select persons from connections.draw",
            "select guard.may_meet('"
                + two.hers.id()
                + "', '"
                + two.drop.id()
                + "', '"
                + two.theirs.id()
                + "', '"
                + two.hostel.id()
                + "')",
            "select guard.is_kept_from('" + two.theirs.id() + "', '" + two.drop.id() + "')",
            "select guard.is_open_to('" + two.theirs.id() + "', '" + two.drop.id() + "')",
            "select guard.has_said_yes('" + two.theirs.id() + "', '" + two.theirs.id() + "')")) {
      assertThatThrownBy(() ->
              two.as(
                  two.ana,
                  () -> two.here.bean(JdbcClient.class).sql(sql).query((row, n) -> 1).list()))
          .as(sql)
          .hasStackTraceContaining("ERROR");
    }
    assertThat(
            two.as(
                two.ana,
                () ->
                    two.here
                        .bean(JdbcClient.class)
                        .sql("select count(*) from guard.decided_pairs()")
                        .query(Long.class)
                        .single()))
        .isZero();
  }

  /** The page of a file, without the reference and the day she agreed. */
  private String plain(File file) {
    return two.said(two.ana, file, "/connections")
        .replace(file.reference(), "R")
        .replaceAll("\\d+ \\w+ \\d{4}", "");
  }

  private static Arguments silent(String why, Consumer<TwoAgencies> arranged) {
    return Arguments.of(why, arranged);
  }
}
